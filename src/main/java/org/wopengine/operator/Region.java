package org.wopengine.operator;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The world's regions as the seats of the steering committee divide it, and the platform that serves each. */
public enum Region {
    AFRICA("africa"),
    LATIN_AMERICA_AND_THE_CARIBBEAN("lac"),
    ASIA("asia"),
    PACIFIC("pacific"),
    ARAB_STATES("arab"),
    EUROPE_WEST("europe"),
    EUROPE_EAST("europe"),
    NORTH_AMERICA("north-america");

    private final String platform;

    Region(String platform) {
        this.platform = platform;
    }

    /** The group of the people of this region's platform, such as {@code platform-africa}. */
    public String platformGroup() {
        return "platform-" + platform;
    }

    /** The regions whose platform is among these groups. */
    public static Set<Region> servedBy(java.util.Collection<String> groups) {
        return Arrays.stream(values())
                .filter(region -> groups.contains(region.platformGroup()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
