package org.wopengine.matching.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.wopengine.matching.round.RoundPlan.Comparison;
import org.wopengine.matching.round.RoundPlan.Price;
import org.wopengine.matching.round.RoundPlan.RulingPrice;
import org.wopengine.matching.round.RoundPlan.Waiting;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;

/**
 * Plans a round. The leads come first and are proven to be the best; co-mentors are added to them, each pass proven, the
 * whole with a bound. The same problem gives the same plan, in whatever order it is told.
 */
public final class RoundPlanner {
    private final RoundProblem problem;
    private final Watch watch;
    private final int steps;
    private int step;
    private boolean stopped;
    private Work work = Work.NONE;

    private RoundPlanner(RoundProblem problem, Watch watch) {
        this.problem = problem;
        this.watch = watch;
        // leads, leads without minima, the bound with teams, and leads without the last, the last two … rulings
        steps = 3 + problem.rulings().size();
    }

    public static RoundPlan plan(RoundProblem problem, Watch watch) {
        return new RoundPlanner(problem, watch).plan();
    }

    private RoundPlan plan() {
        var teams = new Teams(problem);
        var leads = solve(problem, Pair::hundredths);
        if (stopped) {
            return result(leads, teams, List.of(), null, null, List.of(), null);
        }
        var beside = teams.beside(leads.chosen);
        work = work.plus(teams.work());
        var free = problem.minimum().isEmpty()
                ? leads
                : solve(problem.with(Map.of(), problem.rulings()), Pair::hundredths);
        var hoped = stopped ? null : solve(problem, pair -> pair.hundredths() + teams.hoped(pair));
        var prices = stopped ? List.<RulingPrice>of() : prices(leads);
        if (stopped) {
            return result(leads, teams, beside, null, null, List.of(), null);
        }
        var fairness = problem.minimum().isEmpty() ? null : new Price(points(free.value - leads.value), 0);
        return result(leads, teams, beside, points(hoped.bound), fairness, prices, compared(free, leads));
    }

    /** Best leads with forced pairs set, in hundredths of a point. */
    private Solved solve(RoundProblem one, ToLongFunction<Pair> worth) {
        step++;
        var forced = one.forced();
        var settled = forced.stream().map(Pair::mentee).collect(Collectors.toSet());
        var regions = one.demands().stream().collect(Collectors.toMap(Demand::mentee, Demand::region));
        var minimum = new EnumMap<Region, Integer>(Region.class);
        minimum.putAll(one.minimum());
        forced.forEach(pair ->
                minimum.computeIfPresent(regions.get(pair.mentee()), (region, number) -> Math.max(0, number - 1)));
        var base = forced.stream().mapToLong(worth).sum();

        var assignment = Assignment.of(
                one.demands().stream()
                        .filter(demand -> !settled.contains(demand.mentee()))
                        .toList(),
                placesBeside(forced),
                one.allowed().stream()
                        .filter(pair -> !settled.contains(pair.mentee()))
                        .toList(),
                worth,
                minimum,
                looked -> watch.goOn(new Watch.Progress(
                        step, steps, looked + forced.size(), one.demands().size())));
        work = work.plus(assignment.work());
        stopped |= !assignment.isComplete();

        var chosen = new ArrayList<>(forced);
        chosen.addAll(assignment.chosen());
        chosen.sort(Pair.IN_ORDER);
        return new Solved(
                List.copyOf(chosen), base + assignment.value(), base + assignment.bound(), assignment.missing());
    }

    private Map<OperatorCode, Integer> placesBeside(Collection<Pair> forced) {
        var places = new HashMap<OperatorCode, Integer>();
        problem.supplies().forEach(supply -> places.put(supply.mentor(), supply.places()));
        forced.forEach(pair -> places.merge(pair.mentor(), -1, Integer::sum));
        return places;
    }

    /** From none in force to all: each one costs what the best plan loses by it. */
    private List<RulingPrice> prices(Solved all) {
        var rulings = problem.rulings();
        var prices = new ArrayList<RulingPrice>();
        Solved before = null;
        for (var number = 0; number <= rulings.size() && !rulings.isEmpty(); number++) {
            var after = number == rulings.size()
                    ? all
                    : solve(problem.with(problem.minimum(), rulings.subList(0, number)), Pair::hundredths);
            if (stopped) {
                return List.of();
            }
            if (before != null) {
                prices.add(new RulingPrice(
                        rulings.get(number - 1),
                        new Price(points(before.value - after.value), after.lacking() - before.lacking())));
            }
            before = after;
        }
        return prices;
    }

    private Comparison compared(Solved free, Solved leads) {
        var forced = problem.forced();
        var settled = forced.stream().map(Pair::mentee).collect(Collectors.toSet());
        var open = problem.allowed().stream()
                .filter(pair -> !settled.contains(pair.mentee()))
                .toList();
        var places = placesBeside(forced);
        var base = forced.stream().mapToLong(Pair::hundredths).sum();
        var own = leads.chosen.stream()
                .filter(pair -> !settled.contains(pair.mentee()))
                .toList();
        return new Comparison(
                points(free.value),
                points(base + sum(OtherWays.greedy(open, places))),
                points(base + sum(OtherWays.stable(open, places))),
                OtherWays.blocking(own, open, places));
    }

    private RoundPlan result(
            Solved leads,
            Teams teams,
            List<CoMentor> beside,
            BigDecimal boundWithTeams,
            Price fairness,
            List<RulingPrice> prices,
            Comparison comparison) {
        var placed = leads.chosen.stream().map(Pair::mentee).collect(Collectors.toSet());
        var possible = problem.pairs().stream().map(Pair::mentee).collect(Collectors.toSet());
        var allowed = problem.allowed().stream().map(Pair::mentee).collect(Collectors.toCollection(HashSet::new));
        var served = new EnumMap<Region, Integer>(Region.class);
        var waiting = new HashMap<OperatorCode, Waiting>();
        for (var demand : problem.demands()) {
            var mentee = demand.mentee();
            served.merge(demand.region(), placed.contains(mentee) ? 1 : 0, Integer::sum);
            if (!placed.contains(mentee)) {
                waiting.put(mentee, why(possible.contains(mentee), allowed.contains(mentee)));
            }
        }
        var added = beside.stream().map(CoMentor::gain).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RoundPlan(
                leads.chosen,
                points(leads.value),
                points(leads.bound),
                leads.missing,
                served,
                waiting,
                problem.demands().stream()
                        .map(Demand::mentee)
                        .filter(teams.needy()::contains)
                        .toList(),
                beside,
                points(leads.value).add(added),
                boundWithTeams,
                fairness,
                prices,
                comparison,
                work,
                !stopped);
    }

    private static Waiting why(boolean possible, boolean allowed) {
        if (!possible) {
            return Waiting.NO_POSSIBLE_MENTOR;
        }
        return allowed ? Waiting.PLACES_TAKEN : Waiting.ALL_FORBIDDEN;
    }

    private static long sum(List<Pair> pairs) {
        return pairs.stream().mapToLong(Pair::hundredths).sum();
    }

    private static BigDecimal points(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /** Leads, their worth and its bound in hundredths of a point. */
    private record Solved(List<Pair> chosen, long value, long bound, Map<Region, Integer> missing) {
        int lacking() {
            return missing.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
