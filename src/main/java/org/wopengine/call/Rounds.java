package org.wopengine.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.duties.Duties;
import org.wopengine.matching.MatchingWeights;
import org.wopengine.matching.round.Demand;
import org.wopengine.matching.round.Pair;
import org.wopengine.matching.round.RoundPlan;
import org.wopengine.matching.round.RoundProblem;
import org.wopengine.matching.round.Ruling;
import org.wopengine.matching.round.Supply;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.operator.Region;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Json;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;

/**
 * The rounds of calls, and of those that wait without one. Who takes part and what is possible is worked out when a round
 * begins; the calculation itself is {@link RoundJob}. Whoever may read a round may read who was not chosen.
 */
@UseCases
public class Rounds {
    private final JdbcClient database;
    private final Json json;
    private final Ranking ranking;
    private final MatchingWeights weights;
    private final Partnerships partnerships;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            JdbcClient database,
            Json json,
            Ranking ranking,
            MatchingWeights weights,
            Partnerships partnerships,
            Duties duties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.ranking = ranking;
        this.weights = weights;
        this.partnerships = partnerships;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /** A round that has begun, and what is to be calculated. */
    public record Begun(long number, RoundProblem problem, RoundWish wish) {}

    /** The rounds of a call, the newest first, without their plans. */
    @Transactional(readOnly = true)
    public List<Round> of(Long call) {
        return database.sql(
                        """
                        select number, call, status, weights_version, wish, requests, offers, pairs, null as plan, started_by,
                               started_at, ended_at
                        from wop.call_round where call is not distinct from ? order by number desc
                        """)
                .params(Arrays.asList(call))
                .query((row, number) -> round(row, Map.of()))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(long number) {
        return database.sql("select * from wop.call_round where number = ?")
                .param(number)
                .query((row, place) -> round(row, proposed(number)))
                .optional();
    }

    /**
     * Begins a round: who takes part, who can help whom, how many places there are. Nothing of it changes afterwards.
     *
     * @param call null for those that wait without one
     * @throws Conflict if the call is still open, or a round of it runs already
     * @throws Refused if there is nobody to bring together, or a ruling cannot be kept
     */
    public Begun begin(Call call, RoundWish wish, Actor by) {
        if (call != null && call.status() != CallStatus.OVER) {
            throw Conflict.because("call.round.still-open");
        }
        database.sql("lock table wop.call_round in share row exclusive mode").update();
        var number = call == null ? null : call.number();
        if (of(number).stream().anyMatch(Round::isRunning)) {
            throw Conflict.because("call.round.runs-already");
        }
        var pool = ranking.of(call);
        var problem = problem(pool, wish);
        if (problem.demands().isEmpty() || problem.supplies().isEmpty()) {
            throw Refused.because("call.round.nobody", null);
        }
        long begun = database.sql(
                        """
                        insert into wop.call_round
                            (call, status, weights_version, wish, requests, offers, pairs, started_by, started_at)
                        values (?, 'CALCULATING', ?, cast(? as jsonb), ?, ?, ?, ?, ?) returning number
                        """)
                .params(Arrays.asList(
                        number,
                        pool.weightsVersion(),
                        json.write(wish),
                        problem.demands().size(),
                        problem.supplies().size(),
                        problem.pairs().size(),
                        by.user(),
                        now()))
                .query(Long.class)
                .single();
        return new Begun(begun, problem, wish);
    }

    /** Keeps what came out. A round that has ended stays as it is. */
    void end(Begun begun, RoundPlan plan) {
        database.sql(
                        """
                        update wop.call_round set status = ?, plan = cast(? as jsonb), ended_at = ?
                        where number = ? and status = 'CALCULATING'
                        """)
                .params(
                        (plan.complete() ? RoundStatus.CALCULATED : RoundStatus.ENDED_EARLY).name(),
                        json.write(KeptPlan.of(plan, begun.wish())),
                        now(),
                        begun.number())
                .update();
    }

    /** Notes that nothing came out. */
    void breakOff(long number) {
        database.sql(
                        "update wop.call_round set status = 'BROKEN_OFF', ended_at = ? where number = ? and status = 'CALCULATING'")
                .params(now(), number)
                .update();
    }

    /** Rounds nobody calculates any more, because the application was stopped meanwhile. */
    int breakOffAbandoned() {
        return database.sql(
                        "update wop.call_round set status = 'BROKEN_OFF', ended_at = ? where status = 'CALCULATING'")
                .param(now())
                .update();
    }

    /** The partnership each applicant could be handed a mentor for, because it is looking for one. */
    @Transactional(readOnly = true)
    public Map<OperatorCode, PartnershipId> open() {
        return partnerships.looking();
    }

    /**
     * Hands a pair of the plan to the matching of the mentee's partnership: its officer reads it there, with the reason. The
     * shortlist is still made by a person.
     *
     * @return the partnership
     * @throws Refused if the mentee has no mentor in this plan, no partnership of it is looking for one, or the person has a tie
     *     to that partnership or has not declared that there is none
     * @throws Conflict if it was handed over already
     */
    public PartnershipId propose(long number, OperatorCode mentee, Actor by) {
        var round = find(number).orElseThrow(() -> Refused.because("call.round.unknown", null, number));
        var lead = Optional.ofNullable(round.plan()).map(KeptPlan::leads).orElse(List.of()).stream()
                .filter(pair -> pair.mentee().equals(mentee.value()))
                .findFirst()
                .orElseThrow(() -> Refused.because("call.round.no-mentor", null, mentee.value()));
        var partnership = Optional.ofNullable(open().get(mentee))
                .orElseThrow(() -> Refused.because("call.round.no-partnership", null, mentee.value()));
        duties.demandImpartial(partnership, by);
        database.sql("lock table wop.call_round_proposal in share row exclusive mode")
                .update();
        database.sql(
                        "select round from wop.call_round_proposal where partnership = ? and mentor = ? and round <> ? limit 1")
                .params(partnership.reference(), lead.mentor(), number)
                .query(Long.class)
                .optional()
                .ifPresent(other -> {
                    throw Conflict.because("call.round.proposed-by-other", mentee.value(), lead.mentor(), other);
                });
        var written = database.sql(
                        """
                        insert into wop.call_round_proposal
                            (round, mentee, mentor, partnership, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(number, lead.mentee(), lead.mentor(), partnership.reference(), by.user(), now())
                .update();
        if (written == 0) {
            throw Conflict.because("call.round.proposed-already", mentee.value());
        }
        events.publishEvent(new Decided(
                        partnership,
                        Stage.MATCHING,
                        "PROPOSED_BY_ROUND",
                        lead.mentor(),
                        null,
                        "/calls/%s/rounds/%d: %s"
                                .formatted(round.call() == null ? "standing" : round.call(), number, lead.score()),
                        by)
                .inConfidence());
        return partnership;
    }

    /** By the number of the request, when its mentee was handed a mentor by a round; one that never was is missing. */
    @Transactional(readOnly = true)
    public Map<Long, Instant> handedOver() {
        var handed = new HashMap<Long, Instant>();
        database.sql(
                        """
                        select e.number, min(p.proposed_at) as at
                        from wop.call_entry e
                        join wop.call_round r on r.call is not distinct from e.call
                        join wop.call_round_proposal p on p.round = r.number and p.mentee = e.operator
                        where e.kind = 'REQUEST' and p.proposed_at >= e.submitted_at group by e.number
                        """)
                .query((row, number) -> handed.put(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        return handed;
    }

    private RoundProblem problem(Pool pool, RoundWish wish) {
        var expertise = weights.require(pool.weightsVersion()).weights().of(MatchCriterion.EXPERTISE);
        var eligible =
                pool.requests().stream().filter(RankedRequest::isEligible).toList();
        return new RoundProblem(
                eligible.stream()
                        .map(request -> new Demand(
                                request.operator().code(),
                                request.operator().region(),
                                request.need().areas()))
                        .toList(),
                pool.places().entrySet().stream()
                        .map(mentor -> new Supply(mentor.getKey(), mentor.getValue()))
                        .toList(),
                eligible.stream()
                        .flatMap(request -> request.possible().stream())
                        .map(candidate -> Pair.of(candidate.score(), candidate.need(), candidate.offer()))
                        .toList(),
                minima(wish),
                wish.rulings().stream()
                        .map(one -> new Ruling(
                                one.decision().kind(), new OperatorCode(one.mentee()), new OperatorCode(one.mentor())))
                        .toList(),
                expertise,
                wish.coMentors());
    }

    private static Map<Region, Integer> minima(RoundWish wish) {
        var minima = new EnumMap<Region, Integer>(Region.class);
        wish.minima().forEach(one -> minima.merge(one.region(), one.mentees(), Math::max));
        return minima;
    }

    private Map<String, String> proposed(long round) {
        var proposed = new HashMap<String, String>();
        database.sql("select mentee, partnership from wop.call_round_proposal where round = ?")
                .param(round)
                .query((row, number) -> proposed.put(row.getString("mentee"), row.getString("partnership")))
                .list();
        return proposed;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Round round(ResultSet row, Map<String, String> proposed) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        var plan = row.getString("plan");
        return new Round(
                row.getLong("number"),
                row.getObject("call", Long.class),
                RoundStatus.valueOf(row.getString("status")),
                row.getInt("weights_version"),
                json.read(RoundWish.class, row.getString("wish")),
                row.getInt("requests"),
                row.getInt("offers"),
                row.getInt("pairs"),
                plan == null ? null : json.read(KeptPlan.class, plan),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                proposed);
    }
}
