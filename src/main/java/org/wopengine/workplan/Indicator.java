package org.wopengine.workplan;

import java.math.BigDecimal;

/**
 * The indicators an operator's performance is measured by. The constant is the code; the name in words is the message
 * {@code code.Indicator.<code>}. K01 is water coverage, K03 non-revenue water, K21 the collection ratio, K23 the
 * operating cost coverage, which is kept as a ratio and not in percent.
 */
public enum Indicator {
    K01("%", Direction.UP, false, "0", "100", Level.SERVICE),
    K02("%", Direction.UP, false, "0", "100", Level.SERVICE),
    K03("%", Direction.DOWN, false, "0", "90", Level.TECHNICAL),
    K04("m³/km/day", Direction.DOWN, false, "0", "500", Level.TECHNICAL),
    K05("m³/connection/day", Direction.DOWN, false, "0", "5", Level.TECHNICAL),
    K06("%", Direction.UP, false, "0", "100", Level.TECHNICAL),
    K07("%", Direction.UP, false, "0", "100", Level.TECHNICAL),
    K08("breaks/km/year", Direction.DOWN, false, "0", "100", Level.TECHNICAL),
    K09("blockages/km/year", Direction.DOWN, false, "0", "200", Level.TECHNICAL),
    K10("USD/m³", Direction.DOWN, true, "0", "20", Level.FINANCIAL),
    K11("staff/1000 connections", Direction.DOWN, true, "0.1", "100", Level.MANAGEMENT),
    K12("%", Direction.DOWN, true, "0", "100", Level.MANAGEMENT),
    K13("%", Direction.DOWN, false, "0", "100", Level.TECHNICAL),
    K14("h/day", Direction.UP, false, "0", "24", Level.SERVICE),
    K15("%", Direction.DOWN, false, "0", "100", Level.SERVICE),
    K16("%", Direction.UP, false, "0", "1000", Level.TECHNICAL),
    K17("%", Direction.UP, false, "0", "100", Level.SERVICE),
    K18("%", Direction.DOWN, false, "0", "1000", Level.MANAGEMENT),
    K19("%", Direction.UP, false, "0", "100", Level.SERVICE),
    K20("days", Direction.DOWN, false, "0", "3650", Level.FINANCIAL),
    K21("%", Direction.UP, false, "0", "200", Level.FINANCIAL),
    K22("USD/m³", Direction.BAND, true, "0", "20", Level.FINANCIAL),
    K23("ratio", Direction.UP, false, "0", "5", Level.FINANCIAL),
    K24("%", Direction.UP, false, "0", null, Level.FINANCIAL),
    K25("kWh/m³", Direction.DOWN, false, "0", "20", Level.TECHNICAL),
    K26("days/employee/year", Direction.UP, false, "0", "100", Level.MANAGEMENT),
    K27("%", Direction.UP, true, "0", "100", Level.MANAGEMENT),
    K28("persons", Direction.UP, false, "0", null, Level.SERVICE),
    K29("USD", Direction.UP, false, "0", null, Level.FINANCIAL),
    K30("%", Direction.UP, false, "0", "100", Level.MANAGEMENT);

    /** Which way is better. */
    public enum Direction {
        UP(1),
        DOWN(-1),
        /** Neither: what counts is to come close to the target. */
        BAND(0);

        private final int sign;

        Direction(int sign) {
            this.sign = sign;
        }

        /** 1 if higher is better, -1 if lower is better, 0 if neither. */
        public int sign() {
            return sign;
        }

        /** Whether going from one value to the other is no step back. */
        public boolean allows(BigDecimal from, BigDecimal to) {
            return to.compareTo(from) * sign >= 0;
        }
    }

    /** What an indicator tells about. */
    public enum Level {
        MANAGEMENT,
        FINANCIAL,
        TECHNICAL,
        SERVICE
    }

    private final String unit;
    private final Direction direction;
    private final boolean banded;
    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final Level level;

    Indicator(String unit, Direction direction, boolean banded, String lowest, String highest, Level level) {
        this.unit = unit;
        this.direction = direction;
        this.banded = banded;
        this.lowest = new BigDecimal(lowest);
        this.highest = highest == null ? null : new BigDecimal(highest);
        this.level = level;
    }

    /** The unit as it is written behind a value. */
    public String unit() {
        return unit;
    }

    public Direction direction() {
        return direction;
    }

    /** Whether there is too much of a good thing: both too high and too low may be bad. */
    public boolean banded() {
        return banded;
    }

    /** The lowest value that can be true. */
    public BigDecimal lowest() {
        return lowest;
    }

    /** The highest value that can be true, or null if there is none. */
    public BigDecimal highest() {
        return highest;
    }

    public Level level() {
        return level;
    }

    /** Whether a value can be true at all; anything else is a slip of the pen or another unit. */
    public boolean accepts(BigDecimal value) {
        return value.compareTo(lowest) >= 0 && (highest == null || value.compareTo(highest) <= 0);
    }
}
