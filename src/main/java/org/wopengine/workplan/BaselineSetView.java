package org.wopengine.workplan;

import java.time.Instant;
import java.util.List;

/**
 * One version of the baselines.
 *
 * @param version 1 for those of the diagnosis
 * @param reason why they were corrected; null for the first version
 */
public record BaselineSetView(
        int version, String reason, List<Baseline> baselines, String recordedBy, Instant recordedAt) {}
