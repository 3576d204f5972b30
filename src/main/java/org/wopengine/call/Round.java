package org.wopengine.call;

import java.time.Instant;
import java.util.Map;

/**
 * A round and what came out of it.
 *
 * @param call null for those that wait without one
 * @param requests mentees that took part
 * @param offers mentors that took part
 * @param pairs that were possible
 * @param plan null while it runs, and if it broke off
 * @param proposed the partnerships that pairs were handed to, by mentee
 */
public record Round(
        long number,
        Long call,
        RoundStatus status,
        int weightsVersion,
        RoundWish wish,
        int requests,
        int offers,
        int pairs,
        KeptPlan plan,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        Map<String, String> proposed) {

    public Round {
        proposed = Map.copyOf(proposed);
    }

    public boolean isRunning() {
        return status == RoundStatus.CALCULATING;
    }
}
