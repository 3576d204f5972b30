package org.wopengine.matching.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.wopengine.matching.round.SampleRounds.demand;
import static org.wopengine.matching.round.SampleRounds.mentee;
import static org.wopengine.matching.round.SampleRounds.mentor;
import static org.wopengine.matching.round.SampleRounds.pair;
import static org.wopengine.matching.round.SampleRounds.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wopengine.matching.round.RoundPlan.Waiting;
import org.wopengine.matching.score.AreaNeed;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;

/** A round's plan against every possible plan, and what it says about itself. */
class RoundPlannerTest {
    private static final WorkingArea LOSSES = WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES;
    private static final WorkingArea BILLING = WorkingArea.BILLING_COLLECTION_EFFICIENCY;
    private static final WorkingArea LOW_INCOME = WorkingArea.SERVICE_IN_LOW_INCOME_AREAS;

    /** Both want the first mentor; who takes the best pair first leaves the other with little. */
    private static final List<Demand> TWO = List.of(demand(1, Region.AFRICA), demand(2, Region.ASIA));

    private static final List<Supply> ONE_PLACE_EACH = List.of(new Supply(mentor(1), 1), new Supply(mentor(2), 1));
    private static final List<Pair> CONTESTED =
            List.of(pair(1, 1, "90"), pair(1, 2, "80"), pair(2, 1, "85"), pair(2, 2, "20"));

    @Test
    void aThousandSmallRoundsAreAsGoodAsTheBestOfAllPlans() {
        for (var seed = 0; seed < 1_000; seed++) {
            var problem = SampleRounds.drawn(seed, 6, 4);

            var plan = RoundPlanner.plan(problem, Watch.LET_RUN);

            assertThat(plan.total().doubleValue())
                    .as("total of seed %d", seed)
                    .isCloseTo(BruteForce.leads(problem), within(1e-6));
            assertThat(met(problem, plan)).as("minima of seed %d", seed).isEqualTo(BruteForce.met(problem));
            assertThat(plan.gap()).as("gap of seed %d", seed).isEqualByComparingTo("0");
            assertThatItCanBeCarriedOut(problem, plan);
        }
    }

    @Test
    void leadsAndCoMentorsTogetherStayBelowTheirBound() {
        var needed = 0;
        for (var seed = 0; seed < 400; seed++) {
            var problem = SampleRounds.drawn(seed, 3, 4);

            var plan = RoundPlanner.plan(problem, Watch.LET_RUN);
            var best = BruteForce.leadsAndCoMentors(problem);

            // gains are rounded down, one for each co-mentor
            var rounding = 0.01 * plan.coMentors().size() + 1e-6;
            assertThat(plan.totalWithTeams().doubleValue()).as("seed %d", seed).isLessThanOrEqualTo(best + 1e-6);
            assertThat(plan.boundWithTeams().doubleValue()).as("seed %d", seed).isGreaterThanOrEqualTo(best - 1e-6);
            assertThat(plan.gapWithTeams()).isNotNegative();
            assertThat(plan.totalWithTeams().doubleValue())
                    .isGreaterThanOrEqualTo(plan.total().doubleValue() - rounding);
            needed += plan.coMentors().isEmpty() ? 0 : 1;
        }
        assertThat(needed).isGreaterThan(30);
    }

    @Test
    void theOrderInWhichARoundIsToldChangesNothing() {
        for (var seed = 0; seed < 100; seed++) {
            var problem = SampleRounds.drawn(seed, 8, 6);

            assertThat(RoundPlanner.plan(SampleRounds.shuffled(problem, seed), Watch.LET_RUN))
                    .isEqualTo(RoundPlanner.plan(problem, Watch.LET_RUN));
        }
    }

    @Test
    void theBestPairFirstIsNotTheBestPlan() {
        var plan = RoundPlanner.plan(problem(TWO, ONE_PLACE_EACH, CONTESTED, Map.of()), Watch.LET_RUN);

        assertThat(plan.leads()).extracting(Pair::mentor).containsExactly(mentor(2), mentor(1));
        assertThat(plan.total()).isEqualTo("165.00");
        assertThat(plan.gap()).isEqualTo("0.00");
        assertThat(plan.comparison().greedy()).isEqualTo("110.00");
        assertThat(plan.comparison().stable()).isEqualTo("110.00");
        assertThat(plan.comparison().blocking()).isEqualTo(1);
    }

    @Test
    void thePlanIsNeverWorseThanSimplerWaysAndStableMeansThatNobodyWouldSwap() {
        for (var seed = 0; seed < 300; seed++) {
            var problem = SampleRounds.drawn(seed, 8, 6).free();
            var places = new HashMap<OperatorCode, Integer>();
            problem.supplies().forEach(supply -> places.put(supply.mentor(), supply.places()));

            var compared = RoundPlanner.plan(problem, Watch.LET_RUN).comparison();
            var stable = OtherWays.stable(problem.pairs(), places);

            assertThat(compared.optimum())
                    .isGreaterThanOrEqualTo(compared.greedy())
                    .isGreaterThanOrEqualTo(compared.stable());
            assertThat(OtherWays.blocking(stable, problem.pairs(), places)).isZero();
        }
    }

