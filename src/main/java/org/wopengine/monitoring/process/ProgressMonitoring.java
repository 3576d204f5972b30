package org.wopengine.monitoring.process;

import java.time.LocalDate;
import org.wopengine.monitoring.MonitoringOutcome;
import org.wopengine.monitoring.PeriodOutcome;
import org.wopengine.workflow.Routing;

/** What the model {@code progress-monitoring} and this stage agree on. */
final class ProgressMonitoring {
    static final String ID = "progress-monitoring";

    static final Routing<PeriodOutcome> PERIOD_OUTCOME = Routing.choice("periodOutcome", PeriodOutcome.class);

    /** Number of the period that is open; handed to its report. */
    static final Routing<Integer> REPORT_PERIOD = Routing.number("reportPeriod");

    static final Routing<LocalDate> REPORT_DUE_AT = Routing.day("reportDueAt");

    /** What the calling process asks in the end. */
    static final Routing<MonitoringOutcome> OUTCOME = Routing.choice("monitoringOutcome", MonitoringOutcome.class);

    private ProgressMonitoring() {}
}
