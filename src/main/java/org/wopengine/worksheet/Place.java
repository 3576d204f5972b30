package org.wopengine.worksheet;

/** Names a place in a sheet's contents, as the field of a {@link org.wopengine.answers.Problem}. */
public final class Place {
    private Place() {}

    /** A single value or a whole section. */
    public static String of(String component) {
        return component;
    }

    /** @param index of the row in the section's list, from 0 */
    public static String of(String section, int index, String column) {
        return section + "[" + index + "]." + column;
    }
}
