package org.wopengine.trail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.principle.Check;

/**
 * What a search for decisions asks of the partnership they belong to, as conditions on {@code wop.partnership p}. Parts of names
 * are looked for among the different names there are, which are few, and not among all partnerships.
 */
@Component
class PartnershipsAsked {
    /** The reason an officer picks when a check of the same meaning did not hold. */
    private static final Map<Check, String> REASONS = Map.of(Check.SUS_2, "NO_CAPACITY_OUTCOME");

    private static final String OF_PARTY =
            """
            party.partnership from wop.partnership_party party where party.operator = any(:operators)
            union all
            select party.partnership from wop.partnership_party party where lower(party.organisation) = any(:organisations)
            """;

    private static final String OPERATORS =
            """
            select code from wop.operator
            where lower(code) = :code or lower(legal_name) like :part or lower(short_name) like :part
            """;

    private static final String WAIVED =
            """
            asked.partnership
            from wop.principle_waiver_decision ruled join wop.principle_waiver asked on asked.id = ruled.waiver
            where ruled.granted
            """;

    private static final String SUSPENDED = "s.partnership from wop.decision_log s where s.verb = 'SUSPENDED'";

    private static final String IN_CONFLICT =
            "i.partnership from wop.interest_declaration i where i.declared = 'CONFLICT'";

    /** At some time; the decisions that returned it are found among those of these partnerships. */
    private static final String RETURNED =
            """
            d.partnership from wop.decision_log d
            where d.reason_code = :reasonOfCheck and d.outcome = 'CHANGES_REQUESTED'
            union all
            select run.partnership
            from wop.principle_result found join wop.principle_run run on run.id = found.run
            where found.check_id = :check and found.result in ('FAIL', 'WARN') and run.decision = 'REQUEST_CHANGES'
            """;

    /** Each step finds the next different name in the index. */
    private static final String NAMES =
            """
            with recursive name (words) as (
                (select lower(%1$s) from wop.%2$s where %1$s is not null order by lower(%1$s) limit 1)
                union all
                select (select lower(%1$s) from wop.%2$s where %1$s is not null and lower(%1$s) > name.words
                        order by lower(%1$s) limit 1)
                from name where name.words is not null)
            select words from name where words like :part
            """;

    private static final String PROGRAMMES = NAMES.formatted("programme", "partnership");
    private static final String ORGANISATIONS = NAMES.formatted("organisation", "partnership_party");

    private final JdbcClient database;

    PartnershipsAsked(JdbcClient database) {
        this.database = database;
    }

    /** Empty if any partnership will do. */
    Conditions of(SearchRequest request) {
        var asked = new Conditions();
        if (request.party() != null) {
            among(asked, OF_PARTY)
                    .with("operators", operators(request.party()))
                    .with("organisations", names(ORGANISATIONS, request.party()));
        }
        if (request.country() != null) {
            being(asked, "p.country = :country").with("country", request.country());
        }
        if (request.programme() != null) {
            being(asked, "lower(p.programme) = any(:programmes)")
                    .with("programmes", names(PROGRAMMES, request.programme()));
        }
        if (request.waived()) {
            among(asked, WAIVED);
        }
        if (request.suspended()) {
            among(asked, SUSPENDED);
        }
        if (request.conflict()) {
            among(asked, IN_CONFLICT);
        }
        if (request.returnedFor() != null) {
            among(asked, RETURNED)
                    .with("check", request.returnedFor().name())
                    .with("reasonOfCheck", REASONS.getOrDefault(request.returnedFor(), "-"));
        }
        if (!asked.isEmpty() && request.reference() != null) {
            being(asked, "p.reference = :reference").with("reference", request.reference());
        }
        return asked;
    }

    private static Conditions among(Conditions asked, String references) {
        return asked.and("p.reference in (select " + references + ")", references);
    }

    private static Conditions being(Conditions asked, String condition) {
        return asked.and(condition, "from wop.partnership p where " + condition);
    }

    /** How many partnerships there are, as the database estimates it; at least one. */
    long all() {
        return database.sql(
                        "select greatest(reltuples, 1)::bigint from pg_class where oid = 'wop.partnership'::regclass")
                .query(Long.class)
                .single();
    }

    private String[] operators(String words) {
        return array(database.sql(OPERATORS)
                .param("code", words.toLowerCase(Locale.ROOT))
                .param("part", part(words))
                .query(String.class)
                .list());
    }

    private String[] names(String among, String words) {
        return array(database.sql(among)
                .param("part", part(words))
                .query(String.class)
                .list());
    }

    private static String[] array(List<String> names) {
        return names.toArray(String[]::new);
    }

    private static String part(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
