package org.wopengine.matching;

import java.util.Comparator;
import java.util.List;
import org.wopengine.matching.score.Exclusion;
import org.wopengine.matching.score.MatchScore;
import org.wopengine.shared.OperatorCode;

/**
 * One operator that came into question for a partnership, with its score.
 *
 * @param operator the one on the other side of the applicant
 * @param rank 1 for the best; null for one that is ruled out
 * @param ties business of the two that was found
 */
public record ScoredCandidate(OperatorCode operator, Integer rank, MatchScore score, List<CommercialTie> ties) {
    /** Those that may be proposed, then those that lack nothing but an interpreter, then the others; each best first. */
    static final Comparator<ScoredCandidate> IN_ORDER = Comparator.<ScoredCandidate>comparingInt(
                    candidate -> candidate.score.mayBeProposed() ? 0 : candidate.lacksOnlyInterpretation() ? 1 : 2)
            .thenComparing(ScoredCandidate::score, MatchScore.RANKING);

    public ScoredCandidate {
        ties = List.copyOf(ties);
    }

    /** Whether it becomes possible as soon as interpretation is budgeted. */
    public boolean lacksOnlyInterpretation() {
        return score.exclusions().size() == 1 && score.exclusions().get(0).code() == Exclusion.NO_COMMON_LANGUAGE;
    }

    /** Whether it may be proposed, at once or with an interpreter. */
    public boolean isRanked() {
        return score.mayBeProposed() || lacksOnlyInterpretation();
    }

    ScoredCandidate at(Integer place) {
        return new ScoredCandidate(operator, place, score, ties);
    }

    /** The same for the operator itself: others wrote down the ties, and not for it. */
    ScoredCandidate withoutTies() {
        return new ScoredCandidate(operator, rank, score, List.of());
    }
}
