package org.wopengine.worksheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.Dates;
import org.wopengine.shared.ValueHistory;
import org.wopengine.worksheet.SheetChange.CellChange;
import org.wopengine.worksheet.SheetChange.Kind;
import org.wopengine.worksheet.SheetChange.RowChange;
import org.wopengine.worksheet.SheetShape.Section;

/** Says what stands in a sheet, and what differs between two states of it. */
@Component
public class SheetTables {
    private static final int LONGEST_NAME = 80;

    private final SheetTexts texts;

    SheetTables(SheetTexts texts) {
        this.texts = texts;
    }

    /** Every section, in the order of the sheet, also those without a row. */
    public <C> List<SheetTable> tables(Sheet<C> sheet, C contents) {
        var shape = SheetShape.of(sheet);
        return shape.sections().stream()
                .map(section -> table(shape, section, rows(section, contents)))
                .toList();
    }

    private SheetTable table(SheetShape shape, Section section, List<Object> rows) {
        var columns = section.columns().stream()
                .filter(column ->
                        !column.earlier() || rows.stream().anyMatch(row -> Records.value(row, column.name()) != null))
                .toList();
        return new SheetTable(
                section.name(),
                texts.heading(shape, section),
                section.single(),
                columns.stream()
                        .map(column -> new SheetTable.Head(
                                column.name(),
                                texts.told(shape, section, column),
                                isNumber(column),
                                column.type() == LocalDate.class))
                        .toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> say(column, Records.value(row, column.name())))
                                .toList())
                        .toList());
    }

    /** The sections in which something differs. Numbers that are equal are no difference however they are written. */
    public <C> List<SheetChange> changes(Sheet<C> sheet, C before, C after) {
        var shape = SheetShape.of(sheet);
        return shape.sections().stream()
                .map(section -> new SheetChange(
                        section.name(),
                        texts.heading(shape, section),
                        new Pairing(shape, section, sheet.identity(section.name()))
                                .changes(rows(section, before), rows(section, after))))
                .filter(change -> !change.rows().isEmpty())
                .toList();
    }

    /** The same field by field, for whoever looks back. */
    public <C> List<ValueHistory.Change> values(Sheet<C> sheet, C before, C after) {
        return changes(sheet, before, after).stream()
                .flatMap(section -> section.rows().stream().flatMap(row -> row.cells().stream()
                        .map(cell -> new ValueHistory.Change(
                                section.heading(),
                                row.name().equals(section.heading()) ? null : row.name(),
                                cell.label(),
                                cell.before(),
                                cell.after()))))
                .toList();
    }

    /** The single values are the only row of their section. */
    private static List<Object> rows(Section section, Object contents) {
        if (section.single()) {
            return List.of(contents);
        }
        var rows = (List<?>) Records.value(contents, section.name());
        return rows == null ? List.of() : List.copyOf(rows);
    }

    private static boolean isNumber(Column column) {
        return Number.class.isAssignableFrom(column.type());
    }

    /** Money keeps its cents; zeros that only fill up a column of the database are not told. */
    private String say(Column column, Object value) {
        return column.inCents() && value instanceof BigDecimal amount ? Amounts.amount(amount) : say(value);
    }

    private String say(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return texts.text(Column.codeKey(constant));
        }
        if (value instanceof Boolean answer) {
            return texts.text(answer ? "worksheet.yes" : "worksheet.no");
        }
        if (value instanceof LocalDate day) {
            return Dates.day(day);
        }
        return value instanceof BigDecimal number ? Amounts.bare(number) : value.toString();
    }

    /** Which row of the earlier state is which of the later one. */
    private final class Pairing {
        private final SheetShape shape;
        private final Section section;
        private final List<String> identity;

        Pairing(SheetShape shape, Section section, List<String> identity) {
            this.shape = shape;
            this.section = section;
            this.identity = identity;
        }

        List<RowChange> changes(List<Object> before, List<Object> after) {
            var earlier = earlier(before, after);
            var changes = new ArrayList<RowChange>();
            for (int row = 0; row < after.size(); row++) {
                var was = earlier.get(row);
                var cells = cells(was, after.get(row));
                if (!cells.isEmpty()) {
                    changes.add(new RowChange(was == null ? Kind.ADDED : Kind.CHANGED, name(after.get(row)), cells));
                }
            }
            before.stream()
                    .filter(row -> earlier.stream().noneMatch(paired -> paired == row))
                    .forEach(row -> changes.add(new RowChange(Kind.REMOVED, name(row), cells(row, null))));
            return changes;
        }

        /** For each later row the earlier one or null: the same identity first, then the same cells, then the most alike. */
        private List<Object> earlier(List<Object> before, List<Object> after) {
            var earlier = new ArrayList<Object>(Collections.nCopies(after.size(), null));
            var free = new ArrayList<>(before);
            if (section.single()) {
                return List.of(before.get(0));
            }
            pair(after, earlier, free, 1.0, true);
            pair(after, earlier, free, 1.0, false);
            pair(after, earlier, free, 0.5, false);
            return earlier;
        }

        private void pair(List<Object> after, List<Object> earlier, List<Object> free, double least, boolean named) {
            if (named && identity.isEmpty()) {
                return;
            }
            for (int row = 0; row < after.size(); row++) {
                if (earlier.get(row) == null) {
                    var now = after.get(row);
                    Object best = null;
                    var mark = 0.0;
                    for (var candidate : free) {
                        var alike = named ? (isNamedAlike(candidate, now) ? 1.0 : 0.0) : alike(candidate, now);
                        if (alike >= least && alike > mark) {
                            best = candidate;
                            mark = alike;
                        }
                    }
                    if (best != null) {
                        earlier.set(row, best);
                        remove(free, best);
                    }
                }
            }
        }

        /** By the object itself: two rows may be equal. */
        private static void remove(List<Object> rows, Object gone) {
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row) == gone) {
                    rows.remove(row);
                    return;
                }
            }
        }

        private boolean isNamedAlike(Object one, Object other) {
            return identity.stream().allMatch(column -> {
                var value = Records.value(one, column);
                return value != null && same(value, Records.value(other, column));
            });
        }

        /** Share of equal cells among those in which one of the rows holds something. */
        private double alike(Object one, Object other) {
            var filled = 0;
            var equal = 0;
            for (var column : section.columns()) {
                var first = Records.value(one, column.name());
                var second = Records.value(other, column.name());
                if (first != null || second != null) {
                    filled++;
                    equal += same(first, second) ? 1 : 0;
                }
            }
            return filled == 0 ? 1 : (double) equal / filled;
        }

        private List<CellChange> cells(Object before, Object after) {
            return section.columns().stream()
                    .filter(column -> !same(value(before, column), value(after, column)))
                    .map(column -> new CellChange(
                            texts.label(shape, section, column),
                            say(column, value(before, column)),
                            say(column, value(after, column))))
                    .toList();
        }

        private Object value(Object row, Column column) {
            return row == null ? null : Records.value(row, column.name());
        }

        private String name(Object row) {
            if (section.single()) {
                return texts.heading(shape, section);
            }
            var columns = identity.isEmpty() ? firstTexts() : identity;
            var words = columns.stream()
                    .map(column -> say(Records.value(row, column)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" · "));
            return texts.text(shape.rowKey(section)) + " "
                    + (words.length() > LONGEST_NAME
                            ? words.substring(0, LONGEST_NAME).strip() + "…"
                            : words);
        }

        private List<String> firstTexts() {
            return section.columns().stream()
                    .filter(column -> column.type() == String.class)
                    .map(Column::name)
                    .limit(2)
                    .toList();
        }
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second
                ? number.compareTo(second) == 0
                : Objects.equals(one, other);
    }
}
