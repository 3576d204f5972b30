package org.wopengine.monitoring;

import java.util.List;
import java.util.Optional;
import org.wopengine.shared.PartnershipId;

/** The mid-term reviews, as other stages read them. Called inside a transaction. */
public interface Reviews {
    /** Every version of every review, oldest first. */
    List<ReviewView> of(PartnershipId partnership);

    /** The version of a review written last, whether it is decided or not. */
    Optional<ReviewView> latest(PartnershipId partnership);
}
