package org.wopengine.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.audit.DecisionLog;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.shared.Stage;

/**
 * Finds decisions across all partnerships, newest first, a page at a time. A page is found by the row it begins behind,
 * never by counting rows: page 1,000 costs as much as page 1. Each way in has an index ({@code DecisionSearchTest}).
 */
@Component
class DecisionSearch {
    static final int PAGE = 50;

    /** How many times as far as it should take if they were spread evenly a page is looked for among the newest decisions. */
    private static final int SPREAD = 2;

    private static final String FOUND =
            """
            select d.*, p.title, p.status, f.task_id is not null as seen, c.declared_at, c.lifted
            from %s d
            %s
            left join wop.shown_form f on f.task_id = d.task_id
            left join lateral (
                select i.declared_at, exists (
                    select from wop.lifting_request asked join wop.lifting_ruling ruled on ruled.request = asked.id
                    where asked.declaration = i.id and ruled.ruling = 'LIFTED') as lifted
                from wop.interest_declaration i
                where i.user_id = d.user_id and i.partnership = d.partnership and i.declared = 'CONFLICT'
                order by i.id desc limit 1) c on true
            """;

    private static final String ANY_PARTNERSHIP = "join wop.partnership p on p.reference = d.partnership";

    /** Looked up for one decision after the other: "offset" keeps the database from reading all of them first. */
    private static final String FITTING_PARTNERSHIP =
            """
            cross join lateral (select p.title, p.status from wop.partnership p where p.reference = d.partnership and %s offset 0) p
            """;

    private static final String FIRST_PARTNERSHIPS =
            """
            with first as materialized (
                select n.partnership, n.recorded_at from wop.partnership p cross join lateral (
                    select d.partnership, d.recorded_at, d.id from wop.decision_log d
                    where d.partnership = p.reference and %1$s
                    order by d.recorded_at desc, d.id desc limit 1) n
                where %2$s order by n.recorded_at desc, n.id desc limit %3$d),
            page as (
                select d.* from first join wop.decision_log d on d.partnership = first.partnership
                where d.recorded_at >= (
                        select case when count(*) = %3$d then min(recorded_at) else '-infinity' end from first)
                    and %1$s %4$s)
            """;

    /** What they did about the conflict itself is no decision they should have kept out of. */
    private static final String IN_CONFLICT =
            """
            (d.user_id, d.partnership) in (
                select i.user_id, i.partnership from wop.interest_declaration i where i.declared = 'CONFLICT')
            and d.verb not in ('INTEREST_DECLARED', 'LIFTING_REQUESTED', 'LIFTING_RULED')
            """;

    /** With values that are named where partnerships are asked. */
    private static final String RETURNED =
            """
            (d.reason_code = :reasonOfCheck or exists (
                select from wop.principle_run run join wop.principle_result found on found.run = run.id
                where run.task_id = d.task_id and run.decision = 'REQUEST_CHANGES'
                  and found.check_id = :check and found.result in ('FAIL', 'WARN')))
            """;

    private final JdbcClient database;
    private final PartnershipsAsked partnerships;

    DecisionSearch(JdbcClient database, PartnershipsAsked partnerships) {
        this.database = database;
        this.partnerships = partnerships;
    }

    /** One page, with one row more if another page follows. */
    List<Found> find(SearchRequest request) {
        return find(request, PAGE + 1);
    }

    /**
     * The first ones, as many as this. If something is asked of partnerships there are two ways: each fitting partnership by
     * itself, or the newest decisions one after the other. Of {@code all} partnerships {@code fitting} ones take {@code fitting}
     * looks the one way and {@code most * all / fitting} the other, so that the square root of {@code most * all} is where the ways
     * are equal and the most either takes.
     */
    List<Found> find(SearchRequest request, int most) {
        var asked = partnerships.of(request);
        if (asked.isEmpty()) {
            return found(Query.newestFirst(request, most));
        }
        var equal = (int) Math.ceil(Math.sqrt((double) most * partnerships.all()));
        var fitting = fewest(asked, equal + 1);
        if (fitting == 0) {
            return List.of();
        }
        if (fewest(Query.decisions(request), equal + 1) <= equal) {
            return found(Query.newestOfMany(request, asked, equal, most));
        }
        if (fitting > equal) {
            var page = found(Query.newestOfMany(request, asked, SPREAD * equal, most));
            // fewer are found if those that fit are not spread evenly: all of them are old
            if (page.size() == most) {
                return page;
            }
        }
        return found(Query.partnershipsFirst(request, asked, most));
    }

