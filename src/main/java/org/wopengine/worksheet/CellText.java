package org.wopengine.worksheet;

import java.math.MathContext;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What one cell of a spreadsheet says, as somebody would have typed it. */
final class CellText {
    /** A spreadsheet's number has so many reliable digits. */
    private static final MathContext RELIABLE = new MathContext(15);

    private static final int SHORTEST_SCALE = -20;

    private CellText() {}

    static boolean isFormula(Cell cell) {
        return cell.getFormula() != null || cell.getType() == CellType.FORMULA;
    }

    static String number(Cell cell) {
        var round = cell.asNumber().round(RELIABLE).stripTrailingZeros();
        return round.scale() < SHORTEST_SCALE ? round.toString() : round.toPlainString();
    }

    static String text(Cell cell) {
        return cell.getText() == null ? "" : cell.getText();
    }
}
