package org.wopengine.worksheet;

import java.util.List;
import java.util.Map;

/**
 * A sheet as the page shows it, every text in the reader's language.
 *
 * @param help under the title, or null
 * @param address path of the page
 * @param revision of the draft that is shown
 * @param editable whether the person may type
 * @param files whether a field is there to refer to a file
 * @param saved when and by whom the draft was saved last
 * @param left how many problems there are, as a sentence
 * @param lists values offered that depend on the partnership or the draft, by {@code <section>.<column>}
 */
record SheetView(
        String title,
        String help,
        String partnership,
        String address,
        int revision,
        boolean editable,
        boolean files,
        boolean begun,
        String saved,
        String left,
        List<SectionView> sections,
        List<ProblemView> problems,
        Map<String, List<Choice>> lists) {

    /**
     * @param room whether another row may be added
     * @param order ids of all rows
     * @param rows those that are shown
     */
    record SectionView(
            String name,
            String heading,
            String help,
            boolean single,
            boolean given,
            boolean room,
            String count,
            String add,
            String order,
            List<RowView> rows,
            List<String> problems) {}

    /**
     * @param key {@code <section>.<id>}, end of the names of its fields
     * @param name what a row is called ("Output")
     * @param number counted from 1
     * @param changed revision of its last change
     * @param base the row's cells as they are, as JSON
     */
    record RowView(
            String id,
            String key,
            String anchor,
            String name,
            int number,
            int changed,
            String base,
            List<FieldView> fields,
            List<String> problems) {}

    /**
     * @param place {@code <section>.<column>}
     * @param input how it is typed in, one of {@link Column.Input} in small letters
     * @param shown the value as somebody reads it who may not type
     * @param options of a list
     * @param missing whether the only problem is that it is not filled in yet
     * @param others what other people typed at the same time
     * @param keep the choice that keeps the value in the field
     */
    record FieldView(
            String name,
            String anchor,
            String place,
            String label,
            String help,
            String input,
            boolean given,
            boolean required,
            boolean wide,
            int longest,
            String value,
            String shown,
            List<Choice> options,
            List<String> problems,
            boolean missing,
            List<Other> others,
            String keep) {
        /** Ids of the texts that belong to the field, for screen readers. */
        public String describedBy() {
            return (help == null ? "" : anchor + "-help ") + anchor + "-problem"
                    + (others.isEmpty() ? "" : " " + anchor + "-others");
        }

        /**
         * Type of the input element. Numbers are text for the browser, because a number field throws half-typed work
         * away; so is a date that is none.
         */
        public String inputType() {
            return input.equals("date") && (value.isEmpty() || value.matches("\\d{4}-\\d{2}-\\d{2}")) ? "date" : "text";
        }

        /** The keyboard a phone shows, or null for the usual one. */
        public String inputMode() {
            return switch (input) {
                case "whole" -> "numeric";
                case "decimal" -> "decimal";
                default -> null;
            };
        }

        /** Whether what the field holds is wrong, which is more than missing. */
        public boolean wrong() {
            return !problems.isEmpty() && !missing;
        }

        /** Name of the choice between values. */
        public String choice() {
            return "k" + name.substring(1);
        }
    }

    /**
     * @param by login, or null if the value is from the start of the sheet
     * @param take the choice that takes this value
     */
    record Other(String by, String text, String take) {}

    /**
     * @param field name of the field it is about, or null
     * @param said without the name of the place
     * @param missing whether the field is only not filled in yet
     */
    record ProblemView(String anchor, String field, String text, String said, boolean missing) {}
}
