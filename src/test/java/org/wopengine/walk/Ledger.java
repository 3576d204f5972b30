package org.wopengine.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the rows of every table, of the domain and of the engine, so that a test can say that nothing was written. */
public final class Ledger {
    private final JdbcTemplate database;
    private final String count;

    public Ledger(JdbcTemplate database) {
        this.database = database;
        this.count = database
                .queryForList(
                        """
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema in ('wop', 'public')
                            and table_name not in ('act_ru_meter_log', 'act_ru_task_meter_log')
                        order by 1
                        """,
                        String.class)
                .stream()
                .map(table -> "select '%1$s' as name, count(*) as number from %1$s".formatted(table))
                .collect(Collectors.joining(" union all "));
    }

    /** Rows by table. */
    public Map<String, Long> read() {
        var rows = new LinkedHashMap<String, Long>();
        database.query(count, result -> {
            rows.put(result.getString("name"), result.getLong("number"));
        });
        return rows;
    }

    /** How many rows of a schema hold this text anywhere, other than those that hold the exception too. */
    long holding(String schema, String text, String exception) {
        return database
                .queryForList(
                        "select table_name from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema = ?",
                        String.class,
                        schema)
                .stream()
                .mapToLong(table -> database.queryForObject(
                        "select count(*) from %s.%s t where strpos(t::text, ?) > 0 and strpos(t::text, ?) = 0"
                                .formatted(schema, table),
                        Long.class,
                        text,
                        exception))
                .sum();
    }
}
