package org.wopengine.integrity;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The reference of one concern, such as {@code INT-2026-0481527}; also the business key of its process. Its number is drawn:
 * a running one would tell everybody who raises a concern how many others did.
 *
 * @throws IllegalArgumentException if the text is not a reference
 */
public record ConcernReference(String value) {
    private static final int NUMBERS = 10_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Earlier ones have four digits. */
    private static final Pattern SHAPE = Pattern.compile("INT-\\d{4}-\\d{4}(\\d{3})?");

    public ConcernReference {
        if (!fits(value)) {
            throw new IllegalArgumentException("Not the reference of a concern (INT-year-number): " + value);
        }
    }

    static ConcernReference draw(int year) {
        return new ConcernReference("INT-%04d-%07d".formatted(year, RANDOM.nextInt(NUMBERS)));
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
