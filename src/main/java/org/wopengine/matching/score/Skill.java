package org.wopengine.matching.score;

import java.util.Objects;
import org.wopengine.partnership.WorkingArea;

/**
 * What a mentor offers in one working area. An area it does not name it does not offer.
 *
 * @param level 0 (nothing) to 4 (teaches others); null if it offers the area without saying how well it knows it
 */
public record Skill(WorkingArea area, Integer level) {
    /** The highest level. */
    public static final int TOP = 4;

    public Skill {
        Objects.requireNonNull(area);
        if (level != null && (level < 0 || level > TOP)) {
            throw new IllegalArgumentException("A level is 0 to 4: " + level);
        }
    }
}
