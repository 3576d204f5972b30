package org.wopengine.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Reads lists and permissions straight from the tables: a fixed number of statements, however many rows there are. */
@Component
class PartnershipQueries {
    private static final String ROWS =
            """
            select p.reference, p.title, p.status, p.status_since, p.country, p.region,
                   mentor.short_name as lead_mentor, mentee.short_name as lead_mentee
            from wop.partnership p
            left join wop.partnership_party mr
                on mr.partnership = p.reference and mr.role = 'LEAD_MENTOR' and mr.until is null
            left join wop.operator mentor on mentor.code = mr.operator
            left join wop.partnership_party me
                on me.partnership = p.reference and me.role = 'LEAD_MENTEE' and me.until is null
            left join wop.operator mentee on mentee.code = me.operator
            """;

    private static final String TEXT =
            """
            (lower(p.reference) like :text or lower(p.title) like :text or exists (
                select from wop.partnership_party found
                left join wop.operator who on who.code = found.operator
                where found.partnership = p.reference and found.until is null
                  and (lower(found.organisation) like :text or lower(who.code) like :text
                       or lower(who.legal_name) like :text or lower(who.short_name) like :text)))""";

    /** The database sorts by bytes, people expect É next to E. */
    private static final String FOR_PEOPLE = " collate \"und-x-icu\"";

