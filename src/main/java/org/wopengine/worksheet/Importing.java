package org.wopengine.worksheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wopengine.answers.Value;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.SpokenLanguages;
import org.wopengine.worksheet.Column.Input;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.Imported.Changed;
import org.wopengine.worksheet.Imported.Trouble;
import org.wopengine.worksheet.SheetShape.Section;

/**
 * Reads a spreadsheet that {@link Workbooks} wrote and somebody changed. A row is found by its hidden id, else by what
 * identifies it, else it is new; a cell counts if it differs from what the file held when it was written. Nothing is
 * deleted: what the file lacks stays.
 */
@Component
class Importing {
    /** More of the same would not help anybody. */
    private static final int MOST_TROUBLES = 100;

    /** A file as an export writes it: the number, then the title and the name of the file. */
    private static final Pattern FILE = Pattern.compile("\\s*([Dd]-\\d{1,15}/\\d{1,6})(?:\\s.*)?", Pattern.DOTALL);

    private static final int MOST_ROWS = 5000;

    private final SheetTexts texts;
    private final SheetFiles files;
    private final MessageSource messages;

    Importing(SheetTexts texts, SheetFiles files, MessageSource messages) {
        this.texts = texts;
        this.files = files;
        this.messages = messages;
    }

    /**
     * @param draft as it is now
     * @param begun oldest revision of this draft; files of older ones tell nothing about its cells
     * @throws UnfitDraft if the file is not taken at all
     */
    Imported read(
            PartnershipId partnership, Sheet<?> sheet, DraftContents draft, int begun, int revision, byte[] file) {
        Packaging.check(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return new Pass(partnership, sheet, draft, begun, revision).read(book);
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof UnfitDraft unfit) {
                throw unfit;
            }
            // the library tells damage by exceptions of every kind
            throw new UnfitDraft("worksheet.import.no-spreadsheet");
        }
    }

    /** One file. */
    private final class Pass {
        private final PartnershipId partnership;
        private final Sheet<?> sheet;
        private final SheetShape shape;
        private final DraftContents draft;
        private final int begun;
        private final int revision;
        private final Map<String, String> held = new HashMap<>();
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final List<Changed> changed = new ArrayList<>();
        private final List<Trouble> refusals = new ArrayList<>();
        private final List<Trouble> remarks = new ArrayList<>();
        private final Map<String, List<Choice>> offered;
        private final Map<Column, Map<String, String>> named = new HashMap<>();
        private boolean knowsIds;

        Pass(PartnershipId partnership, Sheet<?> sheet, DraftContents draft, int begun, int revision) {
            this.partnership = partnership;
            this.sheet = sheet;
            this.shape = SheetShape.of(sheet);
            this.draft = draft;
            this.begun = begun;
            this.revision = revision;
            this.offered = files.offered(partnership, sheet);
        }

        Imported read(ReadableWorkbook book) throws IOException {
            var pages = book.getSheets().toList();
            for (var page : pages) {
                if (page.getName().equals(Workbooks.ORIGIN)) {
                    origin(page.read());
                }
            }
            var seen = new HashSet<String>();
            for (var page : pages) {
                var rows = page.read();
                var mark = rows.isEmpty() || rows.get(0).getRowNum() != 1 ? "" : text(rows.get(0), 0);
                var section = shape.sections().stream()
                        .filter(known -> mark.equals(Workbooks.MARK + known.name()))
                        .findFirst();
                if (section.isPresent() && seen.add(section.get().name())) {
                    if (rows.size() > MOST_ROWS) {
                        throw new UnfitDraft("worksheet.import.too-much");
                    }
                    new Page(page.getName(), section.get(), rows).read();
                } else if (section.isPresent()) {
                    refuse(page.getName(), "worksheet.import.page-twice");
                }
            }
            if (seen.isEmpty()) {
                throw new UnfitDraft("worksheet.import.no-pages");
            }
            return new Imported(
                    texts.text("worksheet." + sheet.kind()),
                    partnership.reference(),
                    WorksheetPage.address(partnership, sheet),
                    revision,
                    refusals.isEmpty() ? parameters : Map.of(),
                    changed,
                    refusals,
                    remarks);
        }

        /** What the cells held, if the file is of this very draft. */
        private void origin(List<org.dhatim.fastexcel.reader.Row> rows) {
            if (rows.isEmpty()) {
                return;
            }
            var head = rows.get(0);
            if (!text(head, 0).equals(sheet.kind())) {
                throw new UnfitDraft("worksheet.import.other-kind");
            }
            if (!text(head, 1).equals(partnership.reference())) {
                throw new UnfitDraft("worksheet.import.other-partnership", text(head, 1));
            }
            var written = text(head, 2);
            knowsIds = written.matches("\\d{1,9}")
                    && Integer.parseInt(written) >= begun
                    && Integer.parseInt(written) <= revision;
            if (knowsIds) {
                rows.stream()
                        .skip(1)
                        .forEach(row -> held.put(key(text(row, 0), text(row, 1), text(row, 2)), text(row, 3)));
            }
        }

        private void refuse(String place, String key, Object... arguments) {
            if (refusals.size() < MOST_TROUBLES) {
                refusals.add(new Trouble(place, texts.text(key, arguments)));
            }
        }

        private void remark(String place, String text) {
            if (remarks.size() < MOST_TROUBLES) {
                remarks.add(new Trouble(place, text));
            }
        }

        /** The page of one section. */
        private final class Page {
            private final String name;
            private final Section section;
            private final List<org.dhatim.fastexcel.reader.Row> rows;
            private final Map<Integer, Column> columns = new LinkedHashMap<>();
            private final Set<String> used = new HashSet<>();
            private int added;
            private int reused;
            private int touched;
            private int cells;

            Page(String name, Section section, List<org.dhatim.fastexcel.reader.Row> rows) {
                this.name = name;
                this.section = section;
                this.rows = rows;
            }

            void read() {
                heads();
                for (var row : rows) {
                    if (row.getRowNum() > Workbooks.FIRST) {
                        row(row);
                    }
                }
                var room = section.maxRows() - draft.rows(section.name()).size() - added;
                if (added > 0 && room < 0) {
                    refuse(name, "worksheet.import.too-many-rows", String.valueOf(section.maxRows()));
                }
                if (added + reused + touched > 0) {
                    changed.add(new Changed(texts.heading(shape, section), reused + added, touched, cells));
                }
            }

            private void heads() {
                for (var cell : rows.get(0)) {
                    if (cell != null
                            && cell.getColumnIndex() > 0
                            && !CellText.text(cell).isEmpty()) {
                        var column = section.column(CellText.text(cell));
                        if (column.isEmpty()) {
                            refuse(
                                    place(cell.getAddress()),
                                    "worksheet.import.unknown-column",
                                    cut(CellText.text(cell)));
                        } else if (columns.containsValue(column.get())) {
                            refuse(place(cell.getAddress()), "worksheet.import.column-twice");
                        } else {
                            columns.put(cell.getColumnIndex(), column.get());
                        }
                    }
                }
            }

            private void row(org.dhatim.fastexcel.reader.Row row) {
                var typed = new LinkedHashMap<String, String>();
                columns.forEach((at, column) -> {
                    if (!column.given()) {
                        typed.put(column.name(), value(row, at, column));
                    }
                });
                var id = knowsIds ? text(row, 0) : "";
                if (id.isEmpty() && typed.values().stream().allMatch(String::isEmpty)) {
                    return;
                }
                var known = find(id, typed, row);
                if (known.isEmpty() && isDeleted(id, typed)) {
                    return;
                }
                if (known.isPresent() && !used.add(known.get().id())) {
                    refuse(name + ", " + row.getRowNum(), "worksheet.import.row-twice");
                    return;
                }
                if (known.isEmpty() && section.given()) {
                    refuse(name + ", " + row.getRowNum(), "worksheet.import.no-new-rows");
                    return;
                }
                send(known.or(this::blank).orElse(null), known.isPresent(), typed, row);
            }

            /** Somebody deleted the row meanwhile, and nothing was changed in it here. */
            private boolean isDeleted(String id, Map<String, String> typed) {
                return !id.isEmpty()
                        && typed.entrySet().stream()
                                .allMatch(cell -> same(
                                        section.column(cell.getKey()).orElseThrow(),
                                        held.getOrDefault(key(section.name(), id, cell.getKey()), ""),
                                        cell.getValue()));
            }

            /** By id, else by what identifies it. */
            private Optional<Row> find(String id, Map<String, String> typed, org.dhatim.fastexcel.reader.Row row) {
                var rows = draft.rows(section.name());
                if (section.single()) {
                    return rows.stream().findFirst();
                }
                var byId = rows.stream()
                        .filter(known -> !id.isEmpty() && known.id().equals(id))
                        .findFirst();
                if (byId.isPresent()) {
                    return byId;
                }
                if (section.given()) {
                    return rows.stream().filter(known -> isGiven(known, row)).findFirst();
                }
                var identity = sheet.identity(section.name());
                return identity.isEmpty()
                                || identity.stream().anyMatch(name -> typed.getOrDefault(name, "")
                                        .isEmpty())
                        ? Optional.empty()
                        : rows.stream()
                                .filter(known -> !used.contains(known.id()))
                                .filter(known -> identity.stream()
                                        .allMatch(
                                                name -> known.cell(name).value().equals(typed.get(name))))
                                .findFirst();
            }

            private boolean isGiven(Row known, org.dhatim.fastexcel.reader.Row row) {
                return columns.entrySet().stream()
                        .filter(column -> column.getValue().given())
                        .allMatch(column -> same(
                                column.getValue(),
                                known.cell(column.getValue().name()).value(),
                                value(row, column.getKey(), column.getValue())));
            }

            /** An empty row of the page takes a new one. */
            private Optional<Row> blank() {
                return section.given()
                        ? Optional.empty()
                        : draft.rows(section.name()).stream()
                                .filter(row -> row.blankIn(section.columns()) && !used.contains(row.id()))
                                .findFirst();
            }

            private void send(
                    Row before, boolean known, Map<String, String> typed, org.dhatim.fastexcel.reader.Row row) {
                var id = before == null
                        ? "i" + UUID.randomUUID().toString().replace("-", "").substring(0, 12)
                        : before.id();
                // an empty cell means something only in a file that is known to have held something there
                var mayClear = known && knowsIds && !text(row, 0).isEmpty();
                used.add(id);
                var base = new LinkedHashMap<String, String>();
                var mine = new LinkedHashMap<String, String>();
                for (var column : section.columns()) {
                    if (!column.given()) {
                        var now =
                                before == null ? "" : before.cell(column.name()).value();
                        var was = mayClear ? held.getOrDefault(key(section.name(), id, column.name()), "") : now;
                        base.put(column.name(), was);
                        var file = typed.getOrDefault(column.name(), was);
                        if (file.isEmpty() && !mayClear) {
                            file = was;
                        }
                        if (!same(column, was, file)) {
                            mine.put(column.name(), file);
                        } else if (column.input() == Input.TICK) {
                            mine.put(column.name(), was);
                        }
                    }
                }
                var differing = mine.entrySet().stream()
                        .filter(cell -> !cell.getValue().equals(base.get(cell.getKey())))
                        .count();
                if (differing == 0) {
                    return;
                }
                cells += (int) differing;
                if (known) {
                    touched++;
                } else if (before == null) {
                    added++;
                } else {
                    reused++;
                }
                parameters.put("b." + section.name() + "." + id, Sent.base(base));
                mine.forEach((column, value) -> parameters.put("c." + section.name() + "." + id + "." + column, value));
            }

            /** The cell as somebody would have typed it on the page. */
            private String value(org.dhatim.fastexcel.reader.Row row, int at, Column column) {
                var cell = row.getOptionalCell(at).orElse(null);
                if (cell == null || cell.getType() == CellType.EMPTY) {
                    return "";
                }
                var place = place(cell.getAddress());
                if (CellText.isFormula(cell)) {
                    refuse(place, "worksheet.import.formula");
                    return "";
                }
                if (cell.getType() == CellType.ERROR) {
                    refuse(place, "worksheet.import.error");
                    return "";
                }
                var text = raw(cell, column);
                if (column.isFile()) {
                    return file(row, column, place, text);
                }
                if (text.length() > Column.LONGEST) {
                    refuse(place, "worksheet.too-long", String.valueOf(Column.LONGEST));
                    return "";
                }
                if (isUnreadable(column, text)) {
                    remark(place, texts.text("worksheet.import.as-text", label(column), cut(text)));
                }
                return text;
            }

            /** The number of the file that is named, with its title or without. */
            private String file(org.dhatim.fastexcel.reader.Row row, Column column, String place, String text) {
                var named = FILE.matcher(text);
                var number = named.matches() ? named.group(1).toUpperCase(Locale.ROOT) : text;
                var known = offered.getOrDefault(section.place(column), List.of()).stream()
                                .anyMatch(choice -> choice.value().equals(number))
                        || number.equals(held.get(key(section.name(), text(row, 0), column.name())))
                        || draft.rows(section.name()).stream()
                                .anyMatch(
                                        kept -> kept.cell(column.name()).value().equals(number));
                if (!known) {
                    refuse(place, "worksheet.import.no-such-file", cut(text));
                }
                return number;
            }

            private boolean isUnreadable(Column column, String text) {
                try {
                    Value.read(column.type(), text);
                    return false;
                } catch (Value.Unreadable unreadable) {
                    return true;
                }
            }

            private String raw(Cell cell, Column column) {
                if (cell.getType() == CellType.BOOLEAN) {
                    return cell.asBoolean() ? "true" : "false";
                }
                if (cell.getType() == CellType.NUMBER) {
                    return column.input() == Input.DATE ? day(cell) : CellText.number(cell);
                }
                var text = CellText.text(cell);
                return text.length() > Column.LONGEST ? text : constant(column, Sent.text(text));
            }

            private String day(Cell cell) {
                try {
                    return cell.asDate().toLocalDate().toString();
                } catch (RuntimeException beyond) {
                    return CellText.number(cell);
                }
            }

            private String place(CellAddress address) {
                return name + ", " + address;
            }

            private String label(Column column) {
                return texts.label(shape, section, column);
            }
        }

        /** The value a cell names, in whichever of the languages; any other text is left as it is. */
        private String constant(Column column, String text) {
            return named.computeIfAbsent(column, this::names)
                    .getOrDefault(text.strip().toLowerCase(Locale.ROOT), text);
        }

        private Map<String, String> names(Column column) {
            var names = new HashMap<String, String>();
            if (column.type() == Boolean.class) {
                name(names, "true", "worksheet.yes");
                name(names, "false", "worksheet.no");
            }
            column.constants().forEach(constant -> name(names, constant.name(), Column.codeKey(constant)));
            return names;
        }

        private void name(Map<String, String> names, String value, String key) {
            names.put(value.toLowerCase(Locale.ROOT), value);
            SpokenLanguages.ALL.forEach(language ->
                    names.put(messages.getMessage(key, null, language).toLowerCase(Locale.ROOT), value));
        }
    }

    private static String key(String section, String id, String column) {
        return section + "." + id + "." + column;
    }

    /** Whether two texts mean the same in a column: 12.50 is 12.5. */
    private static boolean same(Column column, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            var first = Value.read(column.type(), one);
            var second = Value.read(column.type(), other);
            return column.type() != String.class
                    && (first instanceof BigDecimal number && second instanceof BigDecimal same
                            ? number.compareTo(same) == 0
                            : Objects.equals(first, second));
        } catch (Value.Unreadable unreadable) {
            return false;
        }
    }

    private static String text(org.dhatim.fastexcel.reader.Row row, int at) {
        return row.getOptionalCell(at).map(CellText::text).orElse("");
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
