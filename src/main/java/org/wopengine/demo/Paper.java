package org.wopengine.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wopengine.worksheet.Typing;

/**
 * What somebody fills in, written down to be read: lines {@code field: answer}, then tables. A table begins with
 * {@code # name} and its columns; {@code column=text} is a column with the same text in every row. An answer in square
 * brackets is a list.
 *
 * <pre>
 * title: Fewer losses
 * modalities: [STUDY_TOUR, SECONDMENT]
 * # workingAreas
 * area    | priority
 * BILLING | 1
 * </pre>
 */
record Paper(Map<String, String> answers, Map<String, List<Map<String, String>>> tables) {
    /** Short words for long codes, where they stand alone. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("MANAGEMENT", "PARTNERSHIP_MANAGEMENT"),
            Map.entry("LOSSES", "NON_REVENUE_WATER_COMMERCIAL_LOSSES"),
            Map.entry("BILLING", "BILLING_COLLECTION_EFFICIENCY"),
            Map.entry("STAFF", "HUMAN_RESOURCES_ORGANIZATIONAL_DEVELOPMENT"),
            Map.entry("CUSTOMERS", "CUSTOMER_RELATIONS"),
            Map.entry("WASTEWATER", "WASTE_WATER_COLLECTION_TREATMENT"),
            Map.entry("SLUDGE", "FAECAL_SLUDGE_MANAGEMENT"),
            Map.entry("SANITATION", "SANITATION_HYGIENE_SERVICES"),
            Map.entry("ENERGY", "ENERGY_EFFICIENCY"),
            Map.entry("ASSETS", "ASSET_MANAGEMENT"),
            Map.entry("POOR", "SERVICE_IN_LOW_INCOME_AREAS"),
            Map.entry("IT", "INFORMATION_TECHNOLOGY"),
            Map.entry("GENDER", "GENDER_MAINSTREAMING"));

    /** @throws IllegalArgumentException naming the line that is neither a field, a table nor a row */
    static Paper of(String text) {
        var answers = new LinkedHashMap<String, String>();
        var tables = new LinkedHashMap<String, List<Map<String, String>>>();
        List<Map<String, String>> rows = null;
        String[] columns = null;
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("# ")) {
                rows = new ArrayList<>();
                columns = null;
                tables.put(line.substring(2).strip(), rows);
            } else if (rows == null && !line.isEmpty()) {
                var colon = line.indexOf(':');
                if (colon < 1) {
                    throw new IllegalArgumentException("Not an answer: " + line);
                }
                answers.put(line.substring(0, colon), word(line.substring(colon + 1)));
            } else if (!line.isEmpty() && columns == null) {
                columns = cells(line);
            } else if (!line.isEmpty()) {
                rows.add(row(columns, line));
            }
        }
        return new Paper(answers, tables);
    }

    private static Map<String, String> row(String[] columns, String line) {
        var cells = cells(line);
        var row = new LinkedHashMap<String, String>();
        var next = 0;
        for (var column : columns) {
            var same = column.indexOf('=');
            if (same > 0) {
                row.put(column.substring(0, same), word(column.substring(same + 1)));
            } else if (next < cells.length) {
                row.put(column, word(cells[next++]));
            }
        }
        if (next != cells.length
                || Arrays.stream(columns)
                                .filter(column -> column.indexOf('=') < 0)
                                .count()
                        != next) {
            throw new IllegalArgumentException("Not one cell for each column: " + line);
        }
        return row;
    }

    private static String[] cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    private static String word(String text) {
        return SHORT.getOrDefault(text.strip(), text.strip());
    }

    /** The same with another paper's answers and tables in place of those it has too. */
    Paper with(Paper other) {
        var allAnswers = new LinkedHashMap<>(answers);
        allAnswers.putAll(other.answers);
        var allTables = new LinkedHashMap<>(tables);
        allTables.putAll(other.tables);
        return new Paper(allAnswers, allTables);
    }

    Paper with(String text) {
        return with(of(text));
    }

    List<Map<String, String>> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    /** As the fields of a form: a table's cells are {@code name_1_column}; blank ones are left out. */
    Map<String, Object> asForm() {
        var form = new LinkedHashMap<String, Object>();
        answers.forEach((field, answer) -> put(form, field, answer));
        tables.forEach((name, rows) -> {
            for (int row = 0; row < rows.size(); row++) {
                var prefix = name + "_" + (row + 1) + "_";
                rows.get(row).forEach((column, cell) -> put(form, prefix + column, cell));
            }
        });
        return form;
    }

    private static void put(Map<String, Object> form, String field, String answer) {
        if (answer.startsWith("[") && answer.endsWith("]")) {
            form.put(
                    field,
                    Stream.of(answer.substring(1, answer.length() - 1).split(","))
                            .map(Paper::word)
                            .toList());
        } else if (!answer.isEmpty()) {
            form.put(field, answer);
        }
    }

    /** As the sections of a worksheet. */
    Map<String, List<Map<String, String>>> asSheet() {
        var sections = new LinkedHashMap<String, List<Map<String, String>>>();
        if (!answers.isEmpty()) {
            sections.put(Typing.SINGLES, List.of(answers));
        }
        sections.putAll(tables);
        return sections;
    }
}
