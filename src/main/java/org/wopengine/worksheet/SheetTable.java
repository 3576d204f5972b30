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
    /**
     * @param name of the column
     * @param number whether its texts are numbers
     */
    public record Head(String name, String label, boolean number) {}
}
