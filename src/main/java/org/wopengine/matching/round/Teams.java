package org.wopengine.matching.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wopengine.matching.score.AreaNeed;
import org.wopengine.matching.score.Skill;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.OperatorCode;

/**
 * Mentors beside the lead. A mentee needs a team if none of its possible mentors covers all its areas, that is, knows each
 * at level 2 or higher. Once the leads stand, co-mentors are added in passes: in each, every such mentee may get one more,
 * and the pass as a whole is the best there is given the places left. That a sequence of best passes is the best of all
 * sequences is not proven, and not always true; {@link #hoped} says how much more there could be.
 */
final class Teams {
    /** From this level on a mentor covers an area. */
    static final int COVERS = 2;

    private final RoundProblem problem;
    private final List<Pair> allowed;
    private final Map<OperatorCode, Demand> needy = new HashMap<>();
    private final Map<OperatorCode, Map<WorkingArea, Integer>> best = new HashMap<>();
    private final List<CoMentor> found = new ArrayList<>();
    private Work work = Work.NONE;

    Teams(RoundProblem problem) {
        this.problem = problem;
        allowed = problem.allowed();
        var pairs = allowed.stream().collect(Collectors.groupingBy(Pair::mentee));
        for (var demand : problem.demands()) {
            var possible = pairs.getOrDefault(demand.mentee(), List.of());
            if (!possible.isEmpty() && possible.stream().noneMatch(pair -> coversAll(pair, demand))) {
                needy.put(demand.mentee(), demand);
                best.put(
                        demand.mentee(),
                        demand.areas().stream()
                                .map(AreaNeed::area)
                                .collect(Collectors.toMap(area -> area, area -> possible.stream()
                                        .mapToInt(pair -> pair.level(area))
                                        .max()
                                        .orElse(0))));
            }
        }
    }

    /** The mentees that need a team. */
    Set<OperatorCode> needy() {
        return Set.copyOf(needy.keySet());
    }

    /** The most co-mentors could add if this pair stood and every mentor had a place for everybody; hundredths, rounded up. */
    long hoped(Pair lead) {
        var demand = needy.get(lead.mentee());
        if (demand == null || problem.coMentors() == 0) {
            return 0;
        }
        var levels = best.get(lead.mentee());
        var steps = demand.areas().stream()
                .filter(wanted -> lead.level(wanted.area()) < COVERS && levels.get(wanted.area()) >= COVERS)
                .mapToInt(wanted -> wanted.points() * (levels.get(wanted.area()) - lead.level(wanted.area())))
                .sum();
        return hundredths(steps, demand, RoundingMode.UP);
    }

    /** @param leads which stand; places that are left are filled */
    List<CoMentor> beside(List<Pair> leads) {
        var left = new HashMap<OperatorCode, Integer>();
        problem.supplies().forEach(supply -> left.put(supply.mentor(), supply.places()));
        var team = new HashMap<OperatorCode, Map<WorkingArea, Integer>>();
        var taken = new HashSet<Pair>();
        for (var lead : leads) {
            left.merge(lead.mentor(), -1, Integer::sum);
            team.put(lead.mentee(), new HashMap<>(lead.levels()));
            taken.add(lead);
        }
        for (var pass = 0; pass < problem.coMentors(); pass++) {
            if (!add(left, team, taken)) {
                break;
            }
        }
        return List.copyOf(found);
    }

    Work work() {
        return work;
    }

    private boolean add(
            Map<OperatorCode, Integer> left, Map<OperatorCode, Map<WorkingArea, Integer>> team, Set<Pair> taken) {
        var waiting = problem.demands().stream()
                .filter(demand -> needy.containsKey(demand.mentee()) && team.containsKey(demand.mentee()))
                .toList();
        var useful = allowed.stream()
                .filter(pair -> needy.containsKey(pair.mentee())
                        && team.containsKey(pair.mentee())
                        && !taken.contains(pair)
                        && gain(pair, team) > 0)
                .toList();
        var pass = Assignment.of(waiting, left, useful, pair -> gain(pair, team), Map.of(), placed -> true);
        work = work.plus(pass.work());
        for (var pair : pass.chosen()) {
            found.add(new CoMentor(
                    pair.mentee(), pair.mentor(), closes(pair, team), BigDecimal.valueOf(gain(pair, team), 2)));
        }
        for (var pair : pass.chosen()) {
            left.merge(pair.mentor(), -1, Integer::sum);
            taken.add(pair);
            pair.levels().forEach((area, level) -> team.get(pair.mentee()).merge(area, level, Math::max));
        }
        return !pass.chosen().isEmpty();
    }

    private long gain(Pair pair, Map<OperatorCode, Map<WorkingArea, Integer>> team) {
        var demand = needy.get(pair.mentee());
        var levels = team.get(pair.mentee());
        var closed = closes(pair, team);
        var steps = demand.areas().stream()
                .filter(wanted -> closed.contains(wanted.area()))
                .mapToInt(
                        wanted -> wanted.points() * (pair.level(wanted.area()) - levels.getOrDefault(wanted.area(), 0)))
                .sum();
        return hundredths(steps, demand, RoundingMode.DOWN);
    }

    /** The areas nobody of the team covers and this mentor does. */
    private List<WorkingArea> closes(Pair pair, Map<OperatorCode, Map<WorkingArea, Integer>> team) {
        var levels = team.get(pair.mentee());
        return needy.get(pair.mentee()).areas().stream()
                .map(AreaNeed::area)
                .filter(area -> levels.getOrDefault(area, 0) < COVERS && pair.level(area) >= COVERS)
                .toList();
    }

    private long hundredths(int steps, Demand demand, RoundingMode rounding) {
        var all = demand.areas().stream().mapToInt(AreaNeed::points).sum() * Skill.TOP;
        return problem.expertiseWeight()
                .movePointRight(2)
                .multiply(BigDecimal.valueOf(steps))
                .divide(BigDecimal.valueOf(all), 0, rounding)
                .longValueExact();
    }

    private static boolean coversAll(Pair pair, Demand demand) {
        return demand.areas().stream().allMatch(wanted -> pair.level(wanted.area()) >= COVERS);
    }
}
