package org.wopengine.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the matching of one partnership stands.
 *
 * @param roundsAllowed rounds before the interest ends as unmatched
 * @param concept the concept note of the current round, or null
 * @param candidates all rounds, oldest first; the applicant's own answers among them
 * @param notListed scores of those who stood before the officer and were not put on the list, all rounds
 */
public record MatchingView(
        int round,
        int roundsAllowed,
        LocalDate introducedOn,
        Concept concept,
        List<CandidateView> candidates,
        List<KeptScore> notListed) {

    /** What both sides are asked to agree to. */
    public record Concept(
            String objective, String focus, String targets, String contributions, String results, int months) {}

    /** The same with what this reader may know of the candidates. */
    public MatchingView seenBy(CandidateSight sight) {
        return new MatchingView(
                round, roundsAllowed, introducedOn, concept, sight.of(candidates), sight.notListed(notListed));
    }

    /** The candidates of the current round that were proposed, the applicant among them. */
    public List<CandidateView> proposed() {
        return candidates.stream()
                .filter(candidate -> candidate.round() == round && candidate.isProposed())
                .toList();
    }
}
