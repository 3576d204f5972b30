package org.wopengine.agreement.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * One article of an agreement, in the reader's language.
 *
 * @param key the same in every version and language
 * @param table null for none; it stands before the lines
 */
public record Article(String key, String heading, Table table, List<Line> lines) {
    /** So much surely fits on one page. */
    private static final int FEW_SIGNS = 1500;

    /**
     * One thing that is said.
     *
     * @param key the same in every version and language; unique in its article
     * @param label null if the heading says it already
     * @param text as it was typed, or in the reader's language; empty if nothing is said
     */
    public record Line(String key, String label, String text) {}

    /** @param rows each as long as the heads; the first cell names the row */
    public record Table(List<Head> heads, List<List<String>> rows) {
        private static final int FEW_ROWS = 8;

        /** Whether it surely fits on a page, so that paper need not part it. */
        public boolean isSmall() {
            return rows.size() <= FEW_ROWS
                    && rows.stream()
                                    .flatMap(List::stream)
                                    .mapToInt(String::length)
                                    .sum()
                            <= FEW_SIGNS;
        }
    }

    public record Head(String label, boolean number) {}

    static Article of(String key, String heading, Line... lines) {
        return new Article(key, heading, null, List.of(lines));
    }

    /** The lines that have a label of their own. */
    public List<Line> labelled() {
        return lines.stream().filter(line -> line.label() != null).toList();
    }

    /** Whether what follows its heading, the table or else the first line, surely fits on a page together with it. */
    public boolean isBeginsSmall() {
        return table == null ? lines.isEmpty() || lines.get(0).text().length() <= FEW_SIGNS : table.isSmall();
    }

    /** Everything it says one below the other, the rows of its table first: what two versions are compared by. */
    List<Line> said() {
        var said = new ArrayList<Line>();
        if (table != null) {
            table.rows().forEach(row -> said.add(new Line("row " + row.get(0), row.get(0), cells(row))));
        }
        said.addAll(lines);
        return said;
    }

    private String cells(List<String> row) {
        var cells = new ArrayList<String>();
        for (int at = 1; at < row.size(); at++) {
            cells.add(table.heads().get(at).label() + ": " + row.get(at));
        }
        return String.join("\n", cells);
    }
}
