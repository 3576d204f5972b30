package org.wopengine.matching.round;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;

/**
 * The best way to give each mentee at most one mentor: a unit from each mentee flows to a mentor that has a place, or to
 * the waiting of its region. There are as many free places to wait as the minimum of the region leaves; each more costs
 * more than all scores together. So as much of the minima as can be is met first, and among all ways to do so the highest
 * total is found.
 */
final class Assignment {
    private final List<Pair> chosen;
    private final long value;
    private final long bound;
    private final Map<Region, Integer> missing;
    private final Work work;
    private final boolean complete;

    private Assignment(
            List<Pair> chosen, long value, long bound, Map<Region, Integer> missing, Work work, boolean complete) {
        this.chosen = chosen;
        this.value = value;
        this.bound = bound;
        this.missing = missing;
        this.work = work;
        this.complete = complete;
    }

    /**
     * @param demands each wants one mentor
     * @param places of each mentor
     * @param pairs among which to choose
     * @param worth what a pair is worth, hundredths of a point, not negative
     * @param look asked before each mentee, with how many were looked at; false stops
     */
    static Assignment of(
            List<Demand> demands,
            Map<OperatorCode, Integer> places,
            List<Pair> pairs,
            ToLongFunction<Pair> worth,
            Map<Region, Integer> minimum,
            IntPredicate look) {
        var highest = pairs.stream().mapToLong(worth).max().orElse(0);
        var precious = highest * demands.size() + 1;

        var sizes = new EnumMap<Region, Integer>(Region.class);
        demands.forEach(demand -> sizes.merge(demand.region(), 1, Integer::sum));
        var mentors = places.keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        var nodes = new HashMap<Object, Integer>();
        demands.forEach(demand -> nodes.put(demand.mentee(), nodes.size()));
        sizes.keySet().forEach(region -> nodes.put(region, nodes.size()));
        // one operator may be mentee and mentor, so mentors go by their supply
        var firstMentor = nodes.size();
        var mentorNodes = new HashMap<OperatorCode, Integer>();
        mentors.forEach(mentor -> mentorNodes.put(mentor, firstMentor + mentorNodes.size()));
        var sink = firstMentor + mentors.size();
        var flow = new Flow(sink + 1, 2 * sizes.size() + demands.size() + pairs.size() + mentors.size());

        for (var demand : demands) {
            flow.arc(nodes.get(demand.mentee()), nodes.get(demand.region()), 1, 0);
        }
        sizes.forEach((region, size) -> {
            var asked = Math.min(minimum.getOrDefault(region, 0), size);
            flow.arc(nodes.get(region), sink, size - asked, 0);
            flow.arc(nodes.get(region), sink, asked, -precious);
        });
        var arcs = new int[pairs.size()];
        for (var index = 0; index < arcs.length; index++) {
            var pair = pairs.get(index);
            arcs[index] =
                    flow.arc(nodes.get(pair.mentee()), mentorNodes.get(pair.mentor()), 1, worth.applyAsLong(pair));
        }
        mentors.forEach(mentor -> flow.arc(mentorNodes.get(mentor), sink, places.get(mentor), 0));

        var looked = 0;
        while (looked < demands.size() && look.test(looked)) {
            flow.send(looked++);
        }

        var chosen = new ArrayList<Pair>();
        for (var index = 0; index < arcs.length; index++) {
            if (flow.through(arcs[index]) == 1) {
                chosen.add(pairs.get(index));
            }
        }
        var regions = demands.stream().collect(Collectors.toMap(Demand::mentee, Demand::region));
        var served = new EnumMap<Region, Integer>(Region.class);
        chosen.forEach(pair -> served.merge(regions.get(pair.mentee()), 1, Integer::sum));
        var missing = new EnumMap<Region, Integer>(Region.class);
        var dear = 0L;
        for (var region : minimum.keySet()) {
            var lacking = minimum.get(region) - served.getOrDefault(region, 0);
            if (lacking > 0) {
                missing.put(region, lacking);
                dear += Math.max(
                        0,
                        Math.min(minimum.get(region), sizes.getOrDefault(region, 0)) - served.getOrDefault(region, 0));
            }
        }
        return new Assignment(
                chosen,
                chosen.stream().mapToLong(worth).sum(),
                flow.bound(demands.size()) + dear * precious,
                missing,
                flow.work(),
                looked == demands.size());
    }

    List<Pair> chosen() {
        return chosen;
    }

    /** Hundredths of a point. */
    long value() {
        return value;
    }

    /** No assignment that meets the minima as far as this one is worth more; hundredths of a point. */
    long bound() {
        return bound;
    }

    /** How many mentees each region lacks to its minimum; regions that lack none are left out. */
    Map<Region, Integer> missing() {
        return missing;
    }

    Work work() {
        return work;
    }

    /** False if it was stopped. */
    boolean isComplete() {
        return complete;
    }
}
