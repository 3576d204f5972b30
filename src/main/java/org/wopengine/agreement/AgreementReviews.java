package org.wopengine.agreement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AgreementReviews extends Repository<AgreementReview, Long> {
    AgreementReview save(AgreementReview review);

    Optional<AgreementReview> findByPartnershipAndVersionAndOutcome(
            String partnership, int version, PrincipleReviewOutcome outcome);

    List<AgreementReview> findByPartnershipOrderById(String partnership);
}
