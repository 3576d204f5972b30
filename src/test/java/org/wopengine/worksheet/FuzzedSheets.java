package org.wopengine.worksheet;

import java.util.List;
import java.util.Map;

/** Whatever is sent of a worksheet is merged into the draft or refused; what is merged fits. */
public final class FuzzedSheets {
    private static final SamplePlan SHEET = new SamplePlan();
    private static final SheetShape SHAPE = SheetShape.of(SHEET);

    private FuzzedSheets() {}

    public static void sheet(Map<String, List<String>> parameters) {
        try {
            var sent = Sent.of(SHAPE, parameters);
            var merged = Merge.into(new DraftContents(Map.of()), SHAPE, sent, "op03", 2)
                    .contents();
            for (var section : SHAPE.sections()) {
                var rows = merged.rows(section.name());
                if (rows.size() > section.maxRows()) {
                    throw new AssertionError("Too many rows: " + rows.size());
                }
                rows.forEach(row -> row.cells().values().forEach(cell -> {
                    if (cell.value().length() > Column.LONGEST || cell.value().indexOf('\0') >= 0) {
                        throw new AssertionError("No cell: " + cell);
                    }
                }));
            }
        } catch (UnfitDraft refused) {
            Sent.typed(parameters);
        }
    }
}
