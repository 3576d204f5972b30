package org.wopengine.worksheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything typed into one draft, as raw text so that half-typed work is kept. Never changed, only replaced.
 *
 * @param sections rows by section, in the order of the page
 */
record DraftContents(Map<String, List<Row>> sections) {

    /**
     * @param id stays the same while the row exists
     * @param changed revision of the draft in which something in the row changed last
     * @param cells by column; an empty cell may be absent
     */
    record Row(String id, int changed, Map<String, Cell> cells) {
        Cell cell(String column) {
            return cells.getOrDefault(column, Cell.EMPTY);
        }

        /** Whether nothing is typed in any of these columns. */
        boolean blankIn(List<Column> columns) {
            return columns.stream().map(column -> cell(column.name())).allMatch(Cell::blank);
        }

        Row with(String column, Cell cell, int revision) {
            var changedCells = new LinkedHashMap<>(cells);
            changedCells.put(column, cell);
            return new Row(id, revision, changedCells);
        }
    }

    /**
     * @param value the text; never null
     * @param by login of whoever typed it, or null if it is from the start of the sheet
     * @param others what other people typed in the same cell at the same time, by login, until somebody chooses
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Cell(String value, String by, Map<String, String> others) {
        static final Cell EMPTY = new Cell("", null, Map.of());

        Cell {
            value = value == null ? "" : value;
            others = others == null ? Map.of() : others;
        }

        static Cell given(String value) {
            return new Cell(value, null, Map.of());
        }

        @JsonIgnore
        boolean blank() {
            return value.isBlank() && others.isEmpty();
        }

        /** Identifies what a person saw, so that a choice never settles a value the person did not see. */
        @JsonIgnore
        String stamp() {
            return Integer.toHexString(value.hashCode() * 31 + others.hashCode());
        }
    }

    List<Row> rows(String section) {
        return sections.getOrDefault(section, List.of());
    }

    Optional<Row> row(String section, String id) {
        return rows(section).stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
