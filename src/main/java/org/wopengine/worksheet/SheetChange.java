package org.wopengine.worksheet;

import java.util.List;

/**
 * What differs in one section between two states of a sheet, in the reader's language.
 *
 * @param section name of the section
 * @param rows in the order of the later state, those that are gone behind them
 */
public record SheetChange(String section, String heading, List<RowChange> rows) {

    /** What became of a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param name what the row is called: its kind and its code, or what identifies it
     * @param cells those that differ; of a row added or removed those that hold something
     */
    public record RowChange(Kind kind, String name, List<CellChange> cells) {}

    /** @param before empty if nothing stood there */
    public record CellChange(String label, String before, String after) {}

    public long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /** For templates. */
    public long count(String kind) {
        return count(Kind.valueOf(kind));
    }
}
