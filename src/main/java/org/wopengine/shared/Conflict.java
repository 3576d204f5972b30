package org.wopengine.shared;

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
     * Hides the refusal of the same shape: without it a text as first argument would be taken for a field and the result
     * would be no conflict.
     */
    public static Conflict because(String messageKey, String first, Object... others) {
        return new Conflict(
                messageKey, Stream.concat(Stream.of(first), Stream.of(others)).toArray());
    }
}
