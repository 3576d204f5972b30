package org.wopengine.worksheet;

import java.time.Instant;
import java.util.List;

/**
 * How far a draft is, for the form of the task that submits it.
 *
 * @param sections filled rows per section, in the order of the sheet
 * @param problems how many places are to be corrected or filled in before the sheet can be submitted
 * @param savedBy login of whoever saved last, or null if nothing was saved yet
 * @param savedAt when that was, or null
 * @param text all of it as one line in the reader's language
 * @param address path of the editor page
 */
public record SheetSummary(
        List<Filled> sections, int problems, String savedBy, Instant savedAt, String text, String address) {
    /** @param label heading of the section in the reader's language */
    public record Filled(String section, String label, int rows) {}
}
