package org.wopengine.matching.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.wopengine.shared.OperatorCode;

/**
 * Everything to say about one pair. A pair that is ruled out has its score and its reasons, too: whoever was not chosen
 * may ask why.
 *
 * @param total points of 100, two decimals: exactly the sum of the contributions as they are shown
 * @param weightsVersion of the weights it was made with
 * @param criteria all nine, in their order
 * @param exclusions what rules the pair out; empty if it may be proposed
 * @param flags what a person has to look at
 * @param mentorName and
 * @param mentorLoad break ties
 */
public record MatchScore(
        OperatorCode mentee,
        OperatorCode mentor,
        BigDecimal total,
        int weightsVersion,
        List<CriterionScore> criteria,
        List<Objection<Exclusion>> exclusions,
        List<Objection<Flag>> flags,
        String mentorName,
        int mentorLoad) {

    /**
     * Best first: by total, then by expertise, then the mentor that does less now, then by name; the code at last, so
     * that no two are equal.
     */
    public static final Comparator<MatchScore> RANKING = Comparator.comparing(
                    MatchScore::total, Comparator.reverseOrder())
            .thenComparing(score -> score.of(MatchCriterion.EXPERTISE).contribution(), Comparator.reverseOrder())
            .thenComparing(MatchScore::mentorLoad)
            .thenComparing(MatchScore::mentorName)
            .thenComparing(score -> score.mentor().value())
            .thenComparing(score -> score.mentee().value());

    public MatchScore {
        criteria = List.copyOf(criteria);
        exclusions = List.copyOf(exclusions);
        flags = List.copyOf(flags);
    }

    public CriterionScore of(MatchCriterion criterion) {
        return criteria.get(criterion.ordinal());
    }

    /** Whether nothing rules it out. */
    public boolean mayBeProposed() {
        return exclusions.isEmpty();
    }

    /** How many of the 100 points rest on facts nobody had to guess at. */
    public BigDecimal knownWeight() {
        return criteria.stream()
                .filter(CriterionScore::known)
                .map(CriterionScore::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
