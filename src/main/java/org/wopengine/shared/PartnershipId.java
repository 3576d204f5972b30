package org.wopengine.shared;

import java.util.regex.Pattern;

/**
 * The human-readable reference of one partnership, such as {@code WOP-2026-0001}. It is the primary key of the
 * partnership, the foreign key of everything that belongs to it and the business key of every process instance.
 *
 * @throws IllegalArgumentException if the text is not a reference
 */
public record PartnershipId(String reference) {
    private static final Pattern SHAPE = Pattern.compile("WOP-\\d{4}-\\d{4}");

    public PartnershipId {
        if (reference == null || !SHAPE.matcher(reference).matches()) {
            throw new IllegalArgumentException("Not a partnership reference (WOP-year-number): " + reference);
        }
    }

    /** The reference of the n-th partnership registered in a year. */
    public static PartnershipId of(int year, int number) {
        return new PartnershipId("WOP-%04d-%04d".formatted(year, number));
    }

    /** Whether a text, for example out of an address line, can be a reference at all. */
    public static boolean fits(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return reference;
    }
}
