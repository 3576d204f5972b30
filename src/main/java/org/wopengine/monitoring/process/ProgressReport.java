package org.wopengine.monitoring.process;

import java.time.LocalDate;
import org.wopengine.monitoring.ReportDecision;
import org.wopengine.monitoring.ReportTasks;
import org.wopengine.monitoring.TrafficLight;
import org.wopengine.monitoring.WhatFollows;
import org.wopengine.workflow.Routing;

/** What the model {@code progress-report} and this stage agree on, beside {@link ReportTasks}. */
final class ProgressReport {
    static final String ID = ReportTasks.PROCESS;

    /** Given by the calling process. */
    static final Routing<Integer> PERIOD = Routing.number("reportPeriod");

    static final Routing<LocalDate> DUE_AT = Routing.day("reportDueAt");

    /** Inputs and result of the decision table {@code report-traffic-light}. */
    static final Routing<Integer> DAYS_LATE = Routing.number("daysLate");

    static final Routing<Integer> OUTPUTS_ON_TRACK_PERCENT = Routing.number("outputsOnTrackPercent");
    static final Routing<Integer> LOWEST_HEALTH = Routing.number("lowestHealth");
    static final Routing<Integer> HEALTH_GAP = Routing.number("healthGap");
    static final Routing<TrafficLight> LIGHT = Routing.choice("trafficLight", TrafficLight.class);

    static final Routing<ReportDecision> DECISION = Routing.choice("reportDecision", ReportDecision.class);
    static final Routing<LocalDate> CHANGES_DUE_ON = Routing.day("changesDueOn");
    static final Routing<LocalDate> DEFERRED_UNTIL = Routing.day("deferredUntil");

    /** What the calling process asks in the end. */
    static final Routing<WhatFollows> OUTCOME = Routing.choice("reportOutcome", WhatFollows.class);

    private ProgressReport() {}
}
