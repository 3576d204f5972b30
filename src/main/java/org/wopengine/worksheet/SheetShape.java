package org.wopengine.worksheet;

import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a sheet consists of, read off its record once. The single values make up the first section. */
record SheetShape(String kind, Class<?> contents, List<Section> sections) {
    /** Name of the section that holds the single values, in its only row. */
    static final String SINGLES = "single";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Map<Class<?>, SheetShape> KNOWN = new ConcurrentHashMap<>();

    /**
     * @param rowType the row's record, or null for the single values
     * @param maxRows how many rows there may be
     * @param given whether the rows come from the start of the sheet and none is added or deleted
     */
    record Section(String name, Class<?> rowType, int maxRows, boolean given, List<Column> columns) {
        boolean single() {
            return rowType == null;
        }

        /** How {@link Sheet#choices} names a column. */
        String place(Column column) {
            return single() ? column.name() : name + "." + column.name();
        }

        Optional<Column> column(String wanted) {
            return columns.stream()
                    .filter(column -> column.name().equals(wanted))
                    .findFirst();
        }
    }

    /** @throws IllegalStateException if the record cannot be a sheet; a mistake of the programmer, found at start-up */
    static SheetShape of(Sheet<?> sheet) {
        var shape = KNOWN.computeIfAbsent(sheet.contents(), contents -> read(sheet.kind(), contents));
        if (!shape.kind.equals(sheet.kind())) {
            throw new IllegalStateException(sheet.contents() + " describes two sheets");
        }
        return shape;
    }

    Section section(String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnfitDraft("worksheet.unknown-field"));
    }

    /** The key of a section's heading; the single values have a common one. */
    String key(Section section) {
        return section.single() ? "worksheet.section.single" : "worksheet." + kind + "." + section.name();
    }

    /** The key of the name of one row. */
    String rowKey(Section section) {
        return key(section) + ".row";
    }

    String key(Section section, Column column) {
        return "worksheet." + kind + "." + (section.single() ? "" : section.name() + ".") + column.name();
    }

    Set<String> labelKeys() {
        var keys = new LinkedHashSet<String>();
        keys.add("worksheet." + kind);
        for (var section : sections) {
            if (!section.single()) {
                keys.add(key(section));
                keys.add(rowKey(section));
            }
            for (var column : section.columns()) {
                keys.add(key(section, column));
                column.constants().map(Column::codeKey).forEach(keys::add);
            }
        }
        return keys;
    }

    private static SheetShape read(String kind, Class<?> contents) {
        require(KIND.matcher(kind).matches(), "The kind of a sheet is kebab case: " + kind);
        require(contents.isRecord(), contents + " is not a record");
        var singles = new ArrayList<Column>();
        var sections = new ArrayList<Section>();
        for (var component : contents.getRecordComponents()) {
            if (component.getType() == List.class) {
                sections.add(section(component));
            } else {
                singles.add(Column.of(component));
            }
        }
        if (!singles.isEmpty()) {
            sections.add(0, new Section(SINGLES, null, 1, true, List.copyOf(singles)));
        }
        require(
                Stream.of(contents.getRecordComponents())
                        .noneMatch(component -> component.getName().equals(SINGLES)),
                "No component may be called " + SINGLES);
        return new SheetShape(kind, contents, List.copyOf(sections));
    }

    private static Section section(RecordComponent component) {
        var rowType = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        require(rowType.isRecord(), component + " is not a list of records");
        var size = Column.annotation(component, Size.class);
        require(size != null && size.max() < 1000, component + " needs @Size(max = …) below 1000");
        var columns = Stream.of(rowType.getRecordComponents()).map(Column::of).toList();
        require(
                columns.stream().noneMatch(column -> Set.of("row", "help").contains(column.name())),
                component + ": no column may be called row or help");
        return new Section(
                component.getName(), rowType, size.max(), Column.annotation(component, Given.class) != null, columns);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalStateException(otherwise);
        }
    }
}
