package org.wopengine.matching.round;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wopengine.shared.OperatorCode;

/** What simpler ways would find with the same pairs and places, to compare with. Neither knows of minima or teams. */
final class OtherWays {
    /** What a mentee prefers; codes decide between equals. */
    private static final Comparator<Pair> BY_SCORE =
            Comparator.comparingLong(Pair::hundredths).reversed().thenComparing(Pair.IN_ORDER);

    /** What a mentor prefers. */
    private static final Comparator<Pair> BY_MENTOR_SIDE =
            Comparator.comparing(Pair::mentorSide).reversed().thenComparing(Pair.IN_ORDER);

    private OtherWays() {}

    /** The best pair first, then the best of those still possible. */
    static List<Pair> greedy(List<Pair> pairs, Map<OperatorCode, Integer> places) {
        var left = new HashMap<>(places);
        var placed = new HashSet<OperatorCode>();
        var chosen = new ArrayList<Pair>();
        for (var pair : pairs.stream().sorted(BY_SCORE).toList()) {
            if (left.get(pair.mentor()) > 0 && placed.add(pair.mentee())) {
                left.merge(pair.mentor(), -1, Integer::sum);
                chosen.add(pair);
            }
        }
        return chosen;
    }

    /**
     * Gale and Shapley 1962, with mentees that ask and mentors with places: no mentee and no mentor would both rather have
     * each other.
     */
    static List<Pair> stable(List<Pair> pairs, Map<OperatorCode, Integer> places) {
        var wishes = new HashMap<OperatorCode, ArrayDeque<Pair>>();
        pairs.stream().sorted(BY_SCORE).forEach(pair -> wishes.computeIfAbsent(
                        pair.mentee(), mentee -> new ArrayDeque<>())
                .add(pair));
        var held = new HashMap<OperatorCode, TreeSet<Pair>>();
        var asking = new ArrayDeque<>(wishes.keySet().stream()
                .sorted(Comparator.comparing(OperatorCode::value))
                .toList());
        while (!asking.isEmpty()) {
            var mentee = asking.poll();
            var wish = wishes.get(mentee).poll();
            if (wish == null) {
                continue;
            }
            var holding = held.computeIfAbsent(wish.mentor(), mentor -> new TreeSet<>(BY_MENTOR_SIDE));
            holding.add(wish);
            if (holding.size() > places.get(wish.mentor())) {
                asking.push(holding.pollLast().mentee());
            }
        }
        return held.values().stream().flatMap(TreeSet::stream).toList();
    }

    /** Pairs of which both would rather have each other than what they got. */
    static int blocking(List<Pair> chosen, List<Pair> pairs, Map<OperatorCode, Integer> places) {
        var ofMentee = chosen.stream().collect(Collectors.toMap(Pair::mentee, pair -> pair));
        var ofMentor = new HashMap<OperatorCode, TreeSet<Pair>>();
        chosen.forEach(pair -> ofMentor.computeIfAbsent(pair.mentor(), mentor -> new TreeSet<>(BY_MENTOR_SIDE))
                .add(pair));
        return (int) pairs.stream()
                .filter(pair -> {
                    var has = ofMentee.get(pair.mentee());
                    var holds = ofMentor.getOrDefault(pair.mentor(), new TreeSet<>(BY_MENTOR_SIDE));
                    var menteeWould = has == null || BY_SCORE.compare(pair, has) < 0;
                    var mentorWould = holds.size() < places.get(pair.mentor())
                            || !holds.isEmpty() && BY_MENTOR_SIDE.compare(pair, holds.last()) < 0;
                    return menteeWould && mentorWould;
                })
                .count();
    }
}
