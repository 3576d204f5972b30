package org.wopengine.workflow.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopengine.answers.Rows;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.FormAnswers;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** Spells earlier answers out as the field values the form begins with; the reverse of reading them. */
final class EarlierAnswers {
    private EarlierAnswers() {}

    static Optional<Map<String, Object>> of(TaskForm<? extends FormAnswers> form, Token token) {
        return form.earlier(token).map(answers -> {
            var values = new HashMap<String, Object>();
            spell((Record) answers, "", values);
            return values;
        });
    }

    private static void spell(Record answers, String prefix, Map<String, Object> values) {
        for (var component : answers.getClass().getRecordComponents()) {
            var name = prefix + component.getName();
            var value = value(answers, component);
            if (value == null) {
                continue;
            }
            if (component.isAnnotationPresent(Rows.class)) {
                var rows = (List<?>) value;
                for (int row = 0; row < rows.size(); row++) {
                    spell((Record) rows.get(row), name + "_" + (row + 1) + "_", values);
                }
            } else {
                values.put(name, plain(value));
            }
        }
    }

    private static Object value(Record answers, java.lang.reflect.RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(answers);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        if (value instanceof LocalDate || value instanceof DocumentReference) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof List<?> choices) {
            return JsonList.of(choices);
        }
        return value;
    }
}
