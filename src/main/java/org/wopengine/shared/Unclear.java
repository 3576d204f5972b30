package org.wopengine.shared;

import java.util.List;

/**
 * A value of an address line that means nothing there, so that the page can say so.
 *
 * @param name of the parameter
 * @param value as it stood there, cut off where it gets long
 * @param form how such a value is written, as the last part of a message key
 * @param choices constants to choose from; empty if it is written freely
 */
public record Unclear(String name, String value, String form, List<?> choices) {
    private static final int SHOWN = 60;
    private static final int FEW = 12;

    public Unclear {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        choices = List.copyOf(choices);
    }

    /** Whether the choices can be told in a sentence. */
    public boolean isFew() {
        return !choices.isEmpty() && choices.size() <= FEW;
    }
}
