package org.wopengine.worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.answers.Value;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Column.Input;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.SheetShape.Section;

/**
 * Writes a sheet as a spreadsheet: a page a section, readable headings under a hidden row of keys, the id of each row in
 * a hidden column, dates and numbers as such, lists to choose from. What people typed is written as text, never as a
 * formula. A hidden page keeps what every cell held, so that an import can tell what was changed in the file.
 */
@Component
public class Workbooks {
    /** First cell of a section's page is this and the section's name. */
    static final String MARK = "#";

    /** Page that tells what the file is and what its cells held. */
    static final String ORIGIN = "_origin";

    /** Row of the keys, above the headings. */
    static final int KEYS = 0;

    static final int FIRST = 2;

    private static final String LISTS = "_lists";
    private static final int HEADINGS = 1;
    private static final int LONGEST_NAME = 31;
    /** A spreadsheet's number has so many reliable digits; longer ones are written as text. */
    private static final int DIGITS = 15;

    private static final double NARROW = 14;
    private static final double WIDE = 44;

    private final SheetReader reader;
    private final SheetTexts texts;

    Workbooks(SheetReader reader, SheetTexts texts) {
        this.reader = reader;
        this.texts = texts;
    }

    /** A state that is no draft: it knows no row ids, its rows are found again by what identifies them. */
    @Transactional(readOnly = true)
    public <C> byte[] of(PartnershipId partnership, Sheet<C> sheet, C contents) {
        return write(partnership, sheet, Prefill.of(SheetShape.of(sheet), contents), -1);
    }

