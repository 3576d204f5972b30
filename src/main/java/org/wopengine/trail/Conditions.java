package org.wopengine.trail;

import java.util.HashMap;
import java.util.Map;

/** Conditions joined by "and", with the values they name. */
final class Conditions {
    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    Conditions and(String condition) {
        sql.append(sql.isEmpty() ? "" : " and ").append(condition);
        return this;
    }

    /** Nothing if there is no value. */
    Conditions and(String condition, String name, Object value) {
        return value == null ? this : and(condition).with(name, value);
    }

    Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    boolean isEmpty() {
        return sql.isEmpty();
    }

    /** Fits behind "where". */
    String sql() {
        return sql.isEmpty() ? "true" : sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}
