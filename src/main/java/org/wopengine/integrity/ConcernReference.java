package org.wopengine.integrity;

import java.util.regex.Pattern;

/**
 * The reference of one concern, such as {@code INT-2026-0001}; also the business key of its process.
 *
 * @throws IllegalArgumentException if the text is not a reference
 */
public record ConcernReference(String value) {
    private static final Pattern SHAPE = Pattern.compile("INT-\\d{4}-\\d{4}");

    public ConcernReference {
        if (!fits(value)) {
            throw new IllegalArgumentException("Not the reference of a concern (INT-year-number): " + value);
        }
    }

    static ConcernReference of(int year, int number) {
        return new ConcernReference("INT-%04d-%04d".formatted(year, number));
    }

    /** Whether a text, for example out of an address line, can be a reference at all. */
    public static boolean fits(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
