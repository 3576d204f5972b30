package org.wopengine.call;

import java.math.BigDecimal;
import java.util.List;
import org.wopengine.matching.score.Need;
import org.wopengine.operator.OperatorView;

/**
 * A request with the mentors that fit it.
 *
 * @param barriers message keys of what keeps the mentee from taking part today; empty if nothing does
 * @param candidates every mentor of the pool, the possible ones first, best first
 */
public record RankedRequest(
        Entry entry, OperatorView operator, Need need, List<String> barriers, List<Candidate> candidates) {

    public RankedRequest {
        barriers = List.copyOf(barriers);
        candidates = List.copyOf(candidates);
    }

    /** Whether the mentee may take part. */
    public boolean isEligible() {
        return barriers.isEmpty();
    }

    public List<Candidate> possible() {
        return candidates.stream().filter(Candidate::isPossible).toList();
    }

    /** Points of the best mentor; null if none is possible. */
    public BigDecimal best() {
        return possible().stream()
                .findFirst()
                .map(candidate -> candidate.score().total())
                .orElse(null);
    }
}
