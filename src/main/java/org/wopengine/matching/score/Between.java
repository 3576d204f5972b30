package org.wopengine.matching.score;

import java.util.List;

/**
 * What is known of the two together.
 *
 * @param earlier partnerships of the two; empty if there were none
 * @param commercialTie the mentor, or somebody it belongs to, bids for a contract with the mentee or holds one
 * @param integrityReview the integrity reviewers keep one of the two from new partnerships for now
 */
public record Between(List<EarlierPartnership> earlier, boolean commercialTie, boolean integrityReview) {
    public Between {
        earlier = List.copyOf(earlier);
    }

    /** Two that have nothing to do with each other yet. */
    public static Between strangers() {
        return new Between(List.of(), false, false);
    }
}
