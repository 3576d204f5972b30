package org.wopengine.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.shared.UseCases;

/** Looks at everything, keeps what it found, and tells what was found last. */
@UseCases
public class Reconciliation {
    /** So many findings of an invariant are kept; all are counted. */
    static final int KEPT = 100;

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_FOUND = 500;

    private final List<Invariant> invariants;
    private final JdbcClient database;
    private final Clock clock;

    Reconciliation(SqlInvariants questions, List<Invariant> others, JdbcClient database, Clock clock) {
        this.invariants = Stream.concat(questions.all().stream(), others.stream())
                .sorted(Comparator.comparing(Invariant::code))
                .toList();
        this.database = database;
        this.clock = clock;
    }

    /** The codes of all invariants that are looked at. */
    List<String> codes() {
        return invariants.stream().map(Invariant::code).toList();
    }

    /** What disagrees now, by code; kept nowhere. */
    public Map<String, List<Finding>> findings() {
        var found = new TreeMap<String, List<Finding>>();
        invariants.forEach(invariant -> found.put(invariant.code(), invariant.findings()));
        return found;
    }

    /** What disagrees now with one invariant. */
    List<Finding> findings(String code) {
        return invariants.stream()
                .filter(invariant -> invariant.code().equals(code))
                .flatMap(invariant -> invariant.findings().stream())
                .toList();
    }

    /**
     * Looks and keeps what was found.
     *
     * @param by whoever asked for it; null if it is time
     */
    public Look look(String by) {
        var found = findings();
        var number = database.sql("insert into wop.reconciliation (looked_at, begun_by) values (?, ?) returning number")
                .params(Timestamp.from(clock.instant()), by)
                .query(Long.class)
                .single();
        found.forEach((code, findings) -> keep(number, code, findings));
        return latest().orElseThrow();
    }

    /** When somebody looked last, and how much disagreed; nothing if nobody has looked yet. One statement. */
    Optional<Summary> summary() {
        return database.sql("select looked_at, (select coalesce(sum(findings), 0) from wop.reconciliation_result"
                        + " where reconciliation = number) as findings"
                        + " from wop.reconciliation order by number desc limit 1")
                .query((row, line) -> new Summary(row.getTimestamp("looked_at").toInstant(), row.getInt("findings")))
                .optional();
    }

    record Summary(Instant at, int findings) {}

    /** What was found last; nothing if nobody has looked yet. */
    public Optional<Look> latest() {
        return database.sql("select number, looked_at, begun_by from wop.reconciliation order by number desc limit 1")
                .query((row, line) -> new Look(
                        row.getLong("number"),
                        row.getTimestamp("looked_at").toInstant(),
                        row.getString("begun_by"),
                        results(row.getLong("number"))))
                .optional();
    }

    private void keep(long number, String code, List<Finding> findings) {
        database.sql("insert into wop.reconciliation_result (reconciliation, invariant, findings) values (?, ?, ?)")
                .params(number, code, findings.size())
                .update();
        for (int position = 0; position < Math.min(KEPT, findings.size()); position++) {
            var finding = findings.get(position);
            database.sql("insert into wop.reconciliation_finding (reconciliation, invariant, position, subject, found)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            number,
                            code,
                            position,
                            cut(finding.subject(), LONGEST_SUBJECT),
                            cut(finding.found(), LONGEST_FOUND))
                    .update();
        }
    }

    private List<Result> results(long number) {
        var found = new TreeMap<String, List<Finding>>();
        database.sql("select invariant, subject, found from wop.reconciliation_finding where reconciliation = ?"
                        + " order by invariant, position")
                .param(number)
                .query(row -> {
                    found.computeIfAbsent(row.getString("invariant"), none -> new ArrayList<>())
                            .add(new Finding(row.getString("subject"), row.getString("found")));
                });
        return database.sql("select invariant, findings from wop.reconciliation_result where reconciliation = ?"
                        + " order by invariant")
                .param(number)
                .query((row, line) -> new Result(
                        row.getString("invariant"),
                        question(row.getString("invariant")),
                        row.getInt("findings"),
                        found.getOrDefault(row.getString("invariant"), List.of())))
                .list();
    }

    private String question(String code) {
        return invariants.stream()
                .filter(invariant -> invariant.code().equals(code))
                .findFirst()
                .flatMap(Invariant::question)
                .orElse(null);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
