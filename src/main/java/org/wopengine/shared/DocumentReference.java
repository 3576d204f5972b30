package org.wopengine.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One file: a document and which version of it, written {@code D-17/2}. An answer that refers to a file holds this, so it
 * stays with the version its author meant when a newer one comes.
 */
public record DocumentReference(long number, int version) {
    private static final Pattern SHAPE = Pattern.compile("[Dd]-(\\d{1,15})/(\\d{1,6})");

    /** Whether a text can be such a reference at all. */
    public static boolean fits(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    /** @throws IllegalArgumentException if the text is not of this shape */
    @JsonCreator
    public static DocumentReference of(String text) {
        var parts = SHAPE.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a file (D-number/version): " + text);
        }
        return new DocumentReference(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @JsonValue
    @Override
    public String toString() {
        return "D-" + number + "/" + version;
    }
}
