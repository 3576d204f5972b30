package org.wopengine.reconciliation;

import java.time.Instant;
import java.util.List;

/**
 * One look at everything.
 *
 * @param number counted from 1
 * @param by whoever asked for it; null if it was time
 * @param results by code
 */
public record Look(long number, Instant at, String by, List<Result> results) {
    /** How much disagrees. */
    public int count() {
        return results.stream().mapToInt(Result::count).sum();
    }

    public boolean holds() {
        return count() == 0;
    }
}
