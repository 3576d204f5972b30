package org.wopengine.matching;

import java.time.Instant;
import org.wopengine.matching.score.Weights;

/**
 * One version of the weights, and who did what to it when.
 *
 * @param reason why it was drafted
 * @param activatedBy null as long as it was not in force
 * @param retiredBy who put the next one in force, or gave up the draft; null before
 */
public record WeightsVersion(
        Weights weights,
        WeightsStatus status,
        String reason,
        String draftedBy,
        Instant draftedAt,
        String activatedBy,
        Instant activatedAt,
        String retiredBy,
        Instant retiredAt) {}
