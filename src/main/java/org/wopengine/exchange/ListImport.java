package org.wopengine.exchange;

import java.time.Instant;

/** A file that was taken into a list. */
public record ListImport(
        long number,
        String fileName,
        String sha256,
        int added,
        int changed,
        int unchanged,
        String takenBy,
        Instant takenAt) {}
