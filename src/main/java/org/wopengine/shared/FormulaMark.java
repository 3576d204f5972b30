package org.wopengine.shared;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programmes from taking what somebody typed for a formula: an apostrophe in front of it. At the start, and
 * behind anything that some country's programme takes for the end of a cell. Marked once, it is marked again, so that what comes
 * back is what left.
 */
public final class FormulaMark {
    private static final String BEGINNING = "(^|[;,\\t\\r\\n]\\s*)";
    private static final Pattern BARE = Pattern.compile(BEGINNING + "('*[=+\\-@\\t\\r])");
    private static final Pattern MARKED = Pattern.compile(BEGINNING + "'('*[=+\\-@\\t\\r])");

    private FormulaMark() {}

    /** A text as it may stand in a cell. */
    public static String put(String text) {
        return BARE.matcher(text).replaceAll("$1'$2");
    }

    /** A text as it was before {@link #put}. */
    public static String take(String cell) {
        return MARKED.matcher(cell).replaceAll("$1$2");
    }
}
