package org.wopengine.shared;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * A rule says no. Names the field it is about and a message of the bundles; whoever talks to the person turns it into
 * HTTP 400 with the text in the person's language. It is a result, not a failure: nothing is broken.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final String field;
    private final transient Object[] arguments;

    protected Refused(String messageKey, String field, Object... arguments) {
        super(messageKey + (field == null ? "" : " (" + field + ")"));
        this.messageKey = messageKey;
        this.field = field;
        this.arguments = arguments;
    }

    /**
     * @param messageKey key in the bundles, starting with the module's name
     * @param field the form field to correct, or null if it is about the whole
     */
    public static Refused because(String messageKey, String field, Object... arguments) {
        return new Refused(messageKey, field, arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public String field() {
        return field;
    }

    /** As they are read in the sentence: days as the reader writes them. */
    public Object[] arguments() {
        return arguments == null
                ? new Object[0]
                : Arrays.stream(arguments)
                        .map(value -> value instanceof LocalDate day ? Dates.day(day) : value)
                        .toArray();
    }
}
