package org.wopengine.monitoring;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The reviews in the database. */
interface ReviewStore extends Repository<Review, Review.Key> {
    Review save(Review review);

    boolean existsByPartnership(String partnership);

    Optional<Review> findFirstByPartnershipOrderByRoundDescVersionDesc(String partnership);

    List<Review> findByPartnershipAndRoundOrderByVersion(String partnership, int round);

    List<Review> findByPartnershipOrderByRoundAscVersionAsc(String partnership);
}
