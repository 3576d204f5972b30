package org.wopengine.monitoring;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.wopengine.shared.PartnershipId;

/** The reporting periods in the database. */
interface PeriodStore extends Repository<ReportingPeriod, ReportingPeriod.Key> {
    ReportingPeriod save(ReportingPeriod period);

    Optional<ReportingPeriod> findByPartnershipAndNumber(String partnership, int number);

    Optional<ReportingPeriod> findFirstByPartnershipOrderByNumberDesc(String partnership);

    List<ReportingPeriod> findByPartnershipOrderByNumber(String partnership);

    default ReportingPeriod require(PartnershipId partnership, int number) {
        return findByPartnershipAndNumber(partnership.reference(), number)
                .orElseThrow(() -> new NoSuchElementException(partnership + " has no reporting period " + number));
    }
}