    private static final String LIFECYCLE = Arrays.stream(PartnershipStatus.values())
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(",", "array_position(array[", "], p.status::text)"));

    private static final int MOST_RUNNING = 10;

    private final JdbcClient database;

    PartnershipQueries(JdbcClient database) {
        this.database = database;
    }

    boolean mayView(PartnershipId id, Viewer viewer) {
        var where = visibleTo(viewer).and("p.reference = :reference", "reference", id.reference());
        return database.sql("select exists (select from wop.partnership p " + where.sql() + ")")
                .params(where.parameters())
                .query(Boolean.class)
                .single();
    }

    List<String> countries(Viewer viewer) {
        var where = visibleTo(viewer);
        return database.sql("select distinct p.country from wop.partnership p " + where.sql() + " order by 1")
                .params(where.parameters())
                .query(String.class)
                .list();
    }

    /**
     * Other partnerships somebody judging this one should know: those in which its applicant takes or took part, and
     * those in the same country on a common working area.
     */
    List<String> related(PartnershipId id) {
        return database.sql(
                        """
                        select p.reference from wop.partnership p, wop.partnership one
                        where one.reference = :reference and p.reference <> one.reference
                          and (exists (select from wop.partnership_party party
                                   where party.partnership = p.reference and party.operator = one.applicant)
                               or p.country = one.country and exists (
                                   select working_area from wop.partnership_working_area
                                       where partnership = p.reference
                                   intersect
                                   select working_area from wop.partnership_working_area
                                       where partnership = one.reference))
                        """)
                .param("reference", id.reference())
                .query(String.class)
                .list();
    }

    int countOpen(OperatorCode applicant) {
        database.sql("select pg_advisory_xact_lock(hashtext('open interests of ' || :applicant))")
                .param("applicant", applicant.value())
                .query((row, number) -> "")
                .single();
        return database.sql("select count(*) from wop.partnership"
                        + " where applicant = :applicant and status = any(:statuses)")
                .param("applicant", applicant.value())
                .param(
                        "statuses",
                        Stream.of(PartnershipStatus.values())
                                .filter(PartnershipStatus::isBeforeSignature)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    int countRunning(OperatorCode operator) {
        return database.sql("select count(*) from wop.partnership p where p.status = any(:statuses) and exists ("
                        + "select from wop.partnership_party party where party.partnership = p.reference"
                        + " and party.operator = :operator and party.until is null)")
                .param("operator", operator.value())
                .param(
                        "statuses",
                        Stream.of(PartnershipStatus.values())
                                .filter(PartnershipStatus::isRunning)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** For every operator that is a party of one that is signed and not over. */
    Map<OperatorCode, Integer> countRunning() {
        return database
                .sql("select party.operator, count(distinct p.reference) as running from wop.partnership p"
                        + " join wop.partnership_party party on party.partnership = p.reference"
                        + " where p.status = any(:statuses) and party.operator is not null and party.until is null"
                        + " group by party.operator")
                .param(
                        "statuses",
                        Stream.of(PartnershipStatus.values())
                                .filter(PartnershipStatus::isRunning)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .query((row, number) -> Map.entry(new OperatorCode(row.getString("operator")), row.getInt("running")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where one side helped and the other was helped, whichever of the two this operator is. */
    List<Together> together(OperatorCode operator) {
        return database.sql(
                        """
                        select distinct p.reference, p.status, other.operator
                        from wop.partnership p
                        join wop.partnership_party own on own.partnership = p.reference and own.operator = :operator
                        join wop.partnership_party other on other.partnership = p.reference
                            and other.operator is not null and other.operator <> own.operator
                        where own.role in ('LEAD_MENTOR', 'MENTOR') and other.role in ('LEAD_MENTEE', 'MENTEE')
                           or own.role in ('LEAD_MENTEE', 'MENTEE') and other.role in ('LEAD_MENTOR', 'MENTOR')
                        order by p.reference, other.operator
                        """)
                .param("operator", operator.value())
                .query((row, number) -> new Together(
                        new PartnershipId(row.getString("reference")),
                        PartnershipStatus.valueOf(row.getString("status")),
                        new OperatorCode(row.getString("operator"))))
                .list();
    }

    PartnershipPage search(PartnershipSearch search, Viewer viewer) {
        var where = filter(search, visibleTo(viewer));
        int total = database.sql("select count(*) from wop.partnership p " + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
        var last = Math.max(1, (total + search.size() - 1) / search.size());
        var number = Math.min(search.number(), last);
        var rows = database.sql(ROWS + where.sql() + orderBy(search) + " limit :size offset :offset")
                .params(where.parameters())
                .param("size", search.size())
                .param("offset", (number - 1) * search.size())
                .query(PartnershipQueries::row)
                .list();
        return new PartnershipPage(rows, total, number, search.size());
    }

    /** Those that follow in the order of references, newest first, whatever the list is sorted by. */
    List<PartnershipPage.Row> behind(PartnershipSearch search, PartnershipId last, Viewer viewer) {
        var where = filter(search, visibleTo(viewer));
        if (last != null) {
            where.and("p.reference < :last", "last", last.reference());
        }
        return database.sql(ROWS + where.sql() + " order by p.reference desc limit :size")
                .params(where.parameters())
                .param("size", search.size())
                .query(PartnershipQueries::row)
                .list();
    }

    private static Where visibleTo(Viewer viewer) {
        var where = new Where();
        if (viewer.everything()) {
            return where;
        }
        return where.and(
                        """
                        (p.region = any(:regions) or p.applicant = any(:operators) or exists (
                            select from wop.partnership_party mine
                            where mine.partnership = p.reference and mine.until is null
                              and mine.operator = any(:operators)))""",
                        "regions",
                        viewer.regions().toArray(String[]::new))
                .with("operators", viewer.operators().toArray(String[]::new));
    }

    private static Where filter(PartnershipSearch search, Where where) {
        if (search.text() != null && !search.text().isBlank()) {
            var literal = search.text().strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
            where.and(TEXT, "text", "%" + literal + "%");
        }
        if (search.status() != null) {
            where.and("p.status = :status", "status", search.status().name());
        }
        if (search.country() != null) {
            where.and("p.country = :country", "country", search.country());
        }
        if (search.region() != null) {
            where.and("p.region = :region", "region", search.region().name());
        }
        if (search.among() != null) {
            where.and(
                    "p.reference = any(:among)",
                    "among",
                    search.among().stream().map(PartnershipId::reference).toArray(String[]::new));
        }
        return where;
    }

    private static String orderBy(PartnershipSearch search) {
        var direction = search.descending() ? " desc" : " asc";
        var column =
                switch (search.order()) {
                    case REFERENCE -> "p.reference";
                    case TITLE -> "p.title" + FOR_PEOPLE;
                    case STATUS -> LIFECYCLE;
                    case PARTNERS -> "coalesce(mentor.short_name, mentee.short_name)" + FOR_PEOPLE;
                    case COUNTRY -> "p.country";
                    case SINCE -> "p.status_since";
                };
        return " order by " + column + direction + ", p.reference" + direction;
    }

    private static PartnershipPage.Row row(ResultSet row, int number) throws SQLException {
        return new PartnershipPage.Row(
                new PartnershipId(row.getString("reference")),
                row.getString("title"),
                PartnershipStatus.valueOf(row.getString("status")),
                row.getObject("status_since", OffsetDateTime.class).toInstant(),
                row.getString("country"),
                Region.valueOf(row.getString("region")),
                row.getString("lead_mentor"),
                row.getString("lead_mentee"));
    }

    /** Conditions joined by "and", with their parameters. */
    private static final class Where {
        private final StringBuilder sql = new StringBuilder();
        private final Map<String, Object> parameters = new HashMap<>();

        Where and(String condition, String name, Object value) {
            sql.append(sql.isEmpty() ? " where " : " and ").append(condition);
            return with(name, value);
        }

        Where with(String name, Object value) {
            parameters.put(name, value);
            return this;
        }

        String sql() {
            return sql.toString();
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }

    /** The newest ones in which one of these operators is helped on one of these areas. */
    List<RunningOn> running(PartnershipId but, Collection<OperatorCode> mentees, Collection<WorkingArea> areas) {
        return database.sql(
                        """
                        select p.reference, p.title, p.region, party.operator, array_agg(distinct area.working_area) as areas
                        from wop.partnership p
                        join wop.partnership_party party on party.partnership = p.reference and party.until is null
                            and party.role in ('LEAD_MENTEE', 'MENTEE') and party.operator = any(:mentees)
                        join wop.partnership_working_area area on area.partnership = p.reference
                            and area.working_area = any(:areas)
                        where p.status = any(:statuses) and p.reference <> :but
                        group by p.reference, p.title, p.region, party.operator
                        order by p.reference desc, party.operator
                        limit :most
                        """)
                .param("mentees", mentees.stream().map(OperatorCode::value).toArray(String[]::new))
                // what another thing is called differs each time
                .param(
                        "areas",
                        areas.stream()
                                .filter(area -> area != WorkingArea.OTHER)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param(
                        "statuses",
                        Stream.of(PartnershipStatus.values())
                                .filter(PartnershipStatus::isRunning)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("but", but.reference())
                .param("most", MOST_RUNNING)
                .query((row, number) -> new RunningOn(
                        new PartnershipId(row.getString("reference")),
                        row.getString("title"),
                        Region.valueOf(row.getString("region")),
                        new OperatorCode(row.getString("operator")),
                        Stream.of((String[]) row.getArray("areas").getArray())
                                .map(WorkingArea::valueOf)
                                .toList()))
                .list();
    }

    List<WorkedTogether> workedTogether(Collection<OperatorCode> operators) {
        return database.sql(
                        """
                        select distinct p.reference, p.status, mentor.operator as mentor, mentee.operator as mentee
                        from wop.partnership p
                        join wop.partnership_party mentor
                            on mentor.partnership = p.reference and mentor.role in ('LEAD_MENTOR', 'MENTOR')
                        join wop.partnership_party mentee
                            on mentee.partnership = p.reference and mentee.role in ('LEAD_MENTEE', 'MENTEE')
                        where mentor.operator = any(:codes) and mentee.operator = any(:codes)
                        order by p.reference
                        """)
                .param("codes", operators.stream().map(OperatorCode::value).toArray(String[]::new))
                .query((row, number) -> new WorkedTogether(
                        new PartnershipId(row.getString("reference")),
                        PartnershipStatus.valueOf(row.getString("status")),
                        new OperatorCode(row.getString("mentor")),
                        new OperatorCode(row.getString("mentee"))))
                .list();
    }

    /** By applicant; of several the latest. */
    Map<OperatorCode, PartnershipId> looking() {
        var found = new HashMap<OperatorCode, PartnershipId>();
        database.sql("select reference, applicant from wop.partnership where status = 'MATCHING' order by reference")
                .query((row, number) -> found.put(
                        new OperatorCode(row.getString("applicant")), new PartnershipId(row.getString("reference"))))
                .list();
        return found;
    }

    List<Searching> searching() {
        return database.sql(
                        """
                        select p.reference, p.applicant, p.entry_path, p.status, p.registered_at,
                               string_agg(area.working_area, ',') as areas
                        from wop.partnership p
                        left join wop.partnership_working_area area on area.partnership = p.reference
                        where p.entry_path <> 'JOINT' group by p.reference order by p.registered_at, p.reference
                        """)
                .query(PartnershipQueries::begun)
                .list();
    }

    private static Searching begun(ResultSet row, int number) throws SQLException {
        var areas = row.getString("areas");
        return new Searching(
                new PartnershipId(row.getString("reference")),
                new OperatorCode(row.getString("applicant")),
                EntryPath.valueOf(row.getString("entry_path")),
                PartnershipStatus.valueOf(row.getString("status")),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                areas == null
                        ? Set.of()
                        : Arrays.stream(areas.split(","))
                                .map(WorkingArea::valueOf)
                                .collect(Collectors.toSet()));
    }
}
