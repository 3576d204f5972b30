package org.wopengine.monitoring;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The decisions on reports in the database. */
interface ReportDecisionStore extends Repository<DecisionOnReport, Long> {
    DecisionOnReport save(DecisionOnReport decision);

    List<DecisionOnReport> findByPartnershipOrderById(String partnership);

    List<DecisionOnReport> findByPartnershipAndPeriodOrderById(String partnership, int period);
}
