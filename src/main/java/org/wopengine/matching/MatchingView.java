package org.wopengine.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the matching of one partnership stands.
 *
 * @param roundsAllowed rounds before the interest ends as unmatched
 * @param concept the concept note of the current round, or null
 * @param candidates all rounds, oldest first; the applicant's own answers among them
 */
public record MatchingView(
        int round, int roundsAllowed, LocalDate introducedOn, Concept concept, List<CandidateView> candidates) {

    /** What both sides are asked to agree to. */
    public record Concept(
            String objective, String focus, String targets, String contributions, String results, int months) {}

    /** The same with what this reader may know of the candidates. */
    public MatchingView seenBy(CandidateSight sight) {
        return new MatchingView(round, roundsAllowed, introducedOn, concept, sight.of(candidates));
    }

    /** The candidates of the current round that were proposed, the applicant among them. */
    public List<CandidateView> proposed() {
        return candidates.stream()
                .filter(candidate -> candidate.round() == round && candidate.isProposed())
                .toList();
    }
}
