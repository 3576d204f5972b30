package org.wopengine.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** The table of notices. */
@Component
class Outbox {
    static final int MOST_ATTEMPTS = 5;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param to its group or its user is set, the other is null */
    void add(About about, Recipient to, String kind, List<String> arguments, String taskId) {
        database.sql(
                        """
                        insert into wop.notification (partnership, operator, recipient_group, recipient_user, kind, arguments,
                            task_id, created_at, attempts, next_attempt_at)
                        values (:partnership, :operator, :group, :user, :kind, :arguments, :task, :now, 0, :now)
                        """)
                .param(
                        "partnership",
                        about.partnership() == null ? null : about.partnership().reference())
                .param(
                        "operator",
                        about.operator() == null ? null : about.operator().value())
                .param("group", to.group())
                .param("user", to.user())
                .param("kind", kind)
                .param("arguments", arguments.toArray(String[]::new))
                .param("task", taskId)
                .param("now", now())
                .update();
    }

    List<Notice> of(PartnershipId partnership) {
        return database.sql("select * from wop.notification where partnership = ? order by id")
                .param(partnership.reference())
                .query(Outbox::notice)
                .list();
    }

    /** The same for an operator, without what its partnerships tell. */
    List<Notice> of(OperatorCode operator) {
        return database.sql("select * from wop.notification where operator = ? order by id")
                .param(operator.value())
                .query(Outbox::notice)
                .list();
    }

    /** The newest notices to somebody with this login, in these groups, newest first. */
    List<Notice> newest(String user, Collection<String> groups, int most) {
        return database.sql(
                        """
                        select * from wop.notification
                        where recipient_user = :user or recipient_group = any(cast(:groups as varchar[]))
                        order by id desc limit :most
                        """)
                .param("user", user)
                .param("groups", groups.toArray(String[]::new))
                .param("most", most)
                .query(Outbox::notice)
                .list();
    }

    /** One notice nobody else is mailing now; it stays locked until the transaction ends. */
    Optional<Notice> nextUnsent() {
        return database.sql(
                        """
                        select * from wop.notification
                        where sent_at is null and attempts < :most and next_attempt_at <= :now
                        order by id limit 1 for update skip locked
                        """)
                .param("most", MOST_ATTEMPTS)
                .param("now", now())
                .query(Outbox::notice)
                .optional();
    }

    void sent(Notice notice) {
        database.sql("update wop.notification set sent_at = ?, attempts = attempts + 1, failed_reason = null"
                        + " where id = ?")
                .params(now(), notice.id())
                .update();
    }

    void failed(Notice notice, String reason) {
        database.sql(
                        """
                        update wop.notification
                        set attempts = attempts + 1, next_attempt_at = :again, failed_reason = :reason
                        where id = :id
                        """)
                .param("again", now().plus(BETWEEN_ATTEMPTS))
                .param("reason", reason.length() > 500 ? reason.substring(0, 500) : reason)
                .param("id", notice.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        var partnership = row.getString("partnership");
        var operator = row.getString("operator");
        return new Notice(
                row.getLong("id"),
                partnership == null ? null : new PartnershipId(partnership),
                operator == null ? null : new OperatorCode(operator),
                row.getString("recipient_group"),
                row.getString("recipient_user"),
                row.getString("kind"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("task_id"),
                instant(row, "created_at"),
                instant(row, "sent_at"),
                row.getString("failed_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
