package org.wopengine.matching;

import java.time.Instant;
import java.util.List;
import org.wopengine.matching.score.Exclusion;
import org.wopengine.matching.score.Objection;
import org.wopengine.operator.OperatorView;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Together;
import org.wopengine.registry.ContextTrait;

/**
 * Candidates of one partnership side by side.
 *
 * @param round the round shown, 0 if there is none yet
 * @param rounds all there were, the newest first
 * @param generatedAt when the scores were made
 * @param kept whether an officer has decided by them; otherwise they are as they stand now
 * @param applicantsPartnerships those the applicant had or has
 * @param candidates in the order of the ranking
 * @param ruledOut operators of the registry that are ruled out, with the reasons
 */
public record Comparison(
        PartnershipView partnership,
        OperatorView applicant,
        int round,
        List<Integer> rounds,
        int weightsVersion,
        Instant generatedAt,
        boolean kept,
        List<Together> applicantsPartnerships,
        List<Column> candidates,
        List<RuledOut> ruledOut) {

    /** An operator that cannot be proposed, and why. */
    public record RuledOut(OperatorView operator, List<Objection<Exclusion>> why) {}

    /**
     * One candidate.
     *
     * @param partnerships those it had or has
     * @param together of those the ones with the applicant
     * @param decision what the officer decided, or null
     * @param conditions the conditions it works under; empty if nobody said
     * @param kilometres to the applicant as the crow flies; null if one of the two has not said where it is
     */
    public record Column(
            OperatorView operator,
            ScoredCandidate scored,
            List<Together> partnerships,
            List<Together> together,
            CandidateView decision,
            List<ContextTrait> conditions,
            Integer kilometres) {}
}
