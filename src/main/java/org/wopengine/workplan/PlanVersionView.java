package org.wopengine.workplan;

import java.time.Instant;

/**
 * What became of one version of a work plan.
 *
 * @param answers why the version was made, and what the steering committee said
 * @param decidedBy login of who decided last, or null
 * @param reasonCode why it was sent back or rejected, or null
 * @param comment of the decision, or null
 */
public record PlanVersionView(
        int version,
        PlanReason reason,
        PlanStatus status,
        SubmitPlan answers,
        String submittedBy,
        Instant submittedAt,
        String decidedBy,
        Instant decidedAt,
        PlanReturn reasonCode,
        String comment) {}
