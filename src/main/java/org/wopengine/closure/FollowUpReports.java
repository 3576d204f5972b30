package org.wopengine.closure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FollowUpReports extends Repository<FollowUpReport, FollowUpReport.Key> {
    FollowUpReport save(FollowUpReport report);

    Optional<FollowUpReport> findFirstByPartnershipAndMonthOrderByVersionDesc(String partnership, int month);

    List<FollowUpReport> findByPartnershipAndMonthOrderByVersion(String partnership, int month);
}
