package org.wopengine.duties;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry about where somebody comes from.
 *
 * @param endsOn last day; null if it is open
 * @param current whether no later entry has taken its place
 */
public record Secondment(
        String user,
        String operator,
        LocalDate startsOn,
        LocalDate endsOn,
        String reason,
        String recordedBy,
        Instant recordedAt,
        boolean current) {}
