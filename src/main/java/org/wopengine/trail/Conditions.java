package org.wopengine.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Conditions joined by "and", with the values they name and, for each, the rows that fulfil it. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param rows behind "select", one for each that fulfils the condition, at least; an index gives the first ones at once */
    Conditions and(String condition, String rows) {
        conditions.add(condition);
        this.rows.add(rows);
        return this;
    }

    Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** Fits behind "where". */
    String sql() {
        return isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Tells how many fulfil the condition fewest fulfil, so that no more fulfil all; {@code most} if as many or more. */
    String fewest(int most) {
        return rows.stream()
                .map("(select count(*) from (select %%s limit %d) counted)".formatted(most)::formatted)
                .collect(Collectors.joining(", ", "select least(", ", " + most + ")"));
    }

    Map<String, Object> values() {
        return values;
    }
}
