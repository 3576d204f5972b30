package org.wopengine.call;

import org.wopengine.matching.score.MatchScore;
import org.wopengine.matching.score.Need;
import org.wopengine.matching.score.Offer;

/**
 * A mentor for a mentee, with all reasons.
 *
 * @param outOfReach the mentor's security policy does not let its people go to the region of the mentee
 * @param commercialTie the mentor told of business in the country of the mentee
 * @param wished the mentee has named it as its partner
 */
public record Candidate(
        MatchScore score, Need need, Offer offer, boolean outOfReach, boolean commercialTie, boolean wished) {

    /** Whether the pair may be proposed. */
    public boolean isPossible() {
        return score.mayBeProposed() && !outOfReach;
    }
}
