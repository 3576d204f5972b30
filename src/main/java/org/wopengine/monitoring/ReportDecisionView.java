package org.wopengine.monitoring;

import java.time.Instant;
import java.util.List;

/**
 * One decision of the secretariat on one version of a report.
 *
 * @param returnReasons why changes were requested; else empty
 * @param reasonCode why it was rejected, or null
 */
public record ReportDecisionView(
        int period,
        int version,
        ReportDecision outcome,
        TrafficLight light,
        List<ReportReturn> returnReasons,
        ReportReturn reasonCode,
        String comment,
        String decidedBy,
        Instant decidedAt) {}
