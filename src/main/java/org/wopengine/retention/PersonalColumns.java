package org.wopengine.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where people stand in our tables: columns that hold a login, and columns of words in which a name may stand. Read from the
 * database itself, so that a table of tomorrow is not forgotten.
 */
@Component
class PersonalColumns {
    /** As wide as a login, and none. */
    static final Set<String> NO_LOGIN = Set.of(
            "task_id",
            "role",
            "uploaded_role",
            "user_role",
            "asked_role",
            "decided_role",
            "changed_as",
            "taken_as",
            "written_for",
            "group_id",
            "recipient_group",
            "sha256",
            "preview");

    /**
     * Not touched: concerns, which have rules of their own; chains and seals, which hold hashes; what goes with the login;
     * what says by itself what was done.
     */
    private static final String LEFT_ALONE =
            """
            (t.table_name like 'integrity\\_%' or t.table_name in ('chain_head', 'chain_link', 'seal', 'sealed_head',
                'flyway_schema_history', 'account', 'recovery_code', 'sign_in', 'password_reset', 'known_device',
                'login_throttle', 'anonymisation_request', 'anonymised_chain'))
            """;

    private final JdbcClient database;

    PersonalColumns(JdbcClient database) {
        this.database = database;
    }

    /**
     * The columns of one table.
     *
     * @param logins hold a login and nothing else
     * @param words hold texts, or JSON with texts in it
     */
    record Columns(List<String> logins, List<String> words) {}

    /** By table. */
    SortedMap<String, Columns> all() {
        var all = new TreeMap<String, Columns>();
        database.sql(
                        """
                        select c.table_name, c.column_name,
                               c.data_type = 'character varying' and c.character_maximum_length = 64 as narrow
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'wop' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                          and c.data_type in ('character varying', 'text', 'jsonb') and not
                        """
                                + LEFT_ALONE + " order by 1, c.ordinal_position")
                .query((row, number) -> {
                    var columns = all.computeIfAbsent(
                            row.getString(1), table -> new Columns(new ArrayList<>(), new ArrayList<>()));
                    var column = row.getString(2);
                    if (!row.getBoolean(3)) {
                        columns.words().add(column);
                    } else if (!NO_LOGIN.contains(column)) {
                        columns.logins().add(column);
                    }
                    return column;
                })
                .list();
        return all;
    }

    /** A condition on a row: the login is in it, or a name. Values: login, names, pseudonym. */
    static String names(String table, Columns columns) {
        var logins = columns.logins().stream().map(column -> "t." + column + " = :login");
        var words = columns.words().stream()
                .map(column ->
                        "t.%1$s is distinct from wop.without_names(t.%1$s, :names, :pseudonym)".formatted(column))
                .collect(Collectors.joining(" or "));
        // the first half spares the database most rows
        var named =
                words.isEmpty() ? List.<String>of() : List.of("(lower(t::text) like any(:likes) and (" + words + "))");
        return "(" + String.join(" or ", Stream.concat(logins, named.stream()).toList()) + ")"
                + (table.equals("shown_form") ? " and t.partnership not like 'INT-%'" : "");
    }

    /** What is set in such a row. */
    static String replacements(String table, Columns columns) {
        var set = new ArrayList<String>();
        columns.logins()
                .forEach(column ->
                        set.add("%1$s = case when t.%1$s = :login then :pseudonym else t.%1$s end".formatted(column)));
        columns.words().forEach(column -> set.add(column + " = " + words(table, column)));
        return String.join(", ", set);
    }

    /** What a person said in confidence, about itself or in a form goes as a whole; elsewhere only names do. */
    private static String words(String table, String column) {
        var without = "wop.without_names(t.%s, :names, :pseudonym)".formatted(column);
        return switch (table + "." + column) {
            case "decision_log.comment" ->
                "case when t.comment is not null and t.confidential and (t.user_id = :login or t.comment <> " + without
                        + ") then wop.taken_away(t.id::text) else " + without + " end";
            case "interest_declaration.note", "interest_declaration.reason" ->
                "case when t.%1$s is not null and t.user_id = :login then wop.taken_away(null) else %2$s end"
                        .formatted(column, without);
            case "shown_form.shown", "shown_form.answered" ->
                "case when t.%1$s is not null and t.submitted_by = :login then '{}' else %2$s end"
                        .formatted(column, without);
            default -> without;
        };
    }
}
