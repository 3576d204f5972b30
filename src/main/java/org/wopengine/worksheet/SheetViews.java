package org.wopengine.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Column.Input;
import org.wopengine.worksheet.DraftContents.Cell;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.Reading.Flaw;
import org.wopengine.worksheet.SheetShape.Section;
import org.wopengine.worksheet.SheetView.FieldView;
import org.wopengine.worksheet.SheetView.Other;
import org.wopengine.worksheet.SheetView.ProblemView;
import org.wopengine.worksheet.SheetView.RowView;
import org.wopengine.worksheet.SheetView.SectionView;

/** Prepares a sheet for its page. */
@Component
class SheetViews {
    /** A given text below this length needs no line of its own. */
    private static final int SHORT = 60;

    private final SheetReader reader;
    private final SheetTexts texts;

    SheetViews(SheetReader reader, SheetTexts texts) {
        this.reader = reader;
        this.texts = texts;
    }

    /**
     * @param draft when and by whom it was saved, or null if it never was
     * @param shown which rows are wanted, by {@code section.id}; the others are only counted
     */
    <C> SheetView view(
            PartnershipId partnership,
            Sheet<C> sheet,
            DraftContents contents,
            int revision,
            Draft draft,
            boolean editable,
            Predicate<String> shown) {
        var shape = SheetShape.of(sheet);
        var reading = reader.read(partnership, sheet, contents);
        var begun = draft != null && draft.savedAt() != null;
        // who cannot type has nothing to complete, and nobody has in a sheet that waits to be begun
        var told = editable && begun ? reading.flaws() : List.<Flaw>of();
        var pass = new Pass(shape, contents, reading, told, editable, shown);
        return new SheetView(
                texts.text("worksheet." + sheet.kind()),
                texts.optional("worksheet." + sheet.kind() + ".help"),
                partnership.reference(),
                WorksheetPage.address(partnership, sheet),
                revision,
                editable,
                editable
                        && shape.sections().stream()
                                .flatMap(section -> section.columns().stream())
                                .anyMatch(Column::isFile),
                begun,
                begun
                        ? texts.text("worksheet.saved", draft.savedBy(), texts.moment(draft.savedAt()))
                        : texts.text("worksheet.never-saved"),
                texts.text("worksheet.problems", told.size()),
                shape.sections().stream().map(pass::section).toList(),
                told.stream().map(pass::problem).toList(),
                reading.choices());
    }

    /** One view of one draft. */
    private final class Pass {
        private final SheetShape shape;
        private final DraftContents contents;
        private final Reading<?> reading;
        private final boolean editable;
        private final Map<String, List<String>> flaws;
        private final Predicate<String> shown;
        /** Labels and hints by key: the same for each of a hundred rows. */
        private final Map<String, Optional<String>> said = new HashMap<>();

        Pass(
                SheetShape shape,
                DraftContents contents,
                Reading<?> reading,
                List<Flaw> told,
                boolean editable,
                Predicate<String> shown) {
            this.shown = shown;
            this.shape = shape;
            this.contents = contents;
            this.reading = reading;
            this.editable = editable;
            this.flaws = told.stream()
                    .collect(Collectors.groupingBy(
                            flaw -> place(flaw.section(), flaw.row(), flaw.column()),
                            Collectors.mapping(Flaw::text, Collectors.toList())));
        }

        SectionView section(Section section) {
            var rows = contents.rows(section.name());
            var views = new ArrayList<RowView>();
            for (int position = 0; position < rows.size(); position++) {
                if (!shown.test(section.name() + "." + rows.get(position).id())) {
                    continue;
                }
                if (editable || section.given() || !rows.get(position).blankIn(section.columns())) {
                    views.add(row(section, rows.get(position), position));
                }
            }
            return new SectionView(
                    section.name(),
                    texts.heading(shape, section),
                    section.single() ? null : texts.optional(shape.key(section) + ".help"),
                    section.single(),
                    section.given(),
                    rows.size() < section.maxRows(),
                    texts.text("worksheet.count", String.valueOf(rows.size()), String.valueOf(section.maxRows())),
                    texts.text("worksheet.add", String.valueOf(Sent.ADDED), texts.heading(shape, section)),
                    rows.stream().map(Row::id).collect(Collectors.joining(" ")),
                    views,
                    flaws(section, -1, null));
        }

