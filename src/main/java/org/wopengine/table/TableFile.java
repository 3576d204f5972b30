package org.wopengine.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;
import org.wopengine.shared.FormulaMark;

/**
 * A list that leaves as CSV or as a spreadsheet while it is read: rows are written as they come, and none is kept. Numbers, days and
 * moments are such cells, moments in UTC; what people typed is text and never a formula.
 *
 * @param name of the file, without its ending
 * @param title of the page in the spreadsheet
 */
public record TableFile<R>(String name, String title, List<TableColumn<R>> columns) {
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a page of a spreadsheet has room for, without its heading. */
    private static final int ROWS_OF_A_PAGE = Worksheet.MAX_ROWS - 1;
    /** So many rows of a spreadsheet are written at once. */
    private static final int AT_ONCE = 200;
    /** What a cell of a spreadsheet has room for. */
    private static final int LONGEST = 32_767;
    /** A spreadsheet's number has so many reliable digits; longer ones are written as text. */
    private static final int DIGITS = 15;

    private static final double WIDTH = 22;

    /**
     * Answers a request with it. A failure in between breaks the connection off, so that a browser says that the file is not whole.
     */
    public void send(FileFormat format, Iterator<R> rows, HttpServletResponse answer) throws IOException {
        answer.setContentType(format.mediaType());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"");
        write(format, rows, answer.getOutputStream());
    }

    /** Leaves the stream open. */
    public void write(FileFormat format, Iterator<R> rows, OutputStream out) throws IOException {
        if (format == FileFormat.CSV) {
            csv(rows, out);
        } else {
            xlsx(rows, out, ROWS_OF_A_PAGE);
        }
    }

    private void csv(Iterator<R> rows, OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.append(BYTE_ORDER_MARK);
        // not closed: the stream is the caller's
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns.stream().map(TableColumn::heading).toList());
        while (rows.hasNext()) {
            var row = rows.next();
            csv.writeRecord(columns.stream()
                    .map(column -> said(column.cell().apply(row)))
                    .toList());
        }
        csv.flush();
        text.flush();
    }

    /** A value as text: days and moments as ISO 8601 writes them. */
    private static String said(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? FormulaMark.put(text) : value.toString();
    }

    /** @param most rows of one page; what has no room follows on another one */
    void xlsx(Iterator<R> rows, OutputStream out, int most) throws IOException {
        try (var book = new Workbook(out, "WOP Engine", null)) {
            do {
                var page = begin(book);
                for (int at = 1; at <= most && rows.hasNext(); at++) {
                    write(page, at, rows.next());
                    if (at % AT_ONCE == 0) {
                        page.flush();
                    }
                }
                page.finish();
            } while (rows.hasNext());
        }
    }

    private Worksheet begin(Workbook book) {
        var page = book.newWorksheet(title);
        page.freezePane(0, 1);
        for (int at = 0; at < columns.size(); at++) {
            page.inlineString(0, at, columns.get(at).heading());
            page.style(0, at).bold().wrapText(true).fillColor("E3EDF3").set();
            page.width(at, WIDTH);
        }
        return page;
    }

    private void write(Worksheet page, int row, R of) {
        for (int at = 0; at < columns.size(); at++) {
            var value = columns.get(at).cell().apply(of);
            if (value instanceof Instant moment) {
                page.value(row, at, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                page.style(row, at).format("yyyy-mm-dd hh:mm:ss").set();
            } else if (value instanceof LocalDate day) {
                page.value(row, at, day);
                page.style(row, at).format("yyyy-mm-dd").set();
            } else if (value instanceof Number number && isReliable(number)) {
                page.value(row, at, number);
            } else if (value != null && !value.equals("")) {
                // texts that are shared among cells would all be kept until the end
                page.inlineString(row, at, cut(said(value)));
            }
        }
    }

    private static boolean isReliable(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().precision() <= DIGITS;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
