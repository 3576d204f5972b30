package org.wopengine.past;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.operator.OperatorView;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/** The partnerships from before this system. */
@UseCases
public class PastPartnerships {
    private static final String ALL = "select * from wop.past_partnership";

    private final JdbcClient database;
    private final MessageSource messages;
    private final Clock clock;

    PastPartnerships(JdbcClient database, MessageSource messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** All of them by number. */
    @Transactional(readOnly = true)
    public List<PastPartnership> all() {
        return database.sql(ALL + " order by length(number), number")
                .query(PastPartnerships::read)
                .list();
    }

    /** The newest first; those that contain the text in what a reader sees of them, all if it is blank. */
    @Transactional(readOnly = true)
    public List<PastPartnership> search(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return database
                .sql(ALL + " order by start_year desc, length(number), number")
                .query(PastPartnerships::read)
                .list()
                .stream()
                .filter(one -> words(one)
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    private Stream<String> words(PastPartnership one) {
        return Stream.of(
                        Stream.of(one.number(), one.title(), one.result(), one.years()),
                        Stream.ofNullable(one.facilitator()),
                        one.mentors().stream(),
                        one.mentees().stream(),
                        one.funders().stream(),
                        one.countries().stream().map(CodeNames::country),
                        one.workingAreas().stream()
                                .map(area -> messages.getMessage(
                                        "code.WorkingArea." + area, null, LocaleContextHolder.getLocale())))
                .flatMap(all -> all);
    }

    @Transactional(readOnly = true)
    public Optional<PastPartnership> find(String number) {
        return database.sql(ALL + " where number = ?")
                .param(number)
                .query(PastPartnerships::read)
                .optional();
    }

    /**
     * What somebody who decides on a new partnership should know, in one statement: first those of these operators, then those in
     * one of the countries on one of the areas, then in the country, then on the area; the newest first among equals.
     *
     * @param most how many are told; {@link Related#total()} says how many there are
     */
    @Transactional(readOnly = true)
    public List<Related> related(
            Collection<OperatorView> operators, Collection<String> countries, Collection<WorkingArea> areas, int most) {
        return database.sql(
                        """
                        select found.*, count(*) over () as total from (
                            select p.*,
                                exists (select from unnest(p.mentors || p.mentees) name
                                    where lower(name) = any(:names) or split_part(name, ' ', 1) = any(:codes)) as same_operator,
                                p.countries && cast(:countries as varchar[]) as same_country,
                                p.working_areas && cast(:areas as varchar[]) as same_area
                            from wop.past_partnership p) found
                        where same_operator or same_country or same_area
                        order by same_operator desc, same_country and same_area desc, same_country desc,
                            start_year desc, length(number), number
                        limit :most
                        """)
                .param(
                        "names",
                        operators.stream()
                                .flatMap(operator -> Stream.of(operator.legalName(), operator.shortName()))
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param(
                        "codes",
                        operators.stream()
                                .map(operator -> operator.code().value())
                                .toArray(String[]::new))
                .param("countries", countries.toArray(String[]::new))
                // what another thing is called differs each time
                .param(
                        "areas",
                        areas.stream()
                                .filter(area -> area != WorkingArea.OTHER)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new Related(
                        read(row, number),
                        row.getBoolean("same_operator"),
                        row.getBoolean("same_country"),
                        row.getBoolean("same_area"),
                        row.getInt("total")))
                .list();
    }

    /**
     * Enters one, or says anew what stands under its number.
     *
     * @return it with its number
     * @throws Refused if one of this title began in the same year
     */
    public PastPartnership keep(PastPartnership said) {
        var one = said.number() == null ? said.numbered(nextNumber()) : said;
        if (database.sql(
                        """
                        select exists (select from wop.past_partnership
                            where lower(title) = lower(?) and start_year = ? and number <> ?)
                        """)
                .params(one.title(), one.startYear(), one.number())
                .query(Boolean.class)
                .single()) {
            throw Refused.because("past.known", "title", one.title(), String.valueOf(one.startYear()));
        }
        database.sql(
                        """
                        insert into wop.past_partnership
                            (title, mentors, mentees, countries, working_areas, start_year, end_year, facilitator, funders, source,
                             result, changed_at, number)
                        values (:title, :mentors, :mentees, :countries, :areas, :start, :end, :facilitator, :funders, :source,
                             :result, :now, :number)
                        on conflict (number) do update set title = excluded.title, mentors = excluded.mentors,
                            mentees = excluded.mentees, countries = excluded.countries,
                            working_areas = excluded.working_areas, start_year = excluded.start_year,
                            end_year = excluded.end_year, facilitator = excluded.facilitator, funders = excluded.funders,
                            source = excluded.source, result = excluded.result, changed_at = excluded.changed_at
                        """)
                .param("title", one.title())
                .param("mentors", one.mentors().toArray(String[]::new))
                .param("mentees", one.mentees().toArray(String[]::new))
                .param("countries", one.countries().toArray(String[]::new))
                .param("areas", one.workingAreas().stream().map(Enum::name).toArray(String[]::new))
                .param("start", one.startYear())
                .param("end", one.endYear(), java.sql.Types.INTEGER)
                .param("facilitator", one.facilitator(), java.sql.Types.VARCHAR)
                .param("funders", one.funders().toArray(String[]::new))
                .param("source", one.source())
                .param("result", one.result())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", one.number())
                .update();
        return one;
    }

    /** Lets nobody else write until the transaction ends; everybody reads on. */
    void hold() {
        database.sql("lock table wop.past_partnership in share row exclusive mode")
                .update();
    }

    private String nextNumber() {
        String number;
        do {
            number = database.sql("select 'PP-' || lpad(nextval('wop.past_partnership_number')::text, 4, '0')")
                    .query(String.class)
                    .single();
        } while (find(number).isPresent());
        return number;
    }

    private static PastPartnership read(ResultSet row, int number) throws SQLException {
        return new PastPartnership(
                row.getString("number"),
                row.getString("title"),
                texts(row.getArray("mentors")),
                texts(row.getArray("mentees")),
                texts(row.getArray("countries")),
                texts(row.getArray("working_areas")).stream()
                        .map(WorkingArea::valueOf)
                        .toList(),
                row.getInt("start_year"),
                row.getObject("end_year", Integer.class),
                row.getString("facilitator"),
                texts(row.getArray("funders")),
                row.getString("source"),
                row.getString("result"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
