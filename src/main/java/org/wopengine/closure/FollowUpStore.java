package org.wopengine.closure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FollowUpStore extends Repository<FollowUp, FollowUp.Key> {
    FollowUp save(FollowUp followUp);

    Optional<FollowUp> findById(FollowUp.Key key);

    List<FollowUp> findByPartnershipOrderByMonth(String partnership);
}
