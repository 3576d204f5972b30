package org.wopengine.worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.wopengine.shared.PartnershipId;

/** Whatever is sent of a worksheet is merged into the draft or refused; what is merged fits. */
public final class FuzzedSheets {
    /** What means something in a spreadsheet of this sheet. */
    public static final List<String> WORDS = List.of(
            "#outputs",
            "#single",
            "#readings",
            "code",
            "description",
            "quantity",
            "dueOn",
            "status",
            "verified",
            "one",
            "s1",
            "OP1",
            "Delayed",
            "Yes",
            "non",
            "2027-03-01",
            "1,5",
            "");

    private static final SamplePlan SHEET = new SamplePlan();
    private static final SheetShape SHAPE = SheetShape.of(SHEET);
    private static final PartnershipId PARTNERSHIP = PartnershipId.of(2026, 1);
    private static final int REVISION = 2;
    private static final Importing IMPORTING = importing();

    private FuzzedSheets() {}

    public static void sheet(Map<String, List<String>> parameters) {
        try {
            var sent = Sent.of(SHAPE, parameters);
            var merged = Merge.into(new DraftContents(Map.of()), SHAPE, sent, "op03", REVISION)
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

    /**
     * A spreadsheet with these cells on the page of one section; what it would change is sent as its page would.
     *
     * @param damage place and new value of single bytes, in turn
     */
    public static void spreadsheet(List<List<Object>> rows, byte[] damage) {
        var file = write(rows);
        for (int hit = 0; hit + 2 < damage.length; hit += 3) {
            var place = (damage[hit] & 0xFF) << 8 | damage[hit + 1] & 0xFF;
            file[place % file.length] = damage[hit + 2];
        }
        try {
            var imported = IMPORTING.read(PARTNERSHIP, SHEET, new DraftContents(Map.of()), 0, REVISION, file);
            var parameters = new HashMap<String, List<String>>();
            imported.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));
            parameters.put("end", List.of("1"));
            parameters.put("revision", List.of(String.valueOf(REVISION)));
            sheet(parameters);
        } catch (UnfitDraft refused) {
            if (!refused.getMessage().startsWith("worksheet.")) {
                throw new AssertionError("Says nothing", refused);
            }
        }
    }

    private static byte[] write(List<List<Object>> rows) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "x", "1.0")) {
            var page = book.newWorksheet("Outputs");
            fill(page, 0, List.of(Workbooks.MARK + "outputs", "code", "description", "quantity", "dueOn", "status"));
            for (int row = 0; row < rows.size(); row++) {
                fill(page, row + (rows.size() > 6 ? 0 : 2), rows.get(row));
            }
            var origin = book.newWorksheet(Workbooks.ORIGIN);
            fill(origin, 0, List.of(SHEET.kind(), PARTNERSHIP.reference(), String.valueOf(REVISION)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }

    private static void fill(Worksheet page, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                page.value(row, column, number);
            } else if (cells.get(column) instanceof Boolean tick) {
                page.value(row, column, tick);
            } else {
                page.value(row, column, fit(cells.get(column).toString()));
            }
        }
    }

    /** No writer of spreadsheets writes what XML cannot hold. */
    private static String fit(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD]", "");
    }

    private static Importing importing() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/worksheet", "messages/answers", "messages/sample");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Importing(new SheetTexts(messages), new SampleFileList(), messages);
    }
}
