package org.wopengine.agreement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One decision of the secretariat on an agreement.
 *
 * @param version the one it looked at
 * @param reasonCode of a rejection, else null
 * @param changesDueOn of requested changes, else null
 * @param deferredUntil of a deferral, else null
 */
public record ReviewView(
        int version,
        PrincipleReviewOutcome outcome,
        AgreementRejection reasonCode,
        String comment,
        LocalDate changesDueOn,
        LocalDate deferredUntil,
        String decidedBy,
        Instant decidedAt) {}