    /** @param revision of the draft, or -1 if it is none */
    byte[] write(PartnershipId partnership, Sheet<?> sheet, DraftContents contents, int revision) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "WOP Engine", null)) {
            new Writing(partnership, sheet, contents, revision, book).write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** What stands for a choice in a cell: its label, or the value itself where people know it by that. */
    static String said(SheetTexts texts, Column column, String value) {
        if (column.type() == Boolean.class && (value.equals("true") || value.equals("false"))) {
            return texts.text(value.equals("true") ? "worksheet.yes" : "worksheet.no");
        }
        return column.constants()
                .filter(constant -> constant.name().equals(value))
                .map(constant -> texts.text(Column.codeKey(constant)))
                .findFirst()
                .orElse(value);
    }

    /** One file being written. */
    private final class Writing {
        private final PartnershipId partnership;
        private final Sheet<?> sheet;
        private final SheetShape shape;
        private final DraftContents contents;
        private final Map<String, List<Choice>> choices;
        private final int revision;
        private final Workbook book;
        private final Set<String> names = new HashSet<>();
        private final Map<List<String>, String> ranges = new LinkedHashMap<>();
        private Worksheet origin;
        private Worksheet lists;
        private int originRow = 1;

        Writing(PartnershipId partnership, Sheet<?> sheet, DraftContents contents, int revision, Workbook book) {
            this.partnership = partnership;
            this.sheet = sheet;
            this.shape = SheetShape.of(sheet);
            this.contents = contents;
            this.choices = reader.read(partnership, sheet, contents).choices();
            this.revision = revision;
            this.book = book;
        }

        void write() {
            var pages = new LinkedHashMap<Section, Worksheet>();
            shape.sections().forEach(section -> pages.put(section, book.newWorksheet(name(section))));
            origin = book.newWorksheet(ORIGIN);
            origin.setVisibilityState(VisibilityState.VERY_HIDDEN);
            origin.value(0, 0, sheet.kind());
            origin.value(0, 1, partnership.reference());
            origin.value(0, 2, String.valueOf(revision));
            lists = book.newWorksheet(LISTS);
            lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
            pages.forEach(this::page);
        }

        /** The heading as far as a page may be called so, and different from all others. */
        private String name(Section section) {
            var clean = texts.heading(shape, section)
                    .replaceAll("[\\[\\]:*?/\\\\']", " ")
                    .strip();
            var name =
                    clean.substring(0, Math.min(LONGEST_NAME, clean.length())).strip();
            for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
                var end = " " + number;
                name = clean.substring(0, Math.min(LONGEST_NAME - end.length(), clean.length())) + end;
            }
            return name;
        }

        private void page(Section section, Worksheet page) {
            page.value(KEYS, 0, MARK + section.name());
            page.hideRow(KEYS);
            page.hideColumn(0);
            page.freezePane(1, FIRST);
            var columns = columns(section);
            for (int at = 0; at < columns.size(); at++) {
                var column = columns.get(at);
                page.value(KEYS, at + 1, column.name());
                page.value(HEADINGS, at + 1, texts.label(shape, section, column) + (column.required() ? " *" : ""));
                page.style(HEADINGS, at + 1)
                        .bold()
                        .wrapText(true)
                        .fillColor("E3EDF3")
                        .verticalAlignment("top")
                        .set();
                page.width(
                        at + 1,
                        column.input() == Input.LINES || column.longest() > 100 && isText(column) ? WIDE : NARROW);
                offer(section, column, page, at + 1);
            }
            var row = FIRST;
            for (var filled : contents.rows(section.name())) {
                if (section.given() || !filled.blankIn(section.columns())) {
                    row(section, filled, page, row++);
                }
            }
        }

        /** Without those of earlier releases that hold nothing. */
        private List<Column> columns(Section section) {
            return section.columns().stream()
                    .filter(column -> !column.earlier()
                            || contents.rows(section.name()).stream()
                                    .anyMatch(row -> !row.cell(column.name()).blank()))
                    .toList();
        }

        private static boolean isText(Column column) {
            return column.type() == String.class;
        }

        private void row(Section section, Row filled, Worksheet page, int row) {
            if (revision >= 0) {
                page.value(row, 0, filled.id());
            }
            var columns = columns(section);
            for (int at = 0; at < columns.size(); at++) {
                var column = columns.get(at);
                var text = filled.cell(column.name()).value();
                if (!text.isEmpty()) {
                    cell(page, row, at + 1, section, column, text);
                    if (revision >= 0) {
                        origin.value(originRow, 0, section.name());
                        origin.value(originRow, 1, filled.id());
                        origin.value(originRow, 2, column.name());
                        origin.value(originRow, 3, text);
                        originRow++;
                    }
                }
                format(page, row, at + 1, column);
            }
        }

        /** Half-typed work stays as it was typed. */
        private void cell(Worksheet page, int row, int at, Section section, Column column, String text) {
            var said = column.isFile() ? file(section, column, text) : said(texts, column, text);
            if (!said.equals(text)) {
                page.value(row, at, said);
                return;
            }
            var value = read(column, text);
            if (value instanceof LocalDate day) {
                page.value(row, at, day);
            } else if (value instanceof Integer whole) {
                page.value(row, at, whole);
            } else if (value instanceof BigDecimal number && isReliable(number)) {
                page.value(row, at, number);
            } else {
                page.value(row, at, text);
            }
        }

        /** A file by its number and title, so that people know it in the spreadsheet, too. */
        private String file(Section section, Column column, String text) {
            return choices.getOrDefault(section.place(column), List.of()).stream()
                    .filter(choice -> choice.value().equals(text))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(text);
        }

        private static boolean isReliable(BigDecimal number) {
            return number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS;
        }

        private void format(Worksheet page, int row, int at, Column column) {
            var style = page.style(row, at).verticalAlignment("top");
            switch (column.input()) {
                case DATE -> style.format("yyyy-mm-dd").set();
                case LINE, LINES -> style.format("@").wrapText(true).set();
                default -> style.set();
            }
        }

        /** Lists to choose from, for the rows there are and for those somebody may add. */
        private void offer(Section section, Column column, Worksheet page, int at) {
            var offered = column.type() == Boolean.class
                    ? List.of(texts.text("worksheet.yes"), texts.text("worksheet.no"))
                    : column.type().isEnum()
                            ? column.constants()
                                    .map(constant -> texts.text(Column.codeKey(constant)))
                                    .toList()
                            : choices.getOrDefault(section.place(column), List.of()).stream()
                                    .map(choice -> column.isFile() ? choice.label() : choice.value())
                                    .toList();
            if (!offered.isEmpty()) {
                page.range(FIRST, at, FIRST + section.maxRows(), at)
                        .validateWithListByFormula(ranges.computeIfAbsent(offered, this::list))
                        .allowBlank(true)
                        .showErrorMessage(false);
            }
        }

        private String list(List<String> offered) {
            var at = ranges.size();
            for (int row = 0; row < offered.size(); row++) {
                lists.value(row, at, offered.get(row));
            }
            return LISTS + "!" + lists.range(0, at, offered.size() - 1, at).toAbsoluteString();
        }
    }

    private static Object read(Column column, String text) {
        try {
            var value = Value.read(column.type(), text);
            return value == null ? text : value;
        } catch (Value.Unreadable unreadable) {
            return text;
        }
    }
}
