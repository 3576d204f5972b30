package org.wopengine.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Json;

/** Finds people in our tables, and lets them become pseudonyms there. */
@Component
class PersonRows {
    private final JdbcClient database;
    private final PersonalColumns columns;
    private final Json json;

    PersonRows(JdbcClient database, PersonalColumns columns, Json json) {
        this.database = database;
        this.columns = columns;
        this.json = json;
    }

    /** Who did nothing for so long and is due, the longest ago first. */
    List<DuePerson> due(int years, LocalDate today) {
        return database.sql(
                        """
                        select login, wop.person_retained_until(login) as until,
                               exists (select from wop.anonymisation_request r where r.login = done.login) as asked
                        from (select user_id as login, max(recorded_at) as last from wop.decision_log group by 1
                              union all select submitted_by, max(submitted_at) from wop.shown_form group by 1
                              union all select uploaded_by, max(uploaded_at) from wop.document_version group by 1) done
                        where login is not null and login <> 'system' and login !~ '^person-[0-9a-f]{8}$'
                        group by login
                        having max(last) < cast(:today as date) - interval '10 years'
                           and wop.person_is_due(login, :years, :today)
                        order by 2, 1
                        """)
                .param("years", years)
                .param("today", today)
                .query((row, number) -> new DuePerson(
                        row.getString("login"),
                        row.getObject("until", LocalDate.class).plusYears(years - 10L),
                        row.getBoolean("asked")))
                .list();
    }

    /** Null while a partnership is open, and for somebody who left no trace. */
    LocalDate retainedUntil(String login) {
        return database.sql("select wop.person_retained_until(?)")
                .param(login)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    boolean isDue(String login, int years, LocalDate today) {
        return database.sql("select wop.person_is_due(?, ?, ?)")
                .params(login, years, today)
                .query(Boolean.class)
                .single();
    }

    boolean leftTraces(String login) {
        return database.sql("select exists (select from wop.partnerships_of_person(?))")
                .param(login)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody can still sign in by that name. */
    boolean signsIn(String login) {
        return database.sql(
                        """
                        select exists (select from public.act_id_user u left join wop.account a on a.user_id = u.id_
                            where u.id_ = ? and a.disabled_at is null)
                        """)
                .param(login)
                .query(Boolean.class)
                .single();
    }

    Optional<PersonPreview.Request> request(String login) {
        return database.sql(
                        "select asked_by, asked_at, reason, names from wop.anonymisation_request where login = ? for update")
                .param(login)
                .query((row, number) -> new PersonPreview.Request(
                        row.getString("asked_by"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        List.of((String[]) row.getArray("names").getArray())))
                .optional();
    }

    void ask(String login, List<String> names, String reason, Actor by, Instant now) {
        database.sql(
                        """
                        insert into wop.anonymisation_request (login, names, reason, asked_by, asked_role, asked_at)
                        values (?, cast(? as text[]), ?, ?, ?, ?)
                        """)
                .params(login, array(names), reason, by.user(), by.role(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String login) {
        database.sql("delete from wop.anonymisation_request where login = ?")
                .param(login)
                .update();
    }

    /** Number of rows by table in which the person stands. */
    SortedMap<String, Long> count(String login, List<String> names) {
        var rows = new TreeMap<String, Long>();
        columns.all().forEach((table, found) -> {
            var count = statement(
                            "select count(*) from wop.%s t where %s"
                                    .formatted(table, PersonalColumns.names(table, found)),
                            login,
                            names,
                            "person")
                    .query(Long.class)
                    .single();
            if (count > 0) {
                rows.put(table, count);
            }
        });
        return rows;
    }

    boolean mentions(String text, List<String> names) {
        return database.sql("select :text <> wop.without_names(:text, cast(:names as text[]), 'person')")
                .param("text", text)
                .param("names", array(names))
                .query(Boolean.class)
                .single();
    }

    /** The partnerships of a person whose record does not fit its hashes: that has to be cleared up before. */
    List<String> broken(String login) {
        return database.sql(
                        """
                        select distinct partnership from wop.links_that_do_not_fit()
                        where partnership in (select wop.partnerships_of_person(?)) order by 1
                        """)
                .param(login)
                .query(String.class)
                .list();
    }

    /**
     * The whole of it: from now on in this transaction the triggers let the replacement pass, and nothing else.
     *
     * @return the partnerships, and others that have a chain, in which links lost their salt
     */
    List<String> replace(
            String login,
            PersonPreview.Request request,
            String pseudonym,
            Map<String, Long> rows,
            Actor by,
            Instant now) {
        // what does not fit already keeps its salt, and is found afterwards as before
        var unfit = database.sql("select partnership || ' ' || link from wop.links_that_do_not_fit()")
                .query(String.class)
                .list();
        long id = database.sql(
                        """
                        insert into wop.anonymisation (pseudonym, reason, asked_by, asked_at, decided_by, decided_role,
                            decided_at, changed)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb)) returning id
                        """)
                .params(
                        pseudonym,
                        request.reason(),
                        request.by(),
                        request.at().atOffset(ZoneOffset.UTC),
                        by.user(),
                        by.role(),
                        now.atOffset(ZoneOffset.UTC),
                        json.write(rows))
                .query(Long.class)
                .single();
        database.sql("update wop.anonymisation_request set anonymisation = ? where login = ?")
                .params(id, login)
                .update();
        columns.all().forEach((table, found) -> statement(
                        "update wop.%s t set %s where %s"
                                .formatted(
                                        table,
                                        PersonalColumns.replacements(table, found),
                                        PersonalColumns.names(table, found)),
                        login,
                        request.names(),
                        pseudonym)
                .update());
        var chains = database.sql(
                        """
                        with changed as (
                            select * from wop.links_that_do_not_fit()
                            where partnership || ' ' || link <> all(cast(:unfit as text[]))),
                        taken as (update wop.chain_link l set salt = null from changed c
                            where l.partnership = c.partnership and l.number = c.link returning l.partnership, l.number)
                        insert into wop.anonymised_chain (anonymisation, partnership, links)
                        select :id, partnership, array_agg(number order by number) from taken group by partnership
                        returning partnership
                        """)
                .param("id", id)
                .param("unfit", array(unfit))
                .query(String.class)
                .list();
        forget(login);
        return chains;
    }

    List<AnonymisedPerson> done(int most) {
        return database.sql(
                        """
                        select pseudonym, decided_at, asked_by, decided_by, reason,
                               (select coalesce(sum(value::bigint), 0) from jsonb_each_text(changed)) as rows
                        from wop.anonymisation order by id desc limit ?
                        """)
                .param(most)
                .query((row, number) -> new AnonymisedPerson(
                        row.getString("pseudonym"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("asked_by"),
                        row.getString("decided_by"),
                        row.getString("reason"),
                        row.getLong("rows")))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, String login, List<String> names, String pseudonym) {
        var typed = sql.replace(":names", "cast(:names as text[])").replace(":likes", "cast(:likes as text[])");
        var likes = names.stream()
                .map(name -> "%" + name.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
        return database.sql(typed)
                .param("login", login)
                .param("names", array(names))
                .param("pseudonym", pseudonym)
                .param("likes", array(likes));
    }

    /** As PostgreSQL writes one: each text in quotation marks. */
    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
