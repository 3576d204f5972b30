package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wopengine.operator.OwnershipClass;
import org.wopengine.operator.Region;
import org.wopengine.registry.ContextTrait;
import org.wopengine.shared.Money;

/** Scores whose sentences are read. */
public final class SampleScores {
    private static final MatchScoring SCORING =
            new MatchScoring(SamplePairs.WEIGHTS, new Terms(true, true), SamplePairs.RULES);

    private SampleScores() {}

    /** Mentor A of the field report. */
    public static MatchScore vectorA() {
        return SCORING.score(SamplePairs.need(true), SamplePairs.mentorA(), Between.strangers());
    }

    /** Without a common language, and under an integrity review. */
    public static MatchScore ruledOut() {
        return SCORING.score(SamplePairs.need(false), SamplePairs.mentorC(), new Between(List.of(), false, true));
    }

    /** Scores that use each sentence at least once. */
    public static Stream<MatchScore> various() {
        var need = SamplePairs.need(true);
        var a = SamplePairs.mentorA();
        var silent = SamplePairs.with(a.site(), Set.of(), null, Map.of());
        var alone = SamplePairs.with(a.site(), Set.of(ContextTrait.ISLAND), SizeBand.S, worse());
        var mixed = SamplePairs.owned(SamplePairs.mentorB().site(), OwnershipClass.MIXED, false);
        var neighbour = SamplePairs.site("OP33", "Souss", "MA", Region.ARAB_STATES, "fr");
        var running =
                new Between(List.of(new EarlierPartnership("WOP-1", EarlierPartnership.Outcome.RUNNING)), true, false);
        var nothing = new Money(BigDecimal.ZERO, "EUR");
        return Stream.of(
                vectorA(),
                ruledOut(),
                SCORING.score(need, SamplePairs.mentorB(), SamplePairs.successful()),
                SCORING.score(need, SamplePairs.mentorC(), SamplePairs.failed()),
                SCORING.score(need, SamplePairs.atCapacity(a), running),
                SCORING.score(
                        need,
                        new Offer(silent, SamplePairs.skills(null, 0, 1), null, null, null, null, 0, null),
                        Between.strangers()),
                SCORING.score(
                        need,
                        new Offer(
                                alone, List.of(), 10, SamplePairs.START.plusDays(50), nothing, CostRecovery.NONE, 0, 1),
                        Between.strangers()),
                SCORING.score(
                        need,
                        new Offer(mixed, a.skills(), 10, SamplePairs.START, nothing, CostRecovery.TRAVEL_ONLY, 0, 1),
                        Between.strangers()),
                SCORING.score(need, SamplePairs.of(a, neighbour, 0), Between.strangers()),
                SCORING.score(need, SamplePairs.of(a, need.site(), 0), Between.strangers()),
                SCORING.score(
                        new Need(
                                need.site(),
                                List.of(new AreaNeed(org.wopengine.partnership.WorkingArea.LABORATORY, 1)),
                                false,
                                null,
                                null),
                        a,
                        Between.strangers()));
    }

    private static Map<KeyFigure, BigDecimal> worse() {
        return Map.of(
                KeyFigure.NON_REVENUE_WATER, new BigDecimal("60"),
                KeyFigure.COLLECTION, new BigDecimal("70"),
                KeyFigure.COST_COVERAGE, new BigDecimal("0.5"));
    }
}
