package org.wopengine.worksheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.SheetShape.Section;

/**
 * Types into a worksheet what somebody would type on its page, and saves it: the same rights, the same merge, the same
 * limits. For demo data and tests only; it exists in the profiles {@code demo} and {@code test}.
 */
@Component
@Profile({"demo", "test"})
public class Typing {
    /** The section that holds the single values, in one row. */
    public static final String SINGLES = SheetShape.SINGLES;

    private final Sheets sheets;
    private final DraftStore drafts;
    private final Editing editing;

    Typing(Sheets sheets, DraftStore drafts, Editing editing) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.editing = editing;
    }

    /**
     * Saves as the person who acts now. The rows of a section become those typed; where they come from the start of the
     * sheet, each is found by its given cells. Sections that are not named stay as they are.
     *
     * @param sections rows by section; a row is text by column
     * @throws IllegalArgumentException if there is no such sheet, section, column or given row, or the person may not
     *     see it
     */
    public void type(PartnershipId partnership, String kind, Map<String, List<Map<String, String>>> sections) {
        var sheet = sheets.find(kind).orElseThrow(() -> new IllegalArgumentException("There is no sheet " + kind));
        var shape = SheetShape.of(sheet);
        var draft = drafts.findByKey(Draft.Key.of(partnership, sheet));
        var contents = draft.flatMap(Draft::contents).orElseGet(() -> Prefill.of(shape, sheet.start(partnership)));
        var sent = new LinkedHashMap<String, List<String>>();
        sections.forEach((name, typed) -> {
            var section = shape.section(name);
            if (section.given() && !section.single()) {
                given(sent, section, contents.rows(name), typed);
            } else {
                replaced(sent, section, contents.rows(name), typed);
            }
        });
        sent.put("revision", List.of(String.valueOf(draft.map(Draft::revision).orElse(0))));
        sent.put("do", List.of("save"));
        sent.put("end", List.of("1"));
        editing.save(partnership.reference(), kind, sent)
                .orElseThrow(() -> new IllegalArgumentException("Nobody acts who sees " + kind + " of " + partnership));
    }

    private static void given(
            Map<String, List<String>> sent, Section section, List<Row> rows, List<Map<String, String>> typed) {
        for (var cells : typed) {
            var row = rows.stream()
                    .filter(candidate -> is(section, candidate, cells))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(section.name() + " has no row " + cells));
            row(sent, section, row, row.id(), cells);
        }
    }

    /** Whether the given cells of the row are those typed. */
    private static boolean is(Section section, Row row, Map<String, String> cells) {
        return section.columns().stream()
                .filter(Column::given)
                .filter(column -> cells.containsKey(column.name()))
                .allMatch(column ->
                        cells.get(column.name()).equals(row.cell(column.name()).value()));
    }

    private static void replaced(
            Map<String, List<String>> sent, Section section, List<Row> rows, List<Map<String, String>> typed) {
        var known = new ArrayList<>(rows);
        var ids = new HashSet<>(rows.stream().map(Row::id).toList());
        for (int position = 0; position < typed.size(); position++) {
            if (position < known.size()) {
                row(sent, section, known.get(position), known.get(position).id(), typed.get(position));
            } else {
                row(sent, section, null, unused(ids), typed.get(position));
            }
        }
        for (int position = typed.size(); position < known.size(); position++) {
            var left = known.get(position);
            row(sent, section, left, left.id(), Map.of());
            sent.put("x." + section.name() + "." + left.id(), List.of("true"));
        }
    }

    private static String unused(Set<String> ids) {
        var number = ids.size() + 1;
        while (!ids.add("t" + number)) {
            number++;
        }
        return "t" + number;
    }

    private static void row(
            Map<String, List<String>> sent, Section section, Row before, String id, Map<String, String> cells) {
        cells.keySet().stream()
                .filter(name -> section.column(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(section.name() + " has no column " + name);
                });
        var base = new LinkedHashMap<String, String>();
        for (var column : section.columns()) {
            if (!column.given()) {
                var shown = before == null ? "" : before.cell(column.name()).value();
                base.put(column.name(), shown);
                var typed = cells.getOrDefault(column.name(), section.given() ? shown : "");
                sent.put("c." + section.name() + "." + id + "." + column.name(), List.of(typed));
            }
        }
        sent.put("b." + section.name() + "." + id, List.of(Sent.base(base)));
    }
}
