package org.wopengine.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.operator.Region;
import org.wopengine.partnership.PartyRole;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.workflow.PastProcesses;
import org.wopengine.workflow.PastTask;

/** Reads what partnerships went through, by four statements however many there are. */
@Component
class Courses {
    /** What changes the status, besides what is decided at the places of {@link Loop}. */
    private static final Set<String> MOVES =
            Set.of("REGISTERED", "MOVED", "SUSPENDED", "RESUMED", "WITHDRAWN", "TERMINATED");

    /** Who was asked for a role, then who took it: what comes later counts. */
    private static final String ROLES =
            """
            select asked.partnership, asked.operator, asked.role from (
                select c.partnership, c.operator, c.role, 0 as taken, c.id
                from wop.match_candidate c where c.partnership = any(:references)
                union all
                select p.partnership, p.operator, p.role, 1, p.id
                from wop.partnership_party p where p.partnership = any(:references) and p.operator is not null) asked
            order by asked.taken, asked.id
            """;

    private final JdbcClient database;
    private final PastProcesses past;

    Courses(JdbcClient database, PastProcesses past) {
        this.database = database;
        this.past = past;
    }

    /** A partnership that may be counted. */
    record Known(PartnershipId id, String title, String programme, Region region) {}

    private record Row<T>(String partnership, T value) {}

    /** All partnerships of these regions. */
    List<Known> known(Collection<Region> regions) {
        return database.sql(
                        """
                        select reference, title, programme, region from wop.partnership
                        where region = any(:regions) order by reference
                        """)
                .param("regions", regions.stream().map(Region::name).toArray(String[]::new))
                .query((row, number) -> new Known(
                        new PartnershipId(row.getString("reference")),
                        row.getString("title"),
                        row.getString("programme"),
                        Region.valueOf(row.getString("region"))))
                .list();
    }

    /** What these went through until now. */
    List<Course> of(List<Known> partnerships, Instant now) {
        if (partnerships.isEmpty()) {
            return List.of();
        }
        var ids = partnerships.stream().map(Known::id).toList();
        var references = ids.stream().map(PartnershipId::reference).toArray(String[]::new);
        var said = said(references);
        var roles = roles(references);
        var tasks = past.tasks(ids).stream().collect(Collectors.groupingBy(PastTask::partnership));
        return partnerships.stream()
                .map(one -> new Course(
                        one.id(),
                        one.title(),
                        said.getOrDefault(one.id().reference(), List.of()),
                        roles.getOrDefault(one.id().reference(), Map.of()),
                        tasks.getOrDefault(one.id(), List.of()),
                        now))
                .toList();
    }

    private Map<String, List<Course.Said>> said(String[] references) {
        var verbs = Stream.concat(MOVES.stream(), Stream.of(Loop.values()).map(Loop::verb))
                .toArray(String[]::new);
        return database
                .sql(
                        """
                        select partnership, recorded_at, stage, verb, outcome from wop.decision_log
                        where partnership = any(:references) and verb = any(:verbs) order by recorded_at, id
                        """)
                .param("references", references)
                .param("verbs", verbs)
                .query(Courses::said)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::partnership, Collectors.mapping(Row::value, Collectors.toList())));
    }

    private static Row<Course.Said> said(ResultSet row, int number) throws SQLException {
        return new Row<>(
                row.getString("partnership"),
                new Course.Said(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("verb"),
                        row.getString("outcome")));
    }

    private Map<String, Map<String, PartyRole>> roles(String[] references) {
        var roles = new HashMap<String, Map<String, PartyRole>>();
        database.sql(ROLES).param("references", references).query(row -> {
            roles.computeIfAbsent(row.getString("partnership"), none -> new HashMap<>())
                    .put(new OperatorCode(row.getString("operator")).group(), PartyRole.valueOf(row.getString("role")));
        });
        return roles;
    }
}
