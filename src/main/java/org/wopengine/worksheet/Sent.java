package org.wopengine.worksheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wopengine.worksheet.Column.Input;
import org.wopengine.worksheet.SheetShape.Section;

/**
 * What a browser sent of a sheet: some rows or all. Each row comes with its cells as the page had shown them (the
 * base), so that a save only changes what the person changed.
 *
 * <p>Names of the parameters: {@code c.<section>.<row>.<column>} a cell, {@code b.<section>.<row>} the base as JSON,
 * {@code x.<section>.<row>} delete the row, {@code k.<section>.<row>.<column>} the choice between two people's values;
 * {@code do} what was pressed, {@code revision} the draft's revision the page shows, {@code end} the last field.
 *
 * @param rows by section and row id
 * @param adding section to add empty rows to, or null
 */
record Sent(int revision, String adding, List<SentRow> rows) {
    /** How many empty rows are added at a time. */
    static final int ADDED = 3;

    private static final Set<String> OWN = Set.of("_csrf", "do", "revision", "end");
    private static final Pattern ROW = Pattern.compile("[a-z0-9]{1,20}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param base column to value as the page had shown it
     * @param mine column to value as it is now, without those that were not sent
     * @param choices column to {@code keep:<stamp>} or {@code take:<stamp>:<login>}
     */
    record SentRow(
            Section section,
            String id,
            boolean delete,
            Map<String, String> base,
            Map<String, String> mine,
            Map<String, String> choices) {
        boolean changed() {
            return mine.entrySet().stream()
                    .anyMatch(cell -> !cell.getValue().equals(base.getOrDefault(cell.getKey(), "")));
        }
    }

    /** @throws UnfitDraft if the parameters do not belong to the sheet, are cut off or too long */
    static Sent of(SheetShape shape, Map<String, List<String>> parameters) {
        if (!parameters.containsKey("end")) {
            throw new UnfitDraft("worksheet.cut-off");
        }
        var rows = new LinkedHashMap<String, SentRow>();
        for (var parameter : parameters.entrySet()) {
            if (parameter.getKey().startsWith("b.")) {
                var path = path(parameter.getKey(), 3);
                var section = shape.section(path[1]);
                rows.put(
                        path[1] + "." + path[2],
                        new SentRow(
                                section,
                                path[2],
                                parameters.containsKey("x." + path[1] + "." + path[2]),
                                base(section, first(parameter.getValue())),
                                new LinkedHashMap<>(),
                                new LinkedHashMap<>()));
            }
        }
        for (var parameter : parameters.entrySet()) {
            if (!OWN.contains(parameter.getKey())) {
                place(rows, parameter.getKey(), first(parameter.getValue()));
            }
        }
        rows.values().forEach(Sent::untick);
        return new Sent(revision(parameters), adding(shape, first(parameters.get("do"))), List.copyOf(rows.values()));
    }

    /** What somebody typed, to be shown again where it could not be saved. */
    static List<String> typed(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith("c."))
                .filter(parameter -> !first(parameter.getValue()).isBlank() && changed(parameters, parameter.getKey()))
                .map(parameter -> first(parameter.getValue()))
                .toList();
    }

    private static boolean changed(Map<String, List<String>> parameters, String cell) {
        var row = cell.substring(2, Math.max(2, cell.lastIndexOf('.')));
        var column = cell.substring(cell.lastIndexOf('.') + 1);
        try {
            var base = JSON.readTree(first(parameters.get("b." + row)))
                    .path(column)
                    .asText();
            return !base.equals(first(parameters.get(cell)).replace("\r\n", "\n"));
        } catch (JsonProcessingException broken) {
            return true;
        }
    }

    private static void place(Map<String, SentRow> rows, String name, String value) {
        var kind = name.length() > 2 ? name.substring(0, 2) : name;
        var path = path(name, kind.equals("c.") || kind.equals("k.") ? 4 : 3);
        var row = rows.get(path[1] + "." + path[2]);
        if (row == null) {
            throw new UnfitDraft("worksheet.unknown-field");
        }
        switch (kind) {
            case "b." -> {}
            case "x." -> {
                if (row.section().given()) {
                    throw new UnfitDraft("worksheet.unknown-field");
                }
            }
            case "c." -> row.mine().put(typed(row.section(), path[3]).name(), text(value));
            case "k." -> row.choices().put(typed(row.section(), path[3]).name(), value);
            default -> throw new UnfitDraft("worksheet.unknown-field");
        }
    }

    private static Column typed(Section section, String column) {
        return section.column(column)
                .filter(known -> !known.given())
                .orElseThrow(() -> new UnfitDraft("worksheet.unknown-field"));
    }

    private static String[] path(String name, int length) {
        var path = name.split("\\.", -1);
        if (path.length != length || !ROW.matcher(path[2]).matches()) {
            throw new UnfitDraft("worksheet.unknown-field");
        }
        return path;
    }

    /** A browser does not send a tick that is not set. */
    private static void untick(SentRow row) {
        for (var column : row.section().columns()) {
            if (column.input() == Input.TICK && !column.given()) {
                row.mine()
                        .putIfAbsent(
                                column.name(),
                                "true".equals(row.base().get(column.name()))
                                        ? "false"
                                        : row.base().getOrDefault(column.name(), ""));
            }
        }
    }

    private static Map<String, String> base(Section section, String json) {
        try {
            var base = JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
            if (base == null || base.containsValue(null)) {
                throw new UnfitDraft("worksheet.unknown-field");
            }
            base.keySet().forEach(column -> typed(section, column));
            base.replaceAll((column, value) -> text(value));
            return base;
        } catch (JsonProcessingException broken) {
            throw new UnfitDraft("worksheet.unknown-field");
        }
    }

    static String base(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Line ends as one sign, and a visible mark in place of what the database cannot keep. */
    static String text(String value) {
        var text = value.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
        if (text.length() > Column.LONGEST) {
            throw new UnfitDraft("worksheet.too-long", String.valueOf(Column.LONGEST));
        }
        var signs = new StringBuilder(text.length());
        text.codePoints()
                .map(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE ? 0xFFFD : sign)
                .forEach(signs::appendCodePoint);
        return signs.toString();
    }

    private static int revision(Map<String, List<String>> parameters) {
        try {
            return Integer.parseInt(first(parameters.get("revision")));
        } catch (NumberFormatException wrong) {
            throw new UnfitDraft("worksheet.unknown-field");
        }
    }

    private static String adding(SheetShape shape, String pressed) {
        if (pressed.isEmpty() || pressed.equals("save")) {
            return null;
        }
        if (!pressed.startsWith("add:")) {
            throw new UnfitDraft("worksheet.unknown-field");
        }
        var section = shape.section(pressed.substring(4));
        if (section.given()) {
            throw new UnfitDraft("worksheet.unknown-field");
        }
        return section.name();
    }

    private static String first(List<String> values) {
        return values == null || values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }
}
