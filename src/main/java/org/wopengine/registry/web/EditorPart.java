package org.wopengine.registry.web;

import java.util.List;

/**
 * What stands below each other in the editor: one field, or a group of fields that is repeated.
 *
 * @param group the component that is repeated; null for a single field
 * @param rows one row with one field for a single field
 */
public record EditorPart(String group, List<List<EditorField>> rows) {
    /** The rows in which something stands or is wrong, and one more to begin. */
    public List<List<EditorField>> shown() {
        return rows.subList(0, Math.min(rows.size(), begun() + 1));
    }

    /** The empty rows behind them. */
    public List<List<EditorField>> folded() {
        return rows.subList(shown().size(), rows.size());
    }

    private int begun() {
        for (int row = rows.size(); row > 0; row--) {
            if (rows.get(row - 1).stream().anyMatch(EditorField::isBegun)) {
                return row;
            }
        }
        return 0;
    }

    static EditorPart single(EditorField field) {
        return new EditorPart(null, List.of(List.of(field)));
    }
}
