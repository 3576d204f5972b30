package org.wopengine.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableColumn;
import org.wopengine.table.TableFile;
import org.wopengine.worksheet.FirstPage;
import org.wopengine.worksheet.FirstPage.Line;
import org.wopengine.worksheet.FirstPage.SheetCell;
import org.wopengine.worksheet.FirstPage.Trouble;

/** Writes lists as spreadsheets or as CSV, and takes such files apart. What people typed is text and never a formula. */
@Component
class ListFiles {
    static final int LARGEST = 2 * 1024 * 1024;
    static final int MOST_ROWS = 2000;

    private static final int CHOICES = 2000;
    private static final double NARROW = 16;
    private static final double WIDE = 40;
    private static final int LONG = 100;

    private final ListTexts texts;

    ListFiles(ListTexts texts) {
        this.texts = texts;
    }

    <R extends Record> byte[] write(ListOnFile<R> list, List<R> rows, FileFormat format) {
        return format == FileFormat.CSV ? csv(list, rows) : xlsx(list, rows);
    }

    private <R extends Record> byte[] csv(ListOnFile<R> list, List<R> rows) {
        var bytes = new ByteArrayOutputStream();
        var columns = ListColumn.of(list.row()).stream()
                .map(column -> new TableColumn<R>(texts.label(list, column), row -> plain(column.value(row))))
                .toList();
        try {
            new TableFile<>(list.name(), "", columns).write(FileFormat.CSV, rows.iterator(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Numbers stay numbers; anything else is said. */
    private Object plain(Object value) {
        return value instanceof Number ? value : texts.said(value);
    }

    private <R extends Record> byte[] xlsx(ListOnFile<R> list, List<R> rows) {
        var bytes = new ByteArrayOutputStream();
        var columns = ListColumn.of(list.row());
        try (var book = new Workbook(bytes, "WOP Engine", null)) {
            var page = book.newWorksheet(texts.text("exchange.page.list"));
            var help = book.newWorksheet(texts.text("exchange.page.help"));
            var choices = book.newWorksheet(texts.text("exchange.page.choices"));
            page.freezePane(0, 1);
            heading(help, 0, texts.text("exchange.help.column"));
            heading(help, 1, texts.text("exchange.help.needed"));
            heading(help, 2, texts.text("exchange.help.what"));
            help.width(0, WIDE);
            help.width(2, WIDE * 2);
            for (int at = 0; at < columns.size(); at++) {
                var column = columns.get(at);
                heading(page, at, texts.label(list, column));
                page.width(at, column.longest() > LONG || column.many() ? WIDE : NARROW);
                help.value(at + 1, 0, texts.label(list, column));
                help.value(at + 1, 1, texts.text(column.required() ? "exchange.help.yes" : "exchange.help.no"));
                help.value(at + 1, 2, texts.hint(list, column));
                choices(list, column, at, page, choices);
                for (int row = 0; row < rows.size(); row++) {
                    cell(page, row + 1, at, column.value(rows.get(row)));
                }
                if (column.isText()) {
                    page.range(1, at, Math.max(1, rows.size()), at)
                            .style()
                            .format("@")
                            .verticalAlignment("top")
                            .set();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void heading(Worksheet page, int at, String text) {
        page.value(0, at, text);
        page.style(0, at).bold().wrapText(true).fillColor("E3EDF3").set();
    }

    private void cell(Worksheet page, int row, int at, Object value) {
        if (value instanceof Integer whole) {
            page.value(row, at, whole);
        } else if (value instanceof BigDecimal number) {
            page.value(row, at, number);
        } else if (value != null && !texts.cell(value).isEmpty()) {
            page.value(row, at, texts.cell(value));
        }
    }

    /** What there is to choose from, on a page of its own; offered in the cell where one value is asked for. */
    private void choices(ListOnFile<?> list, ListColumn column, int at, Worksheet page, Worksheet choices) {
        var labels = column.constants().map(texts::said).toList();
        if (labels.isEmpty()) {
            return;
        }
        heading(choices, at, texts.label(list, column));
        choices.width(at, WIDE);
        for (int row = 0; row < labels.size(); row++) {
            choices.value(row + 1, at, labels.get(row));
        }
        if (!column.many()) {
            page.range(1, at, CHOICES, at)
                    .validateWithList(choices.range(1, at, labels.size(), at))
                    .allowBlank(true)
                    .showErrorMessage(false);
        }
    }

    /**
     * The lines of a file, the first of them with the headings.
     *
     * @throws Refused if the file is not taken at all, saying why
     */
    List<Line> read(byte[] file) {
        if (file.length == 0) {
            throw Refused.because("exchange.file.none", "file");
        }
        if (file.length > LARGEST) {
            throw Refused.because("exchange.file.too-large", "file", LARGEST / 1024 / 1024);
        }
        var zipped = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        var lines = zipped ? FirstPage.read(file, MOST_ROWS + 1) : csv(text(file));
        if (lines.size() > MOST_ROWS + 1) {
            throw Refused.because("exchange.file.too-many", "file", MOST_ROWS);
        }
        if (lines.isEmpty()) {
            throw Refused.because("exchange.file.empty", "file");
        }
        return lines;
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(TableFile.BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherSigns) {
            throw Refused.because("exchange.file.not-utf-8", "file");
        }
    }

    private static List<Line> csv(String text) {
        var lines = new ArrayList<Line>();
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            for (var line : records) {
                lines.add(new Line(
                        lines.size() + 1,
                        line.getFields().stream().map(ListFiles::csvCell).toList()));
                if (lines.size() > MOST_ROWS + 1) {
                    break;
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            throw Refused.because("exchange.file.broken", "file", lines.size() + 1);
        }
        return lines;
    }

    /** Spreadsheet programmes write what is usual in their country: whatever separates the headings most often. */
    private static char separator(String text) {
        var heading = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        sign -> heading.chars().filter(one -> one == sign).count()))
                .orElseThrow();
    }

    private static SheetCell csvCell(String text) {
        return text.startsWith("=") ? new SheetCell("", Trouble.FORMULA) : SheetCell.of(text);
    }
}
