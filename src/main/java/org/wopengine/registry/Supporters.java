package org.wopengine.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Json;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/**
 * Funders, facilitators, platforms and knowledge partners, with what they offer. Each time one is kept is a version of its own;
 * the last one counts.
 */
@UseCases
public class Supporters {
    private static final String CURRENT =
            """
            select distinct on (reference) * from wop.supporter_version order by reference, version desc
            """;

    private final JdbcClient database;
    private final Json json;
    private final Clock clock;

    Supporters(JdbcClient database, Json json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Those whose offer stands today and whose name or offer contains the text, by name; all of them if it is blank. */
    @Transactional(readOnly = true)
    public List<Supporter> offering(String text) {
        var today = LocalDate.now(clock);
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(supporter -> supporter.offersOn(today))
                .filter(supporter -> contains(supporter.answers().supporterName(), wanted)
                        || contains(supporter.answers().offers(), wanted))
                .toList();
    }

    /** All that were ever registered, by name. */
    @Transactional(readOnly = true)
    public List<Supporter> all() {
        return database.sql("select * from (" + CURRENT
                        + ") current order by answers ->> 'supporterName' collate \"und-x-icu\", reference")
                .query(this::supporter)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Supporter> find(String reference) {
        return database.sql("select * from wop.supporter_version where reference = ? order by version desc limit 1")
                .param(reference)
                .query(this::supporter)
                .optional();
    }

    /** @throws Refused if there is one of this name in this country */
    public Supporter register(RegisterSupporter said, Actor by) {
        demandNew(said, "");
        var reference = database.sql(
                        """
                        insert into wop.supporter (reference, name, country)
                        values ('S-' || lpad(nextval('wop.supporter_number')::text, 4, '0'), ?, ?)
                        returning reference
                        """)
                .params(said.supporterName(), said.country())
                .query(String.class)
                .single();
        return keep(new Supporter(reference, 1, said), by);
    }

    /**
     * @param seen the version the person began with
     * @throws Conflict if somebody kept it after that version, or it is not there
     * @throws Refused if there is another one of this name in this country
     */
    public Supporter correct(String reference, RegisterSupporter said, int seen, Actor by) {
        database.sql("select reference from wop.supporter where reference = ? for update")
                .param(reference)
                .query(String.class)
                .optional();
        if (find(reference).map(Supporter::version).filter(last -> last == seen).isEmpty()) {
            throw Conflict.because("registry.changed-by-others");
        }
        demandNew(said, reference);
        database.sql("update wop.supporter set name = ?, country = ? where reference = ?")
                .params(said.supporterName(), said.country(), reference)
                .update();
        return keep(new Supporter(reference, seen + 1, said), by);
    }

    private Supporter keep(Supporter supporter, Actor by) {
        database.sql(
                        """
                        insert into wop.supporter_version
                            (reference, version, answers, changed_by, changed_as, changed_at)
                        values (?, ?, cast(? as jsonb), ?, ?, ?)
                        """)
                .params(
                        supporter.reference(),
                        supporter.version(),
                        json.write(supporter.answers()),
                        by.user(),
                        by.role(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return supporter;
    }

    private void demandNew(RegisterSupporter said, String but) {
        var known = database.sql(
                        """
                        select exists (select from wop.supporter
                            where country = ? and lower(name) = lower(?) and reference <> ?)
                        """)
                .params(said.country(), said.supporterName(), but)
                .query(Boolean.class)
                .single();
        if (known) {
            throw Refused.because("registry.supporter.known", "supporterName", said.supporterName());
        }
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Supporter supporter(ResultSet row, int number) throws SQLException {
        return new Supporter(
                row.getString("reference"),
                row.getInt("version"),
                json.read(RegisterSupporter.class, row.getString("answers")));
    }
}
