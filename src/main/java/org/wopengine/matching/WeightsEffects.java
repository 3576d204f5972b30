package org.wopengine.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.matching.score.Weights;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/** Tries other weights on the partnerships whose shortlist is still to be made. Nothing is written. */
@UseCases
public class WeightsEffects {
    /** Of more partnerships nobody reads. */
    private static final int PARTNERSHIPS = 10;

    private static final int BEST = 5;

    private final Rankings rankings;
    private final MatchingWeights weights;
    private final Partnerships partnerships;
    private final Operators operators;
    private final JdbcClient database;

    WeightsEffects(
            Rankings rankings,
            MatchingWeights weights,
            Partnerships partnerships,
            Operators operators,
            JdbcClient database) {
        this.rankings = rankings;
        this.weights = weights;
        this.partnerships = partnerships;
        this.operators = operators;
        this.database = database;
    }

    /** For the partnerships that wait longest, at most ten. */
    @Transactional(readOnly = true)
    public List<WeightsEffect> of(int version) {
        var draft = weights.require(version).weights();
        var inForce = weights.inForce();
        var registry = rankings.look();
        return open().stream().map(id -> effect(id, registry, inForce, draft)).toList();
    }

    private List<PartnershipId> open() {
        return database.sql(
                        """
                        select m.partnership from wop.matching m
                        join wop.matching_round r on r.partnership = m.partnership and r.round = m.current_round
                        join wop.partnership p on p.reference = m.partnership
                        where r.outcome is null and p.status = 'MATCHING'
                        order by r.opened_at, m.partnership limit ?
                        """)
                .param(PARTNERSHIPS)
                .query((row, number) -> new PartnershipId(row.getString("partnership")))
                .list();
    }

    private WeightsEffect effect(PartnershipId id, Rankings.Registry registry, Weights inForce, Weights draft) {
        var both = rankings.of(id, registry, Map.of(), List.of(inForce, draft));
        var before = both.get(0);
        var after = both.get(1);
        var names = operators.find(
                after.ranked().stream().map(ScoredCandidate::operator).toList());
        return new WeightsEffect(
                id,
                partnerships.require(id).title(),
                after.ranked().stream()
                        .map(now -> move(before, now, names))
                        .filter(move -> Math.min(move.rank(), move.newRank()) <= BEST)
                        .toList());
    }

    private static WeightsEffect.Move move(Ranking before, ScoredCandidate now, Map<OperatorCode, OperatorView> names) {
        var then = before.of(now.operator()).orElseThrow();
        return new WeightsEffect.Move(
                names.get(now.operator()),
                Objects.requireNonNull(then.rank()),
                now.rank(),
                then.score().total(),
                now.score().total());
    }
}
