package org.wopengine.supplychain;

import java.util.regex.Pattern;

/** One library, by its coordinates. */
record Component(String group, String name, String version) implements Comparable<Component> {

    /** Whether this is a library that a pattern like {@code org.springframework:spring-*} means. */
    boolean is(String pattern) {
        var parts = Pattern.compile("*", Pattern.LITERAL).split(pattern, -1);
        var regex = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            regex.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
        }
        return (group + ":" + name).matches(regex.toString());
    }

    @Override
    public int compareTo(Component other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return group + ":" + name + ":" + version;
    }
}
