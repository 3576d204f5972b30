package org.wopengine.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wopengine.shared.OperatorCode;

/**
 * Everybody in the registry who may come into question for one partnership.
 *
 * @param candidates those that may be proposed, best first, then those that lack an interpreter, then those ruled out
 * @param unscored operators that say nowhere what they need, so that there is nothing to measure an offer against
 */
public record Ranking(
        int weightsVersion, Instant generatedAt, List<ScoredCandidate> candidates, List<OperatorCode> unscored) {
    public Ranking {
        candidates = List.copyOf(candidates);
        unscored = List.copyOf(unscored);
    }

    /** Those with a rank, best first. */
    public List<ScoredCandidate> ranked() {
        return candidates.stream().filter(ScoredCandidate::isRanked).toList();
    }

    /** Those ruled out whatever an officer does. */
    public List<ScoredCandidate> ruledOut() {
        return candidates.stream().filter(candidate -> !candidate.isRanked()).toList();
    }

    Optional<ScoredCandidate> of(OperatorCode operator) {
        return candidates.stream()
                .filter(candidate -> candidate.operator().equals(operator))
                .findAny();
    }
}