    private int fewest(Conditions conditions, int most) {
        return database.sql(conditions.fewest(most))
                .params(conditions.values())
                .query(Integer.class)
                .single();
    }

    private List<Found> found(Query query) {
        return database.sql(query.sql())
                .params(query.values())
                .query(DecisionSearch::found)
                .list();
    }

    /** A statement and its values; apart, so that a test can ask the database how it would go about it. */
    record Query(String sql, Map<String, Object> values) {
        /** Every partnership fits: the newest decisions that do. */
        static Query newestFirst(SearchRequest request, int most) {
            var decisions = decisions(request);
            return new Query(
                    FOUND.formatted("wop.decision_log", ANY_PARTNERSHIP) + "where " + decisions.sql() + newest(most),
                    decisions.values());
        }

        /** The newest decisions are looked at one after the other, as many as {@code among}, for those of fitting partnerships. */
        static Query newestOfMany(SearchRequest request, Conditions asked, int among, int most) {
            var decisions = decisions(request);
            return new Query(
                    FOUND.formatted(
                                    "(select d.* from wop.decision_log d where " + decisions.sql() + newest(among)
                                            + ")",
                                    FITTING_PARTNERSHIP.formatted(asked.sql()))
                            + "where " + beside(request) + newest(most),
                    both(decisions, asked));
        }

        /**
         * Each partnership that fits by its newest decision. The page is among the decisions of the first of these, and none on
         * it is older than the last of their newest ones, if there are as many as fit on a page.
         */
        static Query partnershipsFirst(SearchRequest request, Conditions asked, int most) {
            var decisions = decisions(request);
            return new Query(
                    FIRST_PARTNERSHIPS.formatted(
                                    decisions.sql() + " and " + beside(request), asked.sql(), most, newest(most))
                            + FOUND.formatted("page", ANY_PARTNERSHIP)
                            + newest(most),
                    both(decisions, asked));
        }

        private static Map<String, Object> both(Conditions decisions, Conditions asked) {
            var values = new HashMap<>(decisions.values());
            values.putAll(asked.values());
            return values;
        }

        /** What is asked of a decision and something else, and looked up for each of those that fulfil the rest. */
        private static String beside(SearchRequest request) {
            return (request.returnedFor() == null ? "true" : RETURNED)
                    + " and "
                    + (request.conflict() ? IN_CONFLICT : "true");
        }

        private static String newest(int most) {
            return " order by d.recorded_at desc, d.id desc limit " + most;
        }

        /** What is asked of the decisions themselves. */
        private static Conditions decisions(SearchRequest request) {
            var asked = new Conditions();
            being(asked, "d.partnership = :reference", "reference", request.reference());
            being(asked, "d.stage = :stage", "stage", name(request.stage()));
            being(asked, "d.user_id = :person", "person", request.person());
            being(asked, "d.verb = :verb", "verb", request.verb());
            being(asked, "d.outcome = :outcome", "outcome", request.outcome());
            being(asked, "d.reason_code = :reason", "reason", request.reason());
            being(asked, "d.recorded_at >= :from", "from", beginning(request.from()));
            being(
                    asked,
                    "d.recorded_at < :to",
                    "to",
                    beginning(request.to() == null ? null : request.to().plusDays(1)));
            if (request.late()) {
                being(asked, "d.late");
            }
            if (request.returnedFor() != null) {
                being(asked, "d.outcome = 'CHANGES_REQUESTED'");
            }
            if (!request.moves() && request.verb() == null) {
                being(asked, "d.verb <> 'MOVED'");
            }
            if (request.before() != null) {
                being(asked, "(d.recorded_at, d.id) < (:at, :id)")
                        .with("at", request.before().at().atOffset(ZoneOffset.UTC))
                        .with("id", request.before().id());
            }
            return asked;
        }

        private static Conditions being(Conditions asked, String condition) {
            return asked.and(condition, "from wop.decision_log d where " + condition);
        }

        /** Nothing if there is no value. */
        private static void being(Conditions asked, String condition, String name, Object value) {
            if (value != null) {
                being(asked, condition).with(name, value);
            }
        }

        private static String name(Stage stage) {
            return stage == null ? null : stage.name();
        }

        private static OffsetDateTime beginning(LocalDate day) {
            return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
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
}
