package org.wopengine.monitoring;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.wopengine.shared.PartnershipId;

/** Where the reports stand. */
interface ReportStore extends Repository<Report, Report.Key> {
    Report save(Report report);

    Optional<Report> findByPartnershipAndPeriod(String partnership, int period);

    List<Report> findByPartnershipOrderByPeriod(String partnership);

    default Report require(PartnershipId partnership, int period) {
        return findByPartnershipAndPeriod(partnership.reference(), period)
                .orElseThrow(
                        () -> new NoSuchElementException("There is no report of " + partnership + " on " + period));
    }
}
