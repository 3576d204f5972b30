package org.wopengine.closure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One decision of the secretariat.
 *
 * @param month of the follow-up, or null for the closure itself
 * @param version of the report it was about
 * @param reasonCode name of the {@link ClosureRejection} or {@link FollowUpRejection}, or null
 * @param changesDueOn until when changes were asked for, or null
 * @param deferredUntil until when it was put off, or null
 */
public record GateDecisionView(
        Integer month,
        int version,
        ClosureOutcome outcome,
        String reasonCode,
        String comment,
        LocalDate changesDueOn,
        LocalDate deferredUntil,
        String decidedBy,
        Instant decidedAt) {}
