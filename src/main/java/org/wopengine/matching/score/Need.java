package org.wopengine.matching.score;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.wopengine.partnership.WorkingArea;

/**
 * What a mentee looks for.
 *
 * @param areas at least one working area, none twice
 * @param interpretation whether interpretation is budgeted; what nobody confirmed is not
 * @param staffDays days of the mentor's staff it asks for in a year; null if not said
 * @param start the day it wants to begin; null if not said
 */
public record Need(Site site, List<AreaNeed> areas, boolean interpretation, Integer staffDays, LocalDate start) {
    public Need {
        Objects.requireNonNull(site);
        areas = List.copyOf(areas);
        var seen = new HashSet<WorkingArea>();
        if (areas.isEmpty() || !areas.stream().map(AreaNeed::area).allMatch(seen::add)) {
            throw new IllegalArgumentException("A need names at least one working area, and none twice: " + areas);
        }
        if (staffDays != null && staffDays < 1) {
            throw new IllegalArgumentException("Days of staff asked for are 1 or more: " + staffDays);
        }
    }

    /** The same once interpretation is budgeted. */
    public Need interpreted() {
        return new Need(site, areas, true, staffDays, start);
    }

    /** The points of all priorities together. */
    int points() {
        return areas.stream().mapToInt(AreaNeed::points).sum();
    }
}
