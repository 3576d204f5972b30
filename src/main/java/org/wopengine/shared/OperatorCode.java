package org.wopengine.shared;

import java.util.regex.Pattern;

/**
 * The short code of one operator in the registry, such as {@code OP01}.
 *
 * @throws IllegalArgumentException if the text is not a code
 */
public record OperatorCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("OP\\d{2,6}");

    public OperatorCode {
        if (!fits(value)) {
            throw new IllegalArgumentException("Not an operator code (OP and a number): " + value);
        }
    }

    /** Whether a text can be a code at all. */
    public static boolean fits(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    /** The group whose members act for this operator. */
    public String group() {
        return "operator-" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
