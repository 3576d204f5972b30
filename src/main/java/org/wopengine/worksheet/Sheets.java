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
        sheets.forEach(SheetShape::of);
        byKind = sheets.stream().collect(Collectors.toUnmodifiableMap(Sheet::kind, Function.identity()));
    }

    Optional<Sheet<?>> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