    @Test
    void aMentorTakesOnAsManyAsItHasPlaces() {
        var supplies = List.of(new Supply(mentor(1), 2), new Supply(mentor(2), 1));

        var plan = RoundPlanner.plan(problem(TWO, supplies, CONTESTED, Map.of()), Watch.LET_RUN);

        assertThat(plan.total()).isEqualTo("175.00");
        assertThat(plan.leads()).extracting(Pair::mentor).containsOnly(mentor(1));
    }

    @Test
    void aMinimumOfARegionIsMetAndItsPriceIsSaid() {
        var one = List.of(new Supply(mentor(1), 1));
        var pairs = List.of(pair(1, 1, "90"), pair(2, 1, "60.50"));

        var free = RoundPlanner.plan(problem(TWO, one, pairs, Map.of()), Watch.LET_RUN);
        var fair = RoundPlanner.plan(problem(TWO, one, pairs, Map.of(Region.ASIA, 1)), Watch.LET_RUN);

        assertThat(free.leads()).extracting(Pair::mentee).containsExactly(mentee(1));
        assertThat(free.waiting()).isEqualTo(Map.of(mentee(2), Waiting.PLACES_TAKEN));
        assertThat(free.fairness()).isNull();
        assertThat(fair.leads()).extracting(Pair::mentee).containsExactly(mentee(2));
        assertThat(fair.fairness().points()).isEqualTo("29.50");
        assertThat(fair.served()).isEqualTo(Map.of(Region.AFRICA, 0, Region.ASIA, 1));
        assertThat(fair.missing()).isEmpty();
    }

    @Test
    void minimaThatCannotBeMetAreMetAsFarAsPossibleAndTheRestIsNamed() {
        var one = List.of(new Supply(mentor(1), 1));
        var pairs = List.of(pair(1, 1, "90"), pair(2, 1, "60"));
        var minimum = Map.of(Region.AFRICA, 1, Region.ASIA, 1, Region.PACIFIC, 2);

        var plan = RoundPlanner.plan(problem(TWO, one, pairs, minimum), Watch.LET_RUN);

        assertThat(plan.total()).isEqualTo("90.00");
        assertThat(plan.missing()).isEqualTo(Map.of(Region.ASIA, 1, Region.PACIFIC, 2));
        assertThat(plan.gap()).isEqualTo("0.00");
    }

    @Test
    void eachRulingIsKeptAndItsPriceIsSaid() {
        var plan = RoundPlanner.plan(
                problem(
                        TWO,
                        ONE_PLACE_EACH,
                        CONTESTED,
                        Map.of(),
                        Ruling.force(mentee(1), mentor(1)),
                        Ruling.forbid(mentee(2), mentor(2))),
                Watch.LET_RUN);

        assertThat(plan.leads()).extracting(Pair::mentee).containsExactly(mentee(1));
        assertThat(plan.rulings())
                .extracting(price -> price.price().points())
                .containsExactly(new BigDecimal("55.00"), new BigDecimal("20.00"));
        assertThat(plan.waiting()).isEqualTo(Map.of(mentee(2), Waiting.PLACES_TAKEN));
    }

    @Test
    void whyAMenteeWaitsIsSaid() {
        var pairs = List.of(pair(1, 1, "90"));

        var plan = RoundPlanner.plan(
                problem(TWO, ONE_PLACE_EACH, pairs, Map.of(), Ruling.forbid(mentee(1), mentor(1))), Watch.LET_RUN);

        assertThat(plan.waiting())
                .isEqualTo(Map.of(mentee(1), Waiting.ALL_FORBIDDEN, mentee(2), Waiting.NO_POSSIBLE_MENTOR));
        assertThat(plan.total()).isEqualTo("0.00");
    }

    @Test
    void rulingsThatCannotBeKeptAreRefused() {
        assertRefused("matching.ruling.not-possible", Ruling.force(mentee(1), mentor(9)));
        assertRefused(
                "matching.ruling.no-place", Ruling.force(mentee(1), mentor(1)), Ruling.force(mentee(2), mentor(1)));
        assertRefused(
                "matching.ruling.two-leads", Ruling.force(mentee(1), mentor(1)), Ruling.force(mentee(1), mentor(2)));
        assertRefused(
                "matching.ruling.contradicts", Ruling.force(mentee(1), mentor(1)), Ruling.forbid(mentee(1), mentor(1)));
        assertRefused(
                "matching.ruling.twice", Ruling.forbid(mentee(1), mentor(1)), Ruling.forbid(mentee(1), mentor(1)));
    }

