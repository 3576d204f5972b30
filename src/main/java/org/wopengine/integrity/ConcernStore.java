package org.wopengine.integrity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** The rows of the files. */
@Component
class ConcernStore {
    private final JdbcClient database;
    private final Clock clock;

    ConcernStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a file under a reference that nobody else has. */
    ConcernReference add(RaiseConcern told, String reporter, PartnershipId known, String codeHash) {
        var year = Year.now(clock.withZone(ZoneOffset.UTC)).getValue();
        var drawn = ConcernReference.draw(year);
        while (!added(drawn, told, reporter, known, codeHash)) {
            drawn = ConcernReference.draw(year);
        }
        return drawn;
    }

    private boolean added(
            ConcernReference reference, RaiseConcern told, String reporter, PartnershipId known, String codeHash) {
        return database.sql(
                                """
                        insert into wop.integrity_concern (reference, raised_at, category, account, happened, persons,
                            may_know, contact, reporter, named_partnership, partnership, code_hash, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED')
                        on conflict (reference) do nothing
                        """)
                        .params(
                                reference.value(),
                                now(),
                                told.category().name(),
                                told.account(),
                                told.happened(),
                                told.persons(),
                                told.mayKnow(),
                                told.contact(),
                                reporter,
                                told.partnership(),
                                known == null ? null : known.reference(),
                                codeHash)
                        .update()
                == 1;
    }

    /** Waits for whoever is at work on the same file. */
    Optional<ConcernView> find(ConcernReference reference, boolean forChange) {
        return database.sql(
                        "select * from wop.integrity_concern where reference = ?" + (forChange ? " for update" : ""))
                .param(reference.value())
                .query(ConcernStore::concern)
                .optional();
    }

    List<ConcernView> all() {
        return database.sql("select * from wop.integrity_concern order by raised_at desc, reference")
                .query(ConcernStore::concern)
                .list();
    }

    boolean hasCode(ConcernReference reference, String codeHash) {
        return database.sql("select exists (select from wop.integrity_concern where reference = ? and code_hash = ?)")
                .params(reference.value(), codeHash)
                .query(Boolean.class)
                .single();
    }

    boolean hasOpen(PartnershipId partnership, ConcernSeverity severity) {
        return database.sql(
                        """
                        select exists (select from wop.integrity_concern
                            where partnership = ? and severity = ? and status <> 'CLOSED')
                        """)
                .params(partnership.reference(), severity.name())
                .query(Boolean.class)
                .single();
    }

    void triaged(ConcernReference reference, ConcernStatus status, ConcernSeverity severity, PartnershipId known) {
        database.sql(
                        """
                        update wop.integrity_concern
                        set status = ?, severity = ?, partnership = coalesce(?, partnership) where reference = ?
                        """)
                .params(status.name(), severity.name(), known == null ? null : known.reference(), reference.value())
                .update();
    }

    void decided(ConcernReference reference, ConcernOutcome outcome, LocalDate correctBy, String by) {
        database.sql(
                        """
                        update wop.integrity_concern
                        set status = 'DECIDED', outcome = ?, correct_by = ?, decided_by = ?, confirmed_by = null
                        where reference = ?
                        """)
                .params(outcome.name(), correctBy, by, reference.value())
                .update();
    }

    void returned(ConcernReference reference) {
        database.sql(
                        """
                        update wop.integrity_concern
                        set status = 'UNDER_EXAMINATION', outcome = null, correct_by = null, decided_by = null
                        where reference = ?
                        """)
                .param(reference.value())
                .update();
    }

    void confirmed(ConcernReference reference, String by) {
        database.sql("update wop.integrity_concern set confirmed_by = ? where reference = ?")
                .params(by, reference.value())
                .update();
    }

    void closed(ConcernReference reference) {
        database.sql("update wop.integrity_concern set status = 'CLOSED', closed_at = ? where reference = ?")
                .params(now(), reference.value())
                .update();
    }

    void write(ConcernReference reference, String verb, Enum<?> outcome, String words, Actor by) {
        database.sql(
                        """
                        insert into wop.integrity_entry (concern, recorded_at, verb, outcome, words, user_id, task_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference.value(),
                        now(),
                        verb,
                        outcome == null ? null : outcome.name(),
                        words,
                        by.user(),
                        by.taskId())
                .update();
    }

    List<ConcernEntry> entries(ConcernReference reference) {
        return database.sql("select * from wop.integrity_entry where concern = ? order by id")
                .param(reference.value())
                .query((row, number) -> new ConcernEntry(
                        instant(row, "recorded_at"),
                        row.getString("verb"),
                        row.getString("outcome"),
                        row.getString("words"),
                        row.getString("user_id")))
                .list();
    }

    void recuse(ConcernReference reference, String user, RecusalReason reason) {
        database.sql(
                        """
                        insert into wop.integrity_recusal (concern, user_id, reason, recorded_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(reference.value(), user, reason.name(), now())
                .update();
    }

    List<String> recused(ConcernReference reference) {
        return database.sql("select user_id from wop.integrity_recusal where concern = ? order by user_id")
                .param(reference.value())
                .query(String.class)
                .list();
    }

    private static ConcernView concern(ResultSet row, int number) throws SQLException {
        var severity = row.getString("severity");
        var outcome = row.getString("outcome");
        return new ConcernView(
                row.getString("reference"),
                instant(row, "raised_at"),
                ConcernCategory.valueOf(row.getString("category")),
                row.getString("account"),
                row.getString("happened"),
                row.getString("persons"),
                row.getString("may_know"),
                row.getString("contact"),
                row.getString("reporter"),
                row.getString("named_partnership"),
                row.getString("partnership"),
                ConcernStatus.valueOf(row.getString("status")),
                severity == null ? null : ConcernSeverity.valueOf(severity),
                outcome == null ? null : ConcernOutcome.valueOf(outcome),
                row.getObject("correct_by", LocalDate.class),
                row.getString("decided_by"),
                row.getString("confirmed_by"),
                instant(row, "closed_at"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
