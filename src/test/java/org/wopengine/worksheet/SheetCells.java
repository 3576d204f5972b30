package org.wopengine.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.badinput.Fields.OneField;
import org.wopengine.identity.CurrentActor;
import org.wopengine.shared.PartnershipId;

/** The cells of the worksheet somebody may type into now, and a way to send others as a browser would. */
@Component
public class SheetCells {
    private final List<Sheet<?>> sheets;
    private final DraftStore drafts;
    private final Editing editing;
    private final CurrentActor actor;

    SheetCells(List<Sheet<?>> sheets, DraftStore drafts, Editing editing, CurrentActor actor) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.editing = editing;
        this.actor = actor;
    }

    /**
     * One cell.
     *
     * @param field its type and rules; the key is the name of its parameter
     * @param row {@code section.row}
     */
    public record OneCell(OneField field, String row, String column, String value) {}

    /** The kind of sheet that is open for the person who acts. */
    public Optional<String> open(PartnershipId partnership) {
        return sheets.stream()
                .filter(sheet -> sheet.mayEdit(partnership, actor.current()))
                .map(Sheet::kind)
                .findFirst();
    }

    public List<OneCell> of(PartnershipId partnership, String kind) {
        var sheet = sheet(kind);
        var shape = SheetShape.of(sheet);
        var contents = contents(partnership, sheet);
        var cells = new ArrayList<OneCell>();
        for (var section : shape.sections()) {
            var record = section.single() ? sheet.contents() : section.rowType();
            for (var row : contents.rows(section.name())) {
                for (var column : section.columns()) {
                    if (!column.given()) {
                        var path = section.name() + "." + row.id();
                        cells.add(new OneCell(
                                field(record, column, "c." + path + "." + column.name()),
                                path,
                                column.name(),
                                row.cell(column.name()).value()));
                    }
                }
            }
        }
        return cells;
    }

    /**
     * Sends these cells of a page that shows the draft as it is.
     *
     * @param changed text by cell
     */
    public void send(PartnershipId partnership, String kind, Map<OneCell, String> changed) {
        var sheet = sheet(kind);
        var bases = new HashMap<String, Map<String, String>>();
        of(partnership, kind).forEach(cell -> bases.computeIfAbsent(cell.row(), none -> new LinkedHashMap<>())
                .put(cell.column(), cell.value()));
        var sent = new LinkedHashMap<String, List<String>>();
        changed.forEach((cell, text) -> {
            sent.put("b." + cell.row(), List.of(Sent.base(bases.get(cell.row()))));
            sent.put(cell.field().key(), List.of(text));
        });
        sent.put(
                "revision",
                List.of(String.valueOf(drafts.findByKey(Draft.Key.of(partnership, sheet))
                        .map(Draft::revision)
                        .orElse(0))));
        sent.put("do", List.of("save"));
        sent.put("end", List.of("1"));
        editing.save(partnership.reference(), kind, sent).orElseThrow();
    }

    /** Whether this is how a page refuses what was sent. */
    public static boolean isRefusal(Throwable thrown) {
        return thrown instanceof UnfitDraft;
    }

    private DraftContents contents(PartnershipId partnership, Sheet<?> sheet) {
        return drafts.findByKey(Draft.Key.of(partnership, sheet))
                .flatMap(Draft::contents)
                .orElseGet(() -> Prefill.of(SheetShape.of(sheet), sheet.start(partnership)));
    }

    private Sheet<?> sheet(String kind) {
        return sheets.stream()
                .filter(sheet -> sheet.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static OneField field(Class<?> record, Column column, String key) {
        try {
            return new OneField(key, column.type(), false, record.getDeclaredField(column.name()));
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
