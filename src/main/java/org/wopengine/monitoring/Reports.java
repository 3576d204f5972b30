package org.wopengine.monitoring;

import java.util.List;
import java.util.Optional;
import org.wopengine.shared.PartnershipId;

/** The progress reports, as other stages read them. Called inside a transaction. */
public interface Reports {
    /** The report of every period that has one, in its latest version, in the order of the periods. */
    List<ReportView> of(PartnershipId partnership);

    /** The report of the last period that has one, whether it is decided or not. */
    Optional<ReportView> latest(PartnershipId partnership);

    /** Every version of the report of one period, oldest first. */
    List<ReportView> versions(PartnershipId partnership, int period);

    /** Every reporting period so far, in order. */
    List<PeriodView> periods(PartnershipId partnership);

    /** Every decision of the secretariat, oldest first. */
    List<ReportDecisionView> decisions(PartnershipId partnership);

    /** What all accepted reports say together. Never fails; without a report everything is empty or zero. */
    Achievements achievements(PartnershipId partnership);
}
