package org.wopengine.shared;

/** Somebody was faster: the thing is no longer in the state the person saw. The cure is to reload. */
public class Conflict extends Refused {
    private static final long serialVersionUID = 1L;

    private Conflict(String messageKey, Object... arguments) {
        super(messageKey, null, arguments);
    }

    public static Conflict because(String messageKey, Object... arguments) {
        return new Conflict(messageKey, arguments);
    }
}
