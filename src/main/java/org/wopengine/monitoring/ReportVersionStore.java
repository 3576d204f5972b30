package org.wopengine.monitoring;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.wopengine.shared.PartnershipId;

/** The versions of the reports in the database. */
interface ReportVersionStore extends Repository<ReportVersion, ReportVersion.Key> {
    ReportVersion save(ReportVersion version);

    Optional<ReportVersion> findByPartnershipAndPeriodAndVersion(String partnership, int period, int version);

    Optional<ReportVersion> findFirstByPartnershipAndPeriodOrderByVersionDesc(String partnership, int period);

    List<ReportVersion> findByPartnershipAndPeriodOrderByVersion(String partnership, int period);

    /** The version on the table. */
    default ReportVersion require(PartnershipId partnership, Report report) {
        return findByPartnershipAndPeriodAndVersion(partnership.reference(), report.period(), report.currentVersion())
                .orElseThrow();
    }
}