    @Test
    void aMenteeThatNobodyCoversAloneGetsATeam() {
        var wants = new Demand(
                mentee(1),
                Region.AFRICA,
                List.of(new AreaNeed(LOSSES, 1), new AreaNeed(BILLING, 2), new AreaNeed(LOW_INCOME, 3)));
        var supplies = List.of(new Supply(mentor(1), 1), new Supply(mentor(2), 1), new Supply(mentor(3), 1));
        var pairs = List.of(
                pair(1, 1, "80", Map.of(LOSSES, 4, BILLING, 0, LOW_INCOME, 1)),
                pair(1, 2, "60", Map.of(BILLING, 3)),
                pair(1, 3, "50", Map.of(BILLING, 2, LOW_INCOME, 1)));

        var plan = RoundPlanner.plan(problem(List.of(wants), supplies, pairs, Map.of()), Watch.LET_RUN);

        assertThat(plan.needTeam()).containsExactly(mentee(1));
        assertThat(plan.leads()).extracting(Pair::mentor).containsExactly(mentor(1));
        // billing from 0 to 3: 2 points × 3 levels of 6 × 4, of 35
        assertThat(plan.coMentors())
                .containsExactly(new CoMentor(mentee(1), mentor(2), List.of(BILLING), new BigDecimal("8.75")));
        assertThat(plan.totalWithTeams()).isEqualTo("88.75");
        assertThat(plan.gapWithTeams()).isEqualTo("0.00");
    }

    @Test
    void whoIsCoveredByOneMentorGetsNoTeam() {
        var plan = RoundPlanner.plan(problem(TWO, ONE_PLACE_EACH, CONTESTED, Map.of()), Watch.LET_RUN);

        assertThat(plan.needTeam()).isEmpty();
        assertThat(plan.coMentors()).isEmpty();
        assertThat(plan.totalWithTeams()).isEqualTo(plan.total());
    }

    @Test
    void theWatchHearsHowFarItIs() {
        var heard = new ArrayList<Watch.Progress>();

        RoundPlanner.plan(SampleRounds.large(3, 60, 8, false), progress -> heard.add(progress));

        assertThat(heard).hasSizeGreaterThan(3).allSatisfy(progress -> {
            assertThat(progress.step()).isBetween(1, progress.steps());
            assertThat(progress.looked()).isBetween(0, progress.mentees());
        });
        assertThat(heard.stream().filter(progress -> progress.step() == 2).map(Watch.Progress::looked))
                .hasSize(60)
                .isSorted();
    }

    @Test
    void whatIsStoppedSaysHowFarItMayBeFromTheBest() {
        var problem = SampleRounds.large(5, 80, 6, true);
        var best = RoundPlanner.plan(problem, Watch.LET_RUN);

        var stopped = RoundPlanner.plan(problem, progress -> progress.looked() < 30);

        assertThat(best.complete()).isTrue();
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.leads()).isNotEmpty().hasSizeLessThan(best.leads().size());
        assertThat(stopped.gap()).isPositive();
        assertThat(stopped.bound()).isGreaterThanOrEqualTo(best.total());
        assertThat(stopped.comparison()).isNull();
        assertThatItCanBeCarriedOut(problem, stopped);
    }

    /** Times differ from machine to machine, what is done does not. */
    @Test
    void theWorkOfARoundOfTwoHundredStaysWithinItsMeasure() {
        var work = RoundPlanner.plan(SampleRounds.large(7, 200, 20, true), Watch.LET_RUN)
                .work();

        assertThat(work)
                .isEqualTo(RoundPlanner.plan(SampleRounds.large(7, 200, 20, true), Watch.LET_RUN)
                        .work());
        assertThat(work.paths()).isLessThan(700);
        assertThat(work.looks()).isLessThan(700_000);
    }

    private static void assertRefused(String key, Ruling... rulings) {
        assertThatThrownBy(() -> problem(TWO, ONE_PLACE_EACH, CONTESTED, Map.of(), rulings))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo(key));
    }

    private static long met(RoundProblem problem, RoundPlan plan) {
        return problem.minimum().values().stream().mapToInt(Integer::intValue).sum()
                - plan.missing().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void assertThatItCanBeCarriedOut(RoundProblem problem, RoundPlan plan) {
        var places = new HashMap<OperatorCode, Integer>();
        problem.supplies().forEach(supply -> places.put(supply.mentor(), supply.places()));
        var led = new HashSet<OperatorCode>();
        plan.leads().forEach(pair -> {
            assertThat(problem.pairs()).contains(pair);
            assertThat(led.add(pair.mentee())).isTrue();
            places.merge(pair.mentor(), -1, Integer::sum);
        });
        plan.coMentors().forEach(beside -> {
            assertThat(led).contains(beside.mentee());
            places.merge(beside.mentor(), -1, Integer::sum);
        });
        assertThat(places.values()).allMatch(left -> left >= 0);
        assertThat(problem.rulings()).allSatisfy(ruling -> {
            var together = plan.leads().stream().anyMatch(ruling::concerns)
                    || plan.coMentors().stream()
                            .anyMatch(beside -> beside.mentee().equals(ruling.mentee())
                                    && beside.mentor().equals(ruling.mentor()));
            assertThat(together).isEqualTo(ruling.kind() == Ruling.Kind.FORCE);
        });
        assertThat(plan.leads().size() + plan.waiting().size())
                .isEqualTo(problem.demands().size());
    }
}
