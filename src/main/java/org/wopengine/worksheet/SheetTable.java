package org.wopengine.worksheet;

import java.util.List;

/**
 * One section of a sheet in words, in the reader's language: for pages, paper and comparison.
 *
 * @param name of the section
 * @param single whether it holds the single values, in one row
 * @param rows one text a column; empty for what is not filled in
 */
public record SheetTable(String name, String heading, boolean single, List<Head> heads, List<List<String>> rows) {
    private static final int FEW_ROWS = 8;
    private static final int FEW_SIGNS = 2500;

    /** Whether it surely fits on a page, so that paper need not part it. */
    public boolean isSmall() {
        return rows.size() <= FEW_ROWS
                && rows.stream().flatMap(List::stream).mapToInt(String::length).sum() <= FEW_SIGNS;
    }

    /**
     * @param name of the column
     * @param number whether its texts are numbers
     * @param day whether its texts are days
     */
    public record Head(String name, String label, boolean number, boolean day) {}
}
