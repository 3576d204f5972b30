package org.wopengine.monitoring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a mid-term review.
 *
 * @param number 1 for the first review
 * @param version 1 for its first version, one more each time it was sent back
 * @param afterPeriod after which period's report it was due
 * @param response the answer of the partners, or null as long as there is none
 * @param outcome what was decided, or null as long as nothing is
 * @param newEndsOn the new end of the partnership, if it was extended
 */
public record ReviewView(
        int number,
        int version,
        int afterPeriod,
        ReviewStatus status,
        WriteReview findings,
        String writtenBy,
        Instant writtenAt,
        AnswerReview response,
        String answeredBy,
        ReviewOutcome outcome,
        LocalDate newEndsOn,
        String decidedBy,
        Instant decidedAt,
        String comment) {}
