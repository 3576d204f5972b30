package org.wopengine.closure;

import java.time.Instant;
import java.time.LocalDate;
import org.wopengine.shared.OperatorCode;

/**
 * What one lead says it gained.
 *
 * @param satisfaction 1 (not at all) to 5 (fully)
 */
public record BenefitView(
        OperatorCode operator,
        String benefits,
        String learned,
        int satisfaction,
        String satisfactionNote,
        String signatory,
        String position,
        LocalDate signedOn,
        String statedBy,
        Instant statedAt) {}
