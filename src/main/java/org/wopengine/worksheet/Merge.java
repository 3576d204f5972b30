package org.wopengine.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.worksheet.DraftContents.Cell;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.Sent.SentRow;
import org.wopengine.worksheet.SheetShape.Section;

/**
 * Brings what one person sent together with what others saved meanwhile. Cells the person did not touch stay as they
 * are; where two people changed the same cell both values are kept until somebody chooses. Nothing is dropped.
 */
final class Merge {
    private final SheetShape shape;
    private final String user;
    private final int revision;
    private final Map<String, List<Row>> sections = new LinkedHashMap<>();
    private final Set<String> notDeleted = new LinkedHashSet<>();

    /**
     * @param contents the draft after the save
     * @param notDeleted rows that somebody changed after the person had opened the page, so they were not deleted
     */
    record Merged(DraftContents contents, Set<String> notDeleted) {}

    private Merge(SheetShape shape, DraftContents current, String user, int revision) {
        this.shape = shape;
        this.user = user;
        this.revision = revision;
        shape.sections()
                .forEach(section -> sections.put(section.name(), new ArrayList<>(current.rows(section.name()))));
    }

    /**
     * @param user login of whoever saves
     * @param revision the revision the draft gets by this save
     * @throws UnfitDraft if a section would have too many rows
     */
    static Merged into(DraftContents current, SheetShape shape, Sent sent, String user, int revision) {
        var merge = new Merge(shape, current, user, revision);
        sent.rows().forEach(merge::row);
        if (sent.adding() != null) {
            merge.add(shape.section(sent.adding()));
        }
        return new Merged(new DraftContents(merge.sections), merge.notDeleted);
    }

    private void row(SentRow sent) {
        var rows = sections.get(sent.section().name());
        var index = index(rows, sent.id());
        if (index < 0) {
            if (sent.changed() && !sent.delete()) {
                revive(rows, sent);
            }
            return;
        }
        var current = rows.get(index);
        if (!sent.delete()) {
            rows.set(index, cells(current, sent));
        } else if (asSeen(current, sent)) {
            rows.remove(index);
        } else {
            notDeleted.add(sent.section().name() + "." + sent.id());
        }
    }

    /** Somebody deleted the row while this person typed in it: what was typed comes back as a row of its own. */
    private void revive(List<Row> rows, SentRow sent) {
        if (sent.section().given()) {
            throw new UnfitDraft("worksheet.begun-anew");
        }
        if (rows.size() >= sent.section().maxRows()) {
            throw new UnfitDraft(
                    "worksheet.too-many-rows", String.valueOf(sent.section().maxRows()));
        }
        var cells = new LinkedHashMap<String, Cell>();
        sent.mine().forEach((column, value) -> cells.put(column, new Cell(value, user, Map.of())));
        rows.add(new Row(sent.id(), revision, cells));
    }

    private Row cells(Row current, SentRow sent) {
        var row = current;
        for (var column : sent.section().columns()) {
            var name = column.name();
            var before = row.cell(name);
            var base = sent.base().getOrDefault(name, "");
            var after = cell(before, base, sent.mine().getOrDefault(name, base));
            var choice = sent.choices().get(name);
            if (choice != null) {
                after = settle(before, after, choice);
            }
            if (!after.equals(before)) {
                row = row.with(name, after, revision);
            }
        }
        return row;
    }

    private Cell cell(Cell current, String base, String mine) {
        if (mine.equals(base) || mine.equals(current.value())) {
            return current;
        }
        var others = new LinkedHashMap<>(current.others());
        others.remove(user);
        if (!current.value().equals(base) && !user.equals(current.by())) {
            others.put(current.by() == null ? "" : current.by(), current.value());
        }
        others.values().removeIf(mine::equals);
        return new Cell(mine, user, others);
    }

    /** Settles a cell with two values, if it still holds what the person saw when choosing. */
    private Cell settle(Cell before, Cell after, String choice) {
        var parts = choice.split(":", 3);
        if (before.others().isEmpty() || parts.length < 2 || !before.stamp().equals(parts[1])) {
            return after;
        }
        if (parts[0].equals("keep")) {
            return new Cell(after.value(), user, Map.of());
        }
        if (parts[0].equals("take") && parts.length == 3 && before.others().containsKey(parts[2])) {
            return new Cell(before.others().get(parts[2]), user, Map.of());
        }
        return after;
    }

    private static boolean asSeen(Row current, SentRow sent) {
        return sent.section().columns().stream()
                .filter(column -> !column.given())
                .allMatch(column ->
                        current.cell(column.name()).value().equals(sent.base().getOrDefault(column.name(), "")));
    }

    private void add(Section section) {
        var rows = sections.get(section.name());
        if (rows.size() >= section.maxRows()) {
            throw new UnfitDraft("worksheet.too-many-rows", String.valueOf(section.maxRows()));
        }
        for (int added = 1; added <= Sent.ADDED && rows.size() < section.maxRows(); added++) {
            rows.add(new Row("n" + revision + "x" + added, revision, Map.of()));
        }
    }

    private static int index(List<Row> rows, String id) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).id().equals(id)) {
                return index;
            }
        }
        return -1;
    }
}
