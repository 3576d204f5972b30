package org.wopengine.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/** The declarations of interest, kept for ever. The last one of a person in a partnership counts. */
@UseCases
public class Declarations {
    private final JdbcClient database;
    private final Clock clock;

    Declarations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what somebody declares about the own interest. The same declaration again changes nothing.
     *
     * @param note what the conflict is
     * @param reason why it is another one than before
     * @throws Refused if a conflict is not explained, or a change has no reason
     */
    public void declare(PartnershipId partnership, Declared declared, String note, String reason, Actor by) {
        if (declared == Declared.CONFLICT && blank(note)) {
            throw Refused.because("duties.say-which-conflict", InterestAnswers.NOTE);
        }
        var before = latest(partnership, by.user());
        if (before == declared) {
            return;
        }
        if (before != null && blank(reason)) {
            throw Refused.because("duties.say-why-changed", "reason");
        }
        database.sql(
                        """
                        insert into wop.interest_declaration
                            (partnership, user_id, declared, note, reason, task_id, declared_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        partnership.reference(),
                        by.user(),
                        declared.name(),
                        declared == Declared.CONFLICT ? note.strip() : null,
                        before == null ? null : reason.strip(),
                        by.taskId(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The declarations about a partnership, oldest first. */
    @Transactional(readOnly = true)
    public List<Declaration> of(PartnershipId partnership) {
        return database.sql("select * from wop.interest_declaration where partnership = ? order by id")
                .param(partnership.reference())
                .query(Declarations::declaration)
                .list();
    }

    private Declared latest(PartnershipId partnership, String user) {
        return database.sql("select declared from wop.interest_declaration where partnership = ? and user_id = ?"
                        + " order by id desc limit 1")
                .params(partnership.reference(), user)
                .query(String.class)
                .optional()
                .map(Declared::valueOf)
                .orElse(null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Declaration declaration(ResultSet row, int number) throws SQLException {
        return new Declaration(
                row.getString("user_id"),
                Declared.valueOf(row.getString("declared")),
                row.getString("note"),
                row.getString("reason"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }
}
