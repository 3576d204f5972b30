package org.wopengine.operator;

import java.util.Locale;

/** The world's regions as the steering committee's seats divide it; each may have its regional platform. */
public enum Region {
    AFRICA,
    LATIN_AMERICA_AND_THE_CARIBBEAN,
    ASIA,
    PACIFIC,
    ARAB_STATES,
    EUROPE_WEST,
    EUROPE_EAST,
    NORTH_AMERICA;

    /** The group of the people of this region's platform, such as {@code platform-africa}. */
    public String platformGroup() {
        return "platform-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
