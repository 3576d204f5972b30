package org.wopengine.worksheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All sheets there are. A sheet that cannot work, or a kind described twice, stops the start. */
@Component
class Sheets {
    private final Map<String, Sheet<?>> byKind;

    Sheets(ObjectProvider<Sheet<?>> beans) {
        List<Sheet<?>> sheets = beans.stream().toList();
        sheets.forEach(Sheets::demandFiles);
        byKind = sheets.stream().collect(Collectors.toUnmodifiableMap(Sheet::kind, Function.identity()));
    }

    private static void demandFiles(Sheet<?> sheet) {
        for (var section : SheetShape.of(sheet).sections()) {
            section.columns().stream()
                    .filter(column -> column.isFile() && !column.given())
                    .forEach(column -> sheet.files(section.place(column)));
        }
    }

    Optional<Sheet<?>> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
