package org.wopengine.matching.score;

import java.util.Objects;
import org.wopengine.partnership.WorkingArea;

/**
 * One working area a mentee wants help in.
 *
 * @param priority 1 (most urgent) to 3
 */
public record AreaNeed(WorkingArea area, int priority) {
    public AreaNeed {
        Objects.requireNonNull(area);
        if (priority < 1 || priority > 3) {
            throw new IllegalArgumentException("A priority is 1, 2 or 3: " + priority);
        }
    }

    /** How much it counts: 3 for the first priority, 2 for the second, 1 for the third. */
    public int points() {
        return 4 - priority;
    }
}
