package org.wopengine.shared;

import java.util.Arrays;
import java.util.stream.Stream;

/** Somebody was faster: the thing is no longer in the state the person saw. The cure is to reload. */
public class Conflict extends Refused {
    private static final long serialVersionUID = 1L;

    private Conflict(String messageKey, Object... arguments) {
        super(messageKey, null, arguments);
    }

    public static Conflict because(String messageKey, Object... arguments) {
        return new Conflict(messageKey, arguments);
    }

    /**
     * The same with a text as the first argument. Without it such a call would mean
     * {@link Refused#because(String, String, Object...)}, where the second text is a field.
     */
    public static Conflict because(String messageKey, String argument, Object... others) {
        return new Conflict(
                messageKey,
                Stream.concat(Stream.of(argument), Arrays.stream(others)).toArray());
    }
}
