package org.wopengine.workflow;

import java.util.List;

/**
 * What a decision table said when a process asked it.
 *
 * @param name as it stands above the table
 * @param tag the version that was asked
 * @param asked the facts it was given, in the order of its columns
 * @param fired the rows that fitted, in the order of the table; empty if none did
 */
public record TableAnswer(String name, String tag, List<Asked> asked, List<Fired> fired) {
    public TableAnswer {
        asked = List.copyOf(asked);
        fired = List.copyOf(fired);
    }

    /** @param value null if it was not known */
    public record Asked(String column, Object value) {}

    /**
     * @param row counted from 1
     * @param words what the table itself says about the row, or null
     * @param result what came out
     */
    public record Fired(int row, String words, Object result) {}
}