        private RowView row(Section section, Row row, int position) {
            var base = new LinkedHashMap<String, String>();
            section.columns().stream()
                    .filter(column -> !column.given())
                    .forEach(column ->
                            base.put(column.name(), row.cell(column.name()).value()));
            return new RowView(
                    row.id(),
                    section.name() + "." + row.id(),
                    anchor(section, row),
                    section.single() ? null : texts.text(shape.rowKey(section)),
                    position + 1,
                    row.changed(),
                    Sent.base(base),
                    section.columns().stream()
                            .filter(column -> !column.earlier()
                                    || !row.cell(column.name()).blank())
                            .map(column -> field(section, row, position, column))
                            .toList(),
                    flaws(section, position, null));
        }

        private FieldView field(Section section, Row row, int position, Column column) {
            var cell = row.cell(column.name());
            var options = options(section, column, cell);
            var input = options.isEmpty() && !column.isFile() ? column.input() : Input.CHOICE;
            var key = shape.key(section, column);
            return new FieldView(
                    "c." + section.name() + "." + row.id() + "." + column.name(),
                    anchor(section, row, column),
                    section.place(column),
                    say(key),
                    say(key + ".help"),
                    input.name().toLowerCase(Locale.ROOT),
                    column.given(),
                    column.required(),
                    input == Input.LINES && !(column.given() && cell.value().length() < SHORT),
                    column.longest(),
                    cell.value(),
                    shown(column, options, cell.value()),
                    options,
                    flaws(section, position, column),
                    cell.blank(),
                    cell.others().entrySet().stream()
                            .map(other -> new Other(
                                    other.getKey().isEmpty() ? null : other.getKey(),
                                    shown(column, options, other.getValue()),
                                    "take:" + cell.stamp() + ":" + other.getKey()))
                            .toList(),
                    "keep:" + cell.stamp());
        }

        private String say(String key) {
            return said.computeIfAbsent(key, asked -> Optional.ofNullable(texts.optional(asked)))
                    .orElse(null);
        }

        /** What a list offers; a value it no longer offers stays in it, so that nothing changes unasked. */
        private List<Choice> options(Section section, Column column, Cell cell) {
            List<Choice> offered =
                    switch (column.input()) {
                        case CHOICE ->
                            column.constants()
                                    .map(constant -> new Choice(constant.name(), say(Column.codeKey(constant))))
                                    .toList();
                        case YES_NO -> yesAndNo();
                        default -> reading.choices().getOrDefault(section.place(column), List.of());
                    };
            var known = cell.value().isEmpty()
                    || offered.stream().anyMatch(choice -> choice.value().equals(cell.value()));
            return known || offered.isEmpty() && !column.isFile()
                    ? offered
                    : Stream.concat(offered.stream(), Stream.of(new Choice(cell.value(), cell.value())))
                            .toList();
        }

        private List<Choice> yesAndNo() {
            return List.of(
                    new Choice("true", texts.text("worksheet.yes")), new Choice("false", texts.text("worksheet.no")));
        }

        private String shown(Column column, List<Choice> options, String value) {
            var choices = column.input() == Input.TICK ? yesAndNo() : options;
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }

        private List<String> flaws(Section section, int position, Column column) {
            return flaws.getOrDefault(place(section, position, column), List.of());
        }

        private static String place(Section section, int position, Column column) {
            return section.name() + "[" + position + "]." + (column == null ? "" : column.name());
        }

        ProblemView problem(Flaw flaw) {
            var rows = contents.rows(flaw.section().name());
            var row = flaw.row() < 0 ? null : rows.get(flaw.row());
            if (row == null) {
                return new ProblemView(
                        "section-" + flaw.section().name(), null, texts.named(shape, flaw), flaw.text(), false);
            }
            return flaw.column() == null
                    ? new ProblemView(anchor(flaw.section(), row), null, texts.named(shape, flaw), flaw.text(), false)
                    : new ProblemView(
                            anchor(flaw.section(), row, flaw.column()),
                            "c." + flaw.section().name() + "." + row.id() + "."
                                    + flaw.column().name(),
                            texts.named(shape, flaw),
                            flaw.text(),
                            row.cell(flaw.column().name()).blank());
        }
    }

    private static String anchor(Section section, Row row) {
        return "row-" + section.name() + "-" + row.id();
    }

    private static String anchor(Section section, Row row, Column column) {
        return "c-" + section.name() + "-" + row.id() + "-" + column.name();
    }
}
