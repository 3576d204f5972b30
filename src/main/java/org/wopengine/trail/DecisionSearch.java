package org.wopengine.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.audit.DecisionLog;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.principle.Check;

/**
 * Finds decisions across all partnerships, newest first, by one statement a page. A page is found by the row it begins
 * behind, never by counting rows: page 1,000 costs as much as page 1. Each way in has an index ({@code DecisionSearchTest}).
 */
@Component
class DecisionSearch {
    static final int PAGE = 50;

    /** The reason an officer picks when a check of the same meaning did not hold. */
    private static final Map<Check, String> REASONS = Map.of(Check.SUS_2, "NO_CAPACITY_OUTCOME");

    private static final String FOUND =
            """
            select d.*, p.title, p.status, f.task_id is not null as seen, c.declared_at, c.lifted
            from wop.decision_log d
            join wop.partnership p on p.reference = d.partnership
            left join wop.shown_form f on f.task_id = d.task_id
            """;

    private static final String CONFLICT =
            """
            left join lateral (
                select i.declared_at, exists (
                    select from wop.lifting_request asked join wop.lifting_ruling ruled on ruled.request = asked.id
                    where asked.declaration = i.id and ruled.ruling = 'LIFTED') as lifted
                from wop.interest_declaration i
                where i.user_id = d.user_id and i.partnership = d.partnership and i.declared = 'CONFLICT'
                order by i.id desc limit 1) c on true
            """;

    /** What they did about the conflict itself is no decision they should have kept out of. */
    private static final String IN_CONFLICT =
            """
            (d.user_id, d.partnership) in (
                select i.user_id, i.partnership from wop.interest_declaration i where i.declared = 'CONFLICT')
            and d.verb not in ('INTEREST_DECLARED', 'LIFTING_REQUESTED', 'LIFTING_RULED')
            """;

    /** The partnerships first, as an array: asked row by row, five million rows take more than half a minute. */
    private static final String PARTY =
            """
            d.partnership = any(array(
                select party.partnership
                from wop.partnership_party party left join wop.operator who on who.code = party.operator
                where lower(party.operator) = :code or lower(party.organisation) like :party
                   or lower(who.legal_name) like :party or lower(who.short_name) like :party))
            """;

    private static final String RETURNED =
            """
            d.outcome = 'CHANGES_REQUESTED' and (
                d.reason_code = :reasonOfCheck or exists (
                    select from wop.principle_run run join wop.principle_result found on found.run = run.id
                    where run.task_id = d.task_id and run.decision = 'REQUEST_CHANGES'
                      and found.check_id = :check and found.result in ('FAIL', 'WARN')))
            """;

    private static final String WAIVED =
            """
            d.partnership = any(array(select asked.partnership from wop.principle_waiver asked
                join wop.principle_waiver_decision ruled on ruled.waiver = asked.id and ruled.granted))
            """;

    private final JdbcClient database;

    DecisionSearch(JdbcClient database) {
        this.database = database;
    }

    /** One page, with one row more if another page follows. */
    List<Found> find(SearchRequest request) {
        return find(request, PAGE + 1);
    }

    /** The first ones, as many as this. */
    List<Found> find(SearchRequest request, int most) {
        var query = query(request, most);
        return database.sql(query.sql())
                .params(query.parameters())
                .query(DecisionSearch::found)
                .list();
    }

    /** The statement and its values; apart, so that a test can ask the database how it would go about it. */
    static Query query(SearchRequest request) {
        return query(request, PAGE + 1);
    }

    private static Query query(SearchRequest request, int most) {
        var query = new Query(FOUND + CONFLICT + " where true");
        query.and("d.partnership = :reference", "reference", request.reference());
        if (request.party() != null) {
            query.and(PARTY, "party", "%" + literal(request.party()) + "%")
                    .with("code", request.party().toLowerCase(Locale.ROOT));
        }
        query.and("p.country = :country", "country", request.country());
        query.and(
                "lower(p.programme) like :programme",
                "programme",
                request.programme() == null ? null : "%" + literal(request.programme()) + "%");
        query.and(
                "d.stage = :stage",
                "stage",
                request.stage() == null ? null : request.stage().name());
        query.and("d.user_id = :person", "person", request.person());
        query.and("d.verb = :verb", "verb", request.verb());
        query.and("d.outcome = :outcome", "outcome", request.outcome());
        query.and("d.reason_code = :reason", "reason", request.reason());
        query.and(
                "d.recorded_at >= :from",
                "from",
                request.from() == null ? null : request.from().atStartOfDay().atOffset(ZoneOffset.UTC));
        query.and(
                "d.recorded_at < :to",
                "to",
                request.to() == null
                        ? null
                        : request.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        if (request.late()) {
            query.and("wop.answered_late(d.task_id)");
        }
        if (request.waived()) {
            query.and(WAIVED);
        }
        if (request.suspended()) {
            query.and(
                    "exists (select from wop.decision_log s where s.partnership = d.partnership and s.verb = 'SUSPENDED')");
        }
        if (request.conflict()) {
            query.and(IN_CONFLICT);
        }
        if (request.returnedFor() != null) {
            query.and(RETURNED, "check", request.returnedFor().name())
                    .with("reasonOfCheck", REASONS.getOrDefault(request.returnedFor(), "-"));
        }
        if (!request.moves() && request.verb() == null) {
            query.and("d.verb <> 'MOVED'");
        }
        if (request.before() != null) {
            query.and(
                            "(d.recorded_at, d.id) < (:at, :id)",
                            "at",
                            request.before().at().atOffset(ZoneOffset.UTC))
                    .with("id", request.before().id());
        }
        return query.end(" order by d.recorded_at desc, d.id desc limit " + most);
    }

    private static String literal(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var declared = row.getObject("declared_at", OffsetDateTime.class);
        return new Found(
                DecisionLog.decision(row, number),
                row.getString("title"),
                PartnershipStatus.valueOf(row.getString("status")),
                row.getBoolean("seen"),
                declared == null ? null : declared.toInstant(),
                row.getBoolean("lifted"),
                Map.of());
    }

    /** Conditions joined by "and", with their values. */
    static final class Query {
        private final StringBuilder sql;
        private final Map<String, Object> parameters = new HashMap<>();

        private Query(String beginning) {
            sql = new StringBuilder(beginning);
        }

        private Query and(String condition) {
            sql.append(" and ").append(condition);
            return this;
        }

        /** Nothing if there is no value. */
        private Query and(String condition, String name, Object value) {
            return value == null ? this : and(condition).with(name, value);
        }

        private Query with(String name, Object value) {
            parameters.put(name, value);
            return this;
        }

        private Query end(String end) {
            sql.append(end);
            return this;
        }

        String sql() {
            return sql.toString();
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
