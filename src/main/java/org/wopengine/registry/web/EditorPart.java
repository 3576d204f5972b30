package org.wopengine.registry.web;

import java.util.List;

/**
 * What stands below each other in the editor: one field, or a group of fields that is repeated.
 *
 * @param group the component that is repeated; null for a single field
 * @param rows one row with one field for a single field
 */
public record EditorPart(String group, List<List<EditorField>> rows) {
    static EditorPart single(EditorField field) {
        return new EditorPart(null, List.of(List.of(field)));
    }
}
