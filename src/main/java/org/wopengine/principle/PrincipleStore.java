package org.wopengine.principle;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.Json;
import org.wopengine.shared.PartnershipId;

/** Reads and adds the rows of this module. Nothing is ever changed. */
@Component
class PrincipleStore {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};

    private static final String WAIVERS =
            """
            select w.*, d.granted, d.comment, d.decided_by, d.decided_at, x.check_id, x.sentence, x.arguments
            from wop.principle_waiver w
            join wop.principle_waived x on x.waiver = w.id
            left join wop.principle_waiver_decision d on d.waiver = w.id
            where w.partnership = ? order by w.id, x.check_id
            """;

    private static final String RUNS =
            """
            select r.*, x.check_id, x.result, x.grade, x.sentence, x.arguments, x.looked, x.judgement, x.waiver
            from wop.principle_run r join wop.principle_result x on x.run = r.id
            where r.partnership = ? order by r.id, x.check_id
            """;

    private final JdbcClient database;
    private final Json json;

    PrincipleStore(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    Thresholds thresholds(LocalDate day) {
        return database.sql(
                        "select * from wop.principle_threshold where valid_from <= ? order by valid_from desc limit 1")
                .param(day)
                .query((row, number) -> new Thresholds(
                        row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBigDecimal("overhead_cap"),
                        row.getBigDecimal("works_share"),
                        row.getInt("stakeholder_categories"),
                        row.getInt("publication_days"),
                        row.getInt("capacity_level")))
                .single();
    }

    void keep(Subject subject, GateChoice decision, int thresholds, List<Outcome> outcomes, Actor by, Instant at) {
        var run = database.sql(
                        """
                        insert into wop.principle_run
                            (partnership, gate, part, decision, thresholds, task_id, decided_by, ran_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        subject.partnership().reference(),
                        subject.gate().name(),
                        subject.part(),
                        decision.name(),
                        thresholds,
                        by.taskId(),
                        by.user(),
                        at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        var rows = outcomes.stream().map(PrincipleStore::row).toList();
        database.sql(
                        """
                        insert into wop.principle_result
                            (run, check_id, result, grade, sentence, arguments, looked, judgement, waiver)
                        select :run, r.check_id, r.result, r.grade, r.sentence, r.arguments, r.looked, r.judgement, r.waiver
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (check_id varchar, result varchar, grade varchar,
                            sentence varchar, arguments jsonb, looked jsonb, judgement varchar, waiver bigint)
                        """)
                .param("run", run)
                .param("rows", json.write(rows))
                .update();
    }

    private static Map<String, Object> row(Outcome outcome) {
        var row = new LinkedHashMap<String, Object>();
        row.put("check_id", outcome.check().name());
        row.put("result", outcome.result().name());
        row.put("grade", outcome.finding().grade().name());
        row.put("sentence", outcome.finding().sentence());
        row.put("arguments", outcome.finding().arguments());
        row.put("looked", outcome.finding().looked());
        row.put("judgement", outcome.judgement());
        row.put("waiver", outcome.waiver() == null ? null : outcome.waiver().id());
        return row;
    }

    List<PrincipleRun> runs(PartnershipId partnership) {
        var runs = new LinkedHashMap<Long, PrincipleRun>();
        var lines = new LinkedHashMap<Long, List<PrincipleRun.Line>>();
        database.sql(RUNS).param(partnership.reference()).query((ResultSet row) -> {
            var id = row.getLong("id");
            runs.putIfAbsent(id, run(id, row));
            lines.computeIfAbsent(id, none -> new ArrayList<>()).add(line(row));
        });
        return runs.values().stream()
                .map(run -> new PrincipleRun(
                        run.id(),
                        run.gate(),
                        run.part(),
                        run.decision(),
                        run.thresholds(),
                        run.taskId(),
                        run.decidedBy(),
                        run.ranAt(),
                        inOrder(lines.get(run.id()))))
                .toList();
    }

    private static List<PrincipleRun.Line> inOrder(List<PrincipleRun.Line> lines) {
        return lines.stream()
                .sorted(java.util.Comparator.comparing(PrincipleRun.Line::check))
                .toList();
    }

    long request(Subject subject, List<Outcome> failed, String reason, Actor by, Instant at) {
        var waiver = database.sql(
                        """
                        insert into wop.principle_waiver (partnership, gate, part, reason, requested_by, requested_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        subject.partnership().reference(),
                        subject.gate().name(),
                        subject.part(),
                        reason,
                        by.user(),
                        at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (var outcome : failed) {
            database.sql(
                            """
                            insert into wop.principle_waived (waiver, check_id, sentence, arguments)
                            values (?, ?, ?, cast(? as jsonb))
                            """)
                    .params(
                            waiver,
                            outcome.check().name(),
                            outcome.finding().sentence(),
                            json.write(outcome.finding().arguments()))
                    .update();
        }
        return waiver;
    }

    void decide(long waiver, boolean granted, String comment, Actor by, Instant at) {
        database.sql(
                        """
                        insert into wop.principle_waiver_decision (waiver, granted, comment, decided_by, decided_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(waiver, granted, comment, by.user(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every waiver asked for, oldest first. */
    List<Waiver> waivers(PartnershipId partnership) {
        var waivers = new LinkedHashMap<Long, Waiver>();
        database.sql(WAIVERS).param(partnership.reference()).query((ResultSet row) -> {
            var waived = new Waiver.Waived(
                    Check.valueOf(row.getString("check_id")), row.getString("sentence"), texts(row, "arguments"));
            waivers.merge(row.getLong("id"), waiver(row, List.of(waived)), PrincipleStore::together);
        });
        return List.copyOf(waivers.values());
    }

    void publish(PartnershipId partnership, Actor by, Instant at) {
        database.sql(
                        """
                        insert into wop.principle_publication (partnership, published_by, published_at)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(partnership.reference(), by.user(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> publishedAt(PartnershipId partnership) {
        return database.sql("select published_at from wop.principle_publication where partnership = ?")
                .param(partnership.reference())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Logins of those who have decided or advised on a partnership and whose last declaration is not "no conflict". */
    List<String> partial(PartnershipId partnership) {
        return database.sql(
                        """
                        select distinct f.submitted_by from wop.shown_form f
                        where f.partnership = ? and f.duty in ('ADVISE', 'DECIDE') and 'NO_CONFLICT' is distinct from (
                            select d.declared from wop.interest_declaration d
                            where d.partnership = f.partnership and d.user_id = f.submitted_by order by d.id desc limit 1)
                        order by 1
                        """)
                .param(partnership.reference())
                .query(String.class)
                .list();
    }

    /** How many people have decided or advised on a partnership. */
    int deciders(PartnershipId partnership) {
        return database.sql(
                        """
                        select count(distinct submitted_by) from wop.shown_form
                        where partnership = ? and duty in ('ADVISE', 'DECIDE')
                        """)
                .param(partnership.reference())
                .query(Integer.class)
                .single();
    }

    private static PrincipleRun run(long id, ResultSet row) throws SQLException {
        return new PrincipleRun(
                id,
                Gate.valueOf(row.getString("gate")),
                row.getObject("part", Integer.class),
                GateChoice.valueOf(row.getString("decision")),
                row.getInt("thresholds"),
                row.getString("task_id"),
                row.getString("decided_by"),
                moment(row, "ran_at"),
                List.of());
    }

    private PrincipleRun.Line line(ResultSet row) throws SQLException {
        return new PrincipleRun.Line(
                Check.valueOf(row.getString("check_id")),
                Result.valueOf(row.getString("result")),
                Finding.Grade.valueOf(row.getString("grade")),
                row.getString("sentence"),
                texts(row, "arguments"),
                json.read(FACTS, row.getString("looked")),
                row.getString("judgement"),
                row.getObject("waiver", Long.class));
    }

    private static Waiver waiver(ResultSet row, List<Waiver.Waived> waived) throws SQLException {
        return new Waiver(
                row.getLong("id"),
                Gate.valueOf(row.getString("gate")),
                row.getObject("part", Integer.class),
                waived,
                row.getString("reason"),
                row.getString("requested_by"),
                moment(row, "requested_at"),
                row.getObject("granted", Boolean.class),
                row.getString("comment"),
                row.getString("decided_by"),
                moment(row, "decided_at"));
    }

    private static Waiver together(Waiver one, Waiver other) {
        var waived = new ArrayList<>(one.waived());
        waived.addAll(other.waived());
        return new Waiver(
                one.id(),
                one.gate(),
                one.part(),
                waived,
                one.reason(),
                one.requestedBy(),
                one.requestedAt(),
                one.granted(),
                one.comment(),
                one.decidedBy(),
                one.decidedAt());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private List<String> texts(ResultSet row, String column) throws SQLException {
        return json.read(TEXTS, row.getString(column));
    }
}
