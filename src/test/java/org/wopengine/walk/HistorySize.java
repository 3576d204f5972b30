package org.wopengine.walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a partnership leaves behind in the database: rows and bytes by table, and what was written ahead of them. */
final class HistorySize {
    /** Where the engine writes down what happened. */
    private static final String THEIRS = "public.act_hi_";

    /** Where we do. Other tables hold how things stand: plans, reports, parties. */
    private static final List<String> OURS = List.of(
            "wop.decision_log",
            "wop.shown_form",
            "wop.chain_link",
            "wop.chain_head",
            "wop.sealed_head",
            "wop.seal",
            "wop.notification",
            "wop.viewing",
            "wop.document_use",
            "wop.authorship",
            "wop.interest_declaration",
            "wop.principle_run",
            "wop.principle_result",
            "wop.principle_waived",
            "wop.principle_waiver",
            "wop.principle_waiver_decision");

    private final JdbcTemplate database;
    private final List<String> tables;

    HistorySize(JdbcTemplate database) {
        this.database = database;
        this.tables = database.queryForList(
                """
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema in ('wop', 'public')
                    and table_name not in ('act_ru_meter_log', 'act_ru_task_meter_log', 'flyway_schema_history')
                order by 1
                """,
                String.class);
    }

    /** @param bytes of the rows as they are stored, without their indexes; {@code disk} with them, in whole pages */
    record Table(long rows, long bytes, long disk) {
        Table minus(Table before) {
            return new Table(rows - before.rows, bytes - before.bytes, disk - before.disk);
        }

        Table plus(Table other) {
            return new Table(rows + other.rows, bytes + other.bytes, disk + other.disk);
        }
    }

    /** @param wal bytes written ahead since the server began */
    record Size(Map<String, Table> tables, long wal) {
        private static final Table NOTHING = new Table(0, 0, 0);

        Size since(Size before) {
            var grown = new TreeMap<String, Table>();
            tables.forEach((name, table) -> {
                var more = table.minus(before.tables.getOrDefault(name, NOTHING));
                if (more.rows() != 0) {
                    grown.put(name, more);
                }
            });
            return new Size(grown, wal - before.wal);
        }

        Table of(Kind kind) {
            return tables.entrySet().stream()
                    .filter(table -> Kind.of(table.getKey()) == kind)
                    .map(Map.Entry::getValue)
                    .reduce(NOTHING, Table::plus);
        }

        Table history() {
            return of(Kind.ENGINE).plus(of(Kind.RECORD));
        }

        String lines() {
            return tables.entrySet().stream()
                    .map(table -> "| `%s` | %s | %d | %d |"
                            .formatted(
                                    table.getKey().replaceFirst("^(public|wop)\\.", ""),
                                    Kind.of(table.getKey()).words,
                                    table.getValue().rows(),
                                    table.getValue().bytes()))
                    .collect(Collectors.joining("\n"));
        }
    }

    enum Kind {
        ENGINE("history of the engine"),
        RECORD("our record"),
        STATE("how things stand");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(String table) {
            return table.startsWith(THEIRS) ? ENGINE : OURS.contains(table) ? RECORD : STATE;
        }
    }

    Size read() {
        var sizes = new LinkedHashMap<String, Table>();
        database.query(
                tables.stream()
                        .map(table -> ("select '%1$s' as name, count(*) as number,"
                                        + " coalesce(sum(pg_column_size(t)), 0) as bytes,"
                                        + " pg_total_relation_size('%1$s') as disk from %1$s t")
                                .formatted(table))
                        .collect(Collectors.joining(" union all ")),
                row -> {
                    sizes.put(
                            row.getString("name"),
                            new Table(row.getLong("number"), row.getLong("bytes"), row.getLong("disk")));
                });
        return new Size(
                sizes,
                database.queryForObject(
                        "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint", Long.class));
    }
}
