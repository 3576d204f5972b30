package org.wopengine.matching.round;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wopengine.matching.score.AreaNeed;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;

/** Tries every choice of leads, and if asked every choice of co-mentors, and remembers the best. Shares no code with the plan. */
final class BruteForce {
    private final RoundProblem problem;
    private final boolean teams;
    private final Map<OperatorCode, Integer> left = new HashMap<>();
    private final List<Pair> leads = new ArrayList<>();
    private long bestMet = -1;
    private double best = -1;

    private BruteForce(RoundProblem problem, boolean teams) {
        this.problem = problem;
        this.teams = teams;
        problem.supplies().forEach(supply -> left.put(supply.mentor(), supply.places()));
        choose(0);
    }

    /** Points of the best leads among those that meet most of the minima. */
    static double leads(RoundProblem problem) {
        return new BruteForce(problem, false).best;
    }

    /** The same of leads and co-mentors together. */
    static double leadsAndCoMentors(RoundProblem problem) {
        return new BruteForce(problem, true).best;
    }

    /** How many mentees count towards a minimum at most. */
    static long met(RoundProblem problem) {
        return new BruteForce(problem, false).bestMet;
    }

    private void choose(int index) {
        if (index == problem.demands().size()) {
            judge();
            return;
        }
        var demand = problem.demands().get(index);
        var options = problem.pairs().stream()
                .filter(pair -> pair.mentee().equals(demand.mentee()) && !is(Ruling.Kind.FORBID, pair))
                .toList();
        var forced =
                options.stream().filter(pair -> is(Ruling.Kind.FORCE, pair)).toList();
        if (forced.isEmpty()) {
            choose(index + 1);
        }
        for (var pair : forced.isEmpty() ? options : forced) {
            if (left.get(pair.mentor()) > 0) {
                left.merge(pair.mentor(), -1, Integer::sum);
                leads.add(pair);
                choose(index + 1);
                leads.remove(leads.size() - 1);
                left.merge(pair.mentor(), 1, Integer::sum);
            }
        }
    }

    private void judge() {
        var served = new EnumMap<Region, Integer>(Region.class);
        for (var demand : problem.demands()) {
            if (leads.stream().anyMatch(pair -> pair.mentee().equals(demand.mentee()))) {
                served.merge(demand.region(), 1, Integer::sum);
            }
        }
        var met = problem.minimum().entrySet().stream()
                .mapToLong(entry -> Math.min(entry.getValue(), served.getOrDefault(entry.getKey(), 0)))
                .sum();
        if (met < bestMet) {
            return;
        }
        var points =
                leads.stream().mapToDouble(pair -> pair.score().doubleValue()).sum() + (teams ? beside(0) : 0);
        if (met > bestMet || points > best) {
            bestMet = met;
            best = points;
        }
    }

    /** The most that teams of the mentees from this one on can add with the places left. */
    private double beside(int index) {
        if (index == leads.size()) {
            return 0;
        }
        var lead = leads.get(index);
        var demand = problem.demands().stream()
                .filter(one -> one.mentee().equals(lead.mentee()))
                .findAny()
                .orElseThrow();
        var possible = problem.pairs().stream()
                .filter(pair -> pair.mentee().equals(lead.mentee()) && !is(Ruling.Kind.FORBID, pair))
                .toList();
        var alone = possible.stream()
                .anyMatch(pair -> demand.areas().stream().allMatch(wanted -> pair.level(wanted.area()) >= 2));
        if (alone) {
            return beside(index + 1);
        }
        var others = possible.stream().filter(pair -> !pair.equals(lead)).toList();
        return add(index, demand, lead.levels(), others, problem.coMentors());
    }

    private double add(int index, Demand demand, Map<WorkingArea, Integer> levels, List<Pair> others, int more) {
        var most = beside(index + 1);
        for (var number = 0; more > 0 && number < others.size(); number++) {
            var other = others.get(number);
            if (left.get(other.mentor()) == 0) {
                continue;
            }
            var together = new HashMap<>(levels);
            var gain = 0.0;
            for (var wanted : demand.areas()) {
                var has = levels.getOrDefault(wanted.area(), 0);
                var gets = other.level(wanted.area());
                if (has < 2 && gets >= 2) {
                    gain += 35.0 * wanted.points() * (gets - has) / (4.0 * points(demand));
                }
                together.merge(wanted.area(), gets, Math::max);
            }
            left.merge(other.mentor(), -1, Integer::sum);
            var rest = new ArrayList<>(others);
            rest.remove(number);
            most = Math.max(most, gain + add(index, demand, together, rest, more - 1));
            left.merge(other.mentor(), 1, Integer::sum);
        }
        return most;
    }

    private static int points(Demand demand) {
        return demand.areas().stream().mapToInt(AreaNeed::points).sum();
    }

    private boolean is(Ruling.Kind kind, Pair pair) {
        return problem.rulings().stream()
                .anyMatch(ruling -> ruling.kind() == kind
                        && ruling.mentee().equals(pair.mentee())
                        && ruling.mentor().equals(pair.mentor()));
    }
}
