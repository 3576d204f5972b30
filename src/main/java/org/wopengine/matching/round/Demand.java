package org.wopengine.matching.round;

import java.util.List;
import java.util.Objects;
import org.wopengine.matching.score.AreaNeed;
import org.wopengine.operator.Region;
import org.wopengine.shared.OperatorCode;

/**
 * A mentee that looks for a mentor in this round.
 *
 * @param areas what it wants help in; decides whether one mentor is enough
 */
public record Demand(OperatorCode mentee, Region region, List<AreaNeed> areas) {
    public Demand {
        Objects.requireNonNull(mentee);
        Objects.requireNonNull(region);
        areas = List.copyOf(areas);
    }
}
