package org.wopengine.matching;

import java.math.BigDecimal;
import org.wopengine.registry.Supply;

/**
 * How far two operators are from each other as the crow flies: the great circle between their seats by the haversine formula
 * (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984) on a sphere with the mean radius of the Earth. That is
 * within half a percent of the way over the ellipsoid, and more exact than the seat of a utility is.
 */
final class Distance {
    /** IUGG mean radius R1 of the Earth, kilometres. */
    private static final double RADIUS = 6371.0088;

    private Distance() {}

    /** Whole kilometres, or null if one of the two has not said where it is. */
    static Integer kilometres(Supply one, Supply other) {
        if (one == null || other == null || one.latitude() == null || other.latitude() == null) {
            return null;
        }
        var south = radians(one.latitude());
        var north = radians(other.latitude());
        var up = Math.sin((north - south) / 2);
        var along = Math.sin((radians(other.longitude()) - radians(one.longitude())) / 2);
        var half = up * up + Math.cos(south) * Math.cos(north) * along * along;
        return (int) Math.round(2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half))));
    }

    private static double radians(BigDecimal degrees) {
        return Math.toRadians(degrees.doubleValue());
    }
}
