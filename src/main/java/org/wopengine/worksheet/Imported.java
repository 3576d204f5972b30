package org.wopengine.worksheet;

import java.util.List;
import java.util.Map;

/**
 * What a file would change in a draft, to be looked at before it is taken over.
 *
 * @param revision of the draft it was compared with
 * @param parameters what the editor page would send for these changes
 * @param refusals what keeps the file from being taken over
 * @param remarks what can be taken over but has to be corrected before the sheet is submitted
 */
record Imported(
        String title,
        String partnership,
        String address,
        int revision,
        Map<String, String> parameters,
        List<Changed> changed,
        List<Trouble> refusals,
        List<Trouble> remarks) {

    /** How many rows of one section would be added and changed. */
    record Changed(String heading, int added, int rows, int cells) {}

    /**
     * @param place page, row and column as the spreadsheet programme names them; empty if it is about the file
     * @param text what is wrong and what to do
     */
    record Trouble(String place, String text) {}

    public boolean isTakeable() {
        return refusals.isEmpty() && !changed.isEmpty();
    }
}
