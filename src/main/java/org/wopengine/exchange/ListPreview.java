package org.wopengine.exchange;

import java.util.List;

/**
 * What a file would do to a list.
 *
 * @param number under which the file is kept to be taken; null if it cannot be, or there is nothing to take
 * @param refused why the file was not read at all; null if it was
 * @param untold how many more mistakes there are than are told
 */
public record ListPreview(
        Long number,
        String fileName,
        String refused,
        List<Mistake> mistakes,
        int untold,
        int added,
        int changed,
        int unchanged,
        List<Row> rows) {

    private static final int MOST_SHOWN = 200;

    public ListPreview {
        mistakes = List.copyOf(mistakes);
        rows = List.copyOf(rows);
    }

    /**
     * One mistake where the spreadsheet programme shows it.
     *
     * @param column its letters
     * @param heading what stands over it
     * @param text what is wrong and what to do
     */
    public record Mistake(int row, String column, String heading, String text) {}

    /** A row that is new or changed. */
    public record Row(int row, String called, boolean added, List<Cell> cells) {}

    /** @param from empty for nothing */
    public record Cell(String heading, String from, String to) {}

    static ListPreview refused(String fileName, String why) {
        return new ListPreview(null, fileName, why, List.of(), 0, 0, 0, 0, List.of());
    }

    ListPreview keptAs(long kept) {
        return new ListPreview(kept, fileName, refused, mistakes, untold, added, changed, unchanged, rows);
    }

    /** The rows a page shows; nobody reads thousands. */
    public List<Row> shown() {
        return rows.subList(0, Math.min(MOST_SHOWN, rows.size()));
    }

    /** Whether nothing in the file is wrong. */
    public boolean isGood() {
        return refused == null && mistakes.isEmpty();
    }

    /** Whether it would change anything. */
    public boolean hasChanges() {
        return added + changed > 0;
    }
}
