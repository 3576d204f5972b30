package org.wopengine.worksheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.wopengine.shared.Refused;

/**
 * The first page of a spreadsheet as lines of text, for lists that come as plain tables. The file is looked at as the one of
 * a worksheet is, and its cells are read the same way.
 */
public final class FirstPage {
    private static final int MOST_COLUMNS = 100;

    private FirstPage() {}

    /** Why a cell has no text. */
    public enum Trouble {
        FORMULA,
        ERROR
    }

    /** @param trouble null if the text can be taken */
    public record SheetCell(String text, Trouble trouble) {
        public static SheetCell of(String text) {
            return new SheetCell(text, null);
        }
    }

    /** @param number as the spreadsheet programme shows it, from 1 */
    public record Line(int number, List<SheetCell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param most lines; one more is read, so that whoever asks sees that there are too many
     * @throws Refused if the file is not taken at all
     */
    public static List<Line> read(byte[] file, int most) {
        try {
            Packaging.check(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = book.getFirstSheet().openStream()) {
                return rows.limit(most + 1L).map(FirstPage::line).toList();
            }
        } catch (UnfitDraft unfit) {
            throw Refused.because(unfit.getMessage(), "file", unfit.arguments());
        } catch (IOException | RuntimeException damaged) {
            // the library tells damage by exceptions of every kind
            throw Refused.because("worksheet.import.no-spreadsheet", "file");
        }
    }

    private static Line line(Row row) {
        return new Line(
                row.getRowNum(),
                IntStream.range(0, Math.min(MOST_COLUMNS, row.getCellCount()))
                        .mapToObj(at -> cell(row.getOptionalCell(at).orElse(null)))
                        .toList());
    }

    private static SheetCell cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.of("");
        }
        if (CellText.isFormula(cell)) {
            return new SheetCell("", Trouble.FORMULA);
        }
        return switch (cell.getType()) {
            case ERROR -> new SheetCell("", Trouble.ERROR);
            case BOOLEAN -> SheetCell.of(String.valueOf(cell.asBoolean()));
            case NUMBER -> SheetCell.of(CellText.number(cell));
            default -> SheetCell.of(CellText.text(cell));
        };
    }
}
