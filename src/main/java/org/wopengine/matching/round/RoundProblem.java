package org.wopengine.matching.round;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;

/**
 * One round. The order in which anything is given does not matter.
 *
 * @param minimum how many mentees of a region shall find a mentor at least, as far as that is possible; regions without a
 *     number have no minimum
 * @param rulings what officers decided, in the order they decided it
 * @param expertiseWeight points of 100 that expertise counts; in these points it is measured what a co-mentor adds
 * @param coMentors how many mentors may stand beside the lead, 0 to 5
 * @throws Refused if a ruling is about a pair that is not possible, or rulings contradict each other or ask more of a
 *     mentor than it can take on
 */
public record RoundProblem(
        List<Demand> demands,
        List<Supply> supplies,
        List<Pair> pairs,
        Map<Region, Integer> minimum,
        List<Ruling> rulings,
        BigDecimal expertiseWeight,
        int coMentors) {

    /** As many further partners as the European programme allows. */
    public static final int MOST_CO_MENTORS = 5;

    public RoundProblem {
        demands = demands.stream()
                .sorted(Comparator.comparing(demand -> demand.mentee().value()))
                .toList();
        supplies = supplies.stream()
                .sorted(Comparator.comparing(supply -> supply.mentor().value()))
                .toList();
        pairs = pairs.stream().sorted(Pair.IN_ORDER).toList();
        minimum = minimum.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(minimum));
        rulings = List.copyOf(rulings);
        if (coMentors < 0 || coMentors > MOST_CO_MENTORS) {
            throw new IllegalArgumentException("Co-mentors are 0 to " + MOST_CO_MENTORS + ": " + coMentors);
        }
        if (minimum.values().stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("A minimum is not negative: " + minimum);
        }
        demandThatNobodyIsNamedTwice(demands, supplies, pairs);
        demandThatRulingsCanBeKept(supplies, pairs, rulings);
    }

    /** The same without any minimum and any ruling: what the calculation would do if nobody asked for more. */
    RoundProblem free() {
        return with(Map.of(), List.of());
    }

    RoundProblem with(Map<Region, Integer> otherMinimum, List<Ruling> otherRulings) {
        return new RoundProblem(demands, supplies, pairs, otherMinimum, otherRulings, expertiseWeight, coMentors);
    }

    /** The pairs that no ruling forbids. */
    List<Pair> allowed() {
        return pairs.stream()
                .filter(pair -> rulings.stream()
                        .noneMatch(ruling -> ruling.kind() == Ruling.Kind.FORBID && ruling.concerns(pair)))
                .toList();
    }

    /** The pairs that a ruling forces. */
    List<Pair> forced() {
        return pairs.stream()
                .filter(pair -> rulings.stream()
                        .anyMatch(ruling -> ruling.kind() == Ruling.Kind.FORCE && ruling.concerns(pair)))
                .toList();
    }

    private static void demandThatNobodyIsNamedTwice(List<Demand> demands, List<Supply> supplies, List<Pair> pairs) {
        var mentees = demands.stream().map(Demand::mentee).collect(Collectors.toSet());
        var mentors = supplies.stream().map(Supply::mentor).collect(Collectors.toSet());
        if (mentees.size() < demands.size() || mentors.size() < supplies.size()) {
            throw new IllegalArgumentException("A mentee or a mentor is named twice");
        }
        var seen = new HashSet<List<OperatorCode>>();
        for (var pair : pairs) {
            if (!mentees.contains(pair.mentee()) || !mentors.contains(pair.mentor())) {
                throw new IllegalArgumentException("Nobody in this round: " + pair);
            }
            if (!seen.add(List.of(pair.mentee(), pair.mentor()))) {
                throw new IllegalArgumentException("A pair is given twice: " + pair);
            }
        }
    }

    private static void demandThatRulingsCanBeKept(List<Supply> supplies, List<Pair> pairs, List<Ruling> rulings) {
        var possible = rulings.isEmpty()
                ? Set.<List<OperatorCode>>of()
                : pairs.stream()
                        .map(pair -> List.of(pair.mentee(), pair.mentor()))
                        .collect(Collectors.toSet());
        var leads = new HashMap<OperatorCode, OperatorCode>();
        var left = new HashMap<OperatorCode, Integer>();
        supplies.forEach(supply -> left.put(supply.mentor(), supply.places()));
        var kinds = new HashMap<List<OperatorCode>, Ruling.Kind>();
        for (var ruling : rulings) {
            var mentee = ruling.mentee().value();
            var mentor = ruling.mentor().value();
            var both = List.of(ruling.mentee(), ruling.mentor());
            if (!possible.contains(both)) {
                throw Refused.because("matching.ruling.not-possible", null, mentor, mentee);
            }
            var before = kinds.put(both, ruling.kind());
            if (before != null) {
                throw Refused.because(
                        before == ruling.kind() ? "matching.ruling.twice" : "matching.ruling.contradicts",
                        null,
                        mentor,
                        mentee);
            }
            if (ruling.kind() == Ruling.Kind.FORCE) {
                var other = leads.put(ruling.mentee(), ruling.mentor());
                if (other != null) {
                    throw Refused.because("matching.ruling.two-leads", null, mentee, other.value(), mentor);
                }
                if (left.merge(ruling.mentor(), -1, Integer::sum) < 0) {
                    throw Refused.because("matching.ruling.no-place", null, mentor);
                }
            }
        }
    }
}
