package org.wopengine.matching.score;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.operator.Region;

/** Language, conditions, size and place of the two. */
final class Surroundings {
    /** Bands between the smallest and the largest operator. */
    private static final int FURTHEST = SizeBand.values().length - 1;

    /** Regions next to each other; each pair once. */
    private static final Map<Region, Set<Region>> NEXT = Map.of(
            Region.AFRICA, Set.of(Region.ARAB_STATES),
            Region.ASIA, Set.of(Region.ARAB_STATES, Region.PACIFIC, Region.EUROPE_EAST),
            Region.EUROPE_WEST, Set.of(Region.EUROPE_EAST),
            Region.NORTH_AMERICA, Set.of(Region.LATIN_AMERICA_AND_THE_CARIBBEAN));

    private Surroundings() {}

    /** Any shared language 1; through an interpreter 0.3. */
    static Measured language(Need need, Offer offer) {
        var shared = need.site().languages().stream()
                .filter(offer.site().languages()::contains)
                .toList();
        if (!shared.isEmpty()) {
            return Measured.of("1", Sentence.of("matching.score.language.shared", languages(shared)));
        }
        var theirs = languages(offer.site().languages());
        var ours = languages(need.site().languages());
        return need.interpretation()
                ? Measured.of("0.3", Sentence.of("matching.score.language.interpreted", theirs, ours))
                : Measured.of("0", Sentence.of("matching.score.language.none", theirs, ours));
    }

    static List<Object> languages(List<String> codes) {
        return codes.stream().<Object>map(Sentence.Language::new).toList();
    }

    /** Jaccard: conditions both have, divided by those at least one has. */
    static Measured context(Need need, Offer offer) {
        var ours = need.site().context();
        var theirs = offer.site().context();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Measured.unknown(Sentence.of(
                    "matching.score.context.unknown", (ours.isEmpty() ? need.site() : offer.site()).name()));
        }
        var shared = EnumSet.copyOf(ours);
        shared.retainAll(theirs);
        var either = EnumSet.copyOf(ours);
        either.addAll(theirs);
        return Measured.of(
                shared.size(),
                either.size(),
                shared.isEmpty()
                        ? Sentence.of("matching.score.context.none")
                        : Sentence.of(
                                "matching.score.context.shared", shared.size(), either.size(), List.copyOf(shared)));
    }

    /**
     * 1 − bands between the two / 4. A mentor that is smaller than the mentee counts one band further away, because it
     * has less experience with what grows with size.
     */
    static Measured scale(Need need, Offer offer) {
        var ours = need.site().size();
        var theirs = offer.site().size();
        if (ours == null || theirs == null) {
            return Measured.unknown(
                    Sentence.of("matching.score.scale.unknown", (ours == null ? need.site() : offer.site()).name()));
        }
        var difference = theirs.ordinal() - ours.ordinal();
        var away = difference < 0 ? Math.min(FURTHEST, 1 - difference) : difference;
        Sentence reason;
        if (difference == 0) {
            reason = Sentence.of("matching.score.scale.same", ours);
        } else {
            reason = Sentence.of(
                    difference > 0 ? "matching.score.scale.larger" : "matching.score.scale.smaller", theirs, ours);
        }
        return Measured.of(FURTHEST - away, FURTHEST, reason);
    }

    /** Same country 0.8, same region 1, regions next to each other 0.7, others 0.4. */
    static Measured proximity(Need need, Offer offer) {
        var ours = need.site();
        var theirs = offer.site();
        if (ours.country().equals(theirs.country())) {
            return Measured.of(
                    "0.8", Sentence.of("matching.score.proximity.country", new Sentence.Country(ours.country())));
        }
        if (ours.region() == theirs.region()) {
            return Measured.of("1", Sentence.of("matching.score.proximity.region", ours.region()));
        }
        return areNeighbours(ours.region(), theirs.region())
                ? Measured.of("0.7", Sentence.of("matching.score.proximity.neighbour", theirs.region(), ours.region()))
                : Measured.of("0.4", Sentence.of("matching.score.proximity.far", theirs.region(), ours.region()));
    }

    private static boolean areNeighbours(Region one, Region other) {
        return NEXT.getOrDefault(one, Set.of()).contains(other)
                || NEXT.getOrDefault(other, Set.of()).contains(one);
    }
}
