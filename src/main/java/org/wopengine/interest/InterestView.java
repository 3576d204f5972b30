package org.wopengine.interest;

import java.time.Instant;
import org.wopengine.shared.OperatorCode;

/**
 * An expression of interest as it stands.
 *
 * @param version 1 for the first submission, one more for each revision
 * @param requestedChanges what the screening asked to change last, or null
 */
public record InterestView(
        int version,
        Instant submittedAt,
        String submittedBy,
        OperatorCode applicant,
        ExpressInterest answers,
        String requestedChanges) {}
