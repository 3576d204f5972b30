package org.wopengine.workflow;

import java.time.Instant;

/**
 * One run of a process.
 *
 * @param version the engine's number of the model that ran, in this database
 * @param tag the model's own version
 * @param endedAt null as long as it runs
 * @param cancelled whether it was ended from outside
 * @param caller id of the run that called it, or null
 */
public record PastRun(
        String id,
        String process,
        String name,
        int version,
        String tag,
        Instant startedAt,
        Instant endedAt,
        boolean cancelled,
        String caller) {}
