package org.wopengine.closure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ClosureReports extends Repository<ClosureReport, ClosureReport.Key> {
    ClosureReport save(ClosureReport report);

    Optional<ClosureReport> findFirstByPartnershipOrderByVersionDesc(String partnership);

    List<ClosureReport> findByPartnershipOrderByVersion(String partnership);
}
