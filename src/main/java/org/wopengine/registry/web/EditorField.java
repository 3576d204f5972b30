package org.wopengine.registry.web;

import java.util.List;

/**
 * One field of the editor as the page shows it.
 *
 * @param name the key it is sent under
 * @param question the component of the section's record; its label and hint are found by this
 * @param values what stands in it now, as it was typed or kept; more than one only where several can be chosen
 * @param longest characters at most
 * @param needed the section cannot be kept without
 * @param error what is wrong with it, or null
 */
public record EditorField(
        String name,
        String question,
        Kind kind,
        List<String> values,
        List<Option> options,
        Integer longest,
        boolean needed,
        String error) {

    /** How it is asked. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        EMAIL,
        WHOLE_NUMBER,
        NUMBER,
        DATE,
        YES_OR_NO,
        CHOICE,
        /** Ticked one by one. */
        CHOICES,
        /** Chosen in an order, one below the other. */
        ORDERED_CHOICES
    }

    public record Option(String value, String label) {}

    /** What stands in it, for a field with one answer. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    boolean isBegun() {
        return error != null || values.stream().anyMatch(value -> !value.isBlank());
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    /** Whether it can be chosen; what was kept stays, although it cannot any more. */
    public boolean offers(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    /** The answer at a place of several in an order. */
    public String at(int place) {
        return place < values.size() ? values.get(place) : "";
    }
}
