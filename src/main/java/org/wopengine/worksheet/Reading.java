package org.wopengine.worksheet;

import java.util.List;
import java.util.Map;

/**
 * A draft, read.
 *
 * @param contents the typed record; what could not be read is null, blank rows are left out
 * @param flaws what is to be corrected or filled in, in the order of the page
 * @param choices the values offered, by {@code section.column}
 * @param filled rows that count, by section
 */
record Reading<C>(C contents, List<Flaw> flaws, Map<String, List<Choice>> choices, Map<String, Integer> filled) {
    /**
     * One thing to correct.
     *
     * @param row position of the row on the page from 0, or -1 if it is about the section
     * @param column or null if it is about the row
     * @param text what is wrong and what to do, in the reader's language
     */
    record Flaw(SheetShape.Section section, int row, Column column, String text) {}
}
