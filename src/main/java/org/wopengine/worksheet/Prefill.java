package org.wopengine.worksheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wopengine.worksheet.DraftContents.Cell;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.SheetShape.Section;

/** Writes a sheet's record as raw text, as if somebody had typed it. */
final class Prefill {
    private Prefill() {}

    /** Rows get the same ids every time, so that two people who both open a new draft type into the same rows. */
    static DraftContents of(SheetShape shape, Object contents) {
        var sections = new LinkedHashMap<String, List<Row>>();
        for (var section : shape.sections()) {
            if (section.single()) {
                sections.put(section.name(), List.of(new Row("one", 0, cells(section, contents))));
            } else {
                sections.put(section.name(), rows(section, (List<?>) Records.value(contents, section.name())));
            }
        }
        return new DraftContents(sections);
    }

    private static List<Row> rows(Section section, List<?> given) {
        var rows = new ArrayList<Row>();
        if (given != null) {
            given.forEach(row -> rows.add(new Row("s" + (rows.size() + 1), 0, cells(section, row))));
        }
        if (rows.isEmpty() && !section.given()) {
            for (int row = 1; row <= Math.min(Sent.ADDED, section.maxRows()); row++) {
                rows.add(new Row("s" + row, 0, Map.of()));
            }
        }
        return rows;
    }

    private static Map<String, Cell> cells(Section section, Object owner) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var column : section.columns()) {
            var value = Records.value(owner, column.name());
            if (value != null) {
                cells.put(column.name(), Cell.given(text(value)));
            }
        }
        return cells;
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
