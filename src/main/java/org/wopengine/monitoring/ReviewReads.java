package org.wopengine.monitoring;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/** Reads the stored reviews. */
@UseCases
@Transactional(readOnly = true)
class ReviewReads implements Reviews {
    private final ReviewStore reviews;

    ReviewReads(ReviewStore reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<ReviewView> of(PartnershipId partnership) {
        return reviews.findByPartnershipOrderByRoundAscVersionAsc(partnership.reference()).stream()
                .map(Review::view)
                .toList();
    }

    @Override
    public Optional<ReviewView> latest(PartnershipId partnership) {
        return reviews.findFirstByPartnershipOrderByRoundDescVersionDesc(partnership.reference())
                .map(Review::view);
    }
}
