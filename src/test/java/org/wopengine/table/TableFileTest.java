package org.wopengine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableFileTest {
    private static final int MANY = 12_000;
    private static final int PAGE = 500;

    private record Sample(String text, Number number, LocalDate day, Instant moment) {}

    private static final Sample FULL = new Sample(
            "=1+1", new BigDecimal("1234.50"), LocalDate.of(2026, 2, 28), Instant.parse("2026-02-28T23:59:58Z"));
    private static final Sample EMPTY = new Sample(null, null, null, null);

    private final TableFile<Sample> table = new TableFile<>(
            "samples",
            "Samples: all/of them",
            List.of(
                    new TableColumn<>("Text", Sample::text),
                    new TableColumn<>("Number", Sample::number),
                    new TableColumn<>("Day", Sample::day),
                    new TableColumn<>("Moment (UTC)", Sample::moment)));

    @Test
    void numbersDaysAndMomentsAreSuchCellsOfASpreadsheetAndNothingIsAFormula() throws IOException {
        var rows = pages(bytes(FileFormat.XLSX, List.of(FULL, EMPTY)));

        assertThat(rows).hasSize(1);
        var first = rows.get(0).get(1);
        assertThat(first.getCellAsString(0)).contains("'=1+1");
        assertThat(first.getCellAsNumber(1))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("1234.5"));
        assertThat(first.getCellAsDate(2).map(LocalDateTime::toLocalDate)).contains(LocalDate.of(2026, 2, 28));
        assertThat(first.getCellAsDate(3)).contains(LocalDateTime.of(2026, 2, 28, 23, 59, 58));
        assertThat(first.stream().map(Cell::getType)).doesNotContain(CellType.FORMULA);
        assertThat(first.getCell(3).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm:ss");
    }

    @Test
    void aNumberWithMoreDigitsThanASpreadsheetKeepsIsText() throws IOException {
        var exact = new BigDecimal("123456789012345678.25");
        var rows = pages(bytes(FileFormat.XLSX, List.of(new Sample("a", exact, null, null))));

        assertThat(rows.get(0).get(1).getCellAsString(1)).contains(exact.toPlainString());
    }

    @Test
    void csvSaysDaysAndMomentsAsIsoDoes() throws IOException {
        assertThat(new String(bytes(FileFormat.CSV, List.of(FULL, EMPTY)), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFText,Number,Day,Moment (UTC)\r\n"
                        + "'=1+1,1234.50,2026-02-28,2026-02-28T23:59:58Z\r\n"
                        + ",,,\r\n");
    }

    @Test
    void whatHasNoRoomOnAPageOfASpreadsheetFollowsOnAnother() throws IOException {
        var out = new ByteArrayOutputStream();
        table.xlsx(rows(25, behind -> {}), out, 10);

        var pages = pages(out.toByteArray());

        assertThat(pages).extracting(List::size).containsExactly(11, 11, 6);
        assertThat(pages).allMatch(page -> page.get(0).getCellText(0).equals("Text"));
        assertThat(pages.get(2).get(5).getCellAsNumber(1)).contains(BigDecimal.valueOf(25));
    }

    /** What was read and has not left yet is never more than two pages; no garbage has to be counted for that. */
    @Test
    void rowsLeaveWhileTheyAreRead() throws IOException {
        var out = new ByteArrayOutputStream();
        var held = new ArrayList<Long>();
        table.write(FileFormat.CSV, rows(MANY, read -> held.add(read - lines(out))), out);

        assertThat(lines(out)).isEqualTo(MANY + 1);
        assertThat(held).hasSize(MANY / PAGE + 1).allMatch(rows -> rows <= 2 * PAGE);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageThatIsReadHasSentTheOneBefore(FileFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        var sent = new ArrayList<Integer>();
        table.write(format, rows(MANY, read -> sent.add(out.size())), out);

        // a spreadsheet is pressed, and that takes some pages before the first of them leaves
        assertThat(sent.subList(MANY / PAGE / 2, sent.size())).isSorted().allMatch(bytes -> bytes > 0);
        assertThat(sent.stream().distinct().count()).isGreaterThan(4);
        // texts that were kept for the end would come now
        assertThat(sent.get(sent.size() - 1)).isGreaterThan(out.size() * 9 / 10);
    }

    @Test
    void aListThatIsReadWholeIsFoundOut() throws IOException {
        var out = new ByteArrayOutputStream();
        var held = new ArrayList<Long>();
        var all = new ArrayList<Sample>();
        rows(MANY, read -> held.add(read - lines(out))).forEachRemaining(all::add);
        table.write(FileFormat.CSV, all.iterator(), out);

        assertThat(held).anyMatch(rows -> rows > 2 * PAGE);
    }

    @Test
    void thereIsNothingBehindTheLastRow() {
        var rows = rows(1, read -> {});
        rows.next();

        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }

    private interface Listener {
        void asked(long read);
    }

    /** Numbered rows, page by page; tells how many were read when the next page is asked for. */
    private static Iterator<Sample> rows(long all, Listener listener) {
        Function<Sample, List<Sample>> behind = last -> {
            var read = last == null ? 0 : last.number().longValue();
            listener.asked(read);
            return LongStream.rangeClosed(read + 1, Math.min(all, read + PAGE))
                    .mapToObj(number -> new Sample("Row of a list " + number * 7919 % 104_729, number, null, null))
                    .toList();
        };
        return RowsByPage.of(behind);
    }

    private byte[] bytes(FileFormat format, List<Sample> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        table.write(format, rows.iterator(), out);
        return out.toByteArray();
    }

    private static long lines(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8)
                .chars()
                .filter(sign -> sign == '\n')
                .count();
    }

    private static List<List<Row>> pages(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            var pages = new ArrayList<List<Row>>();
            for (var sheet : book.getSheets().toList()) {
                pages.add(sheet.read());
            }
            return pages;
        }
    }
}
