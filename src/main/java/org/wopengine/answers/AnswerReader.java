package org.wopengine.answers;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads raw answers into a record: types, unknown fields, then the record's Bean Validation rules. All problems are
 * collected, so a person corrects a form once.
 *
 * <p>Component types understood: String, Integer, Long, BigDecimal, Boolean, LocalDate, DocumentReference, enums, List of
 * enum or String, and {@link Rows} of records of these. Blank text is null; text is trimmed; null is never zero.
 */
@Component
public class AnswerReader {
    private final Validator validator;
    private final MessageSource messages;

    public AnswerReader(Validator validator, MessageSource messages) {
        this.validator = validator;
        this.messages = messages;
    }

    /**
     * @param raw field key to value as it came in: text, number, boolean or a list of text
     * @param groups of rules that count; those without a group if none is named
     * @throws InvalidAnswers naming every field to correct, in the order of the record
     */
    public <R> R read(Class<R> type, Map<String, ?> raw, Class<?>... groups) {
        var problems = new ArrayList<Problem>();
        unknownKeys(type, raw).forEach(key -> problems.add(problem(key, "answers.unknown-field")));
        var positions = new RowPositions();
        var answers = record(type, "", raw, problems, positions);
        if (problems.isEmpty()) {
            for (ConstraintViolation<R> violation : validator.validate(answers, groups)) {
                problems.add(
                        new Problem(shown(type, positions.key(violation.getPropertyPath())), violation.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            // a problem of the whole has no field, and comes first
            var order = new ArrayList<>(keys(type));
            problems.sort(Comparator.comparingInt(problem -> order.indexOf(problem.field())));
            throw new InvalidAnswers(problems);
        }
        return answers;
    }

    /** What is wrong with a group of rows as a whole is told at its first field; no field is called like the group. */
    private static String shown(Class<?> type, String key) {
        var keys = keys(type);
        return key == null || keys.contains(key)
                ? key
                : keys.stream()
                        .filter(field -> field.startsWith(key + "_1_"))
                        .findFirst()
                        .orElse(key);
    }

    /** The field keys a record is filled from, rows spelled out. */
    public static Set<String> keys(Class<?> type) {
        return keys(type, "");
    }

    private static Set<String> keys(Class<?> type, String prefix) {
        var keys = new LinkedHashSet<String>();
        for (var component : type.getRecordComponents()) {
            var rows = component.getAnnotation(Rows.class);
            if (rows == null) {
                keys.add(prefix + component.getName());
            } else {
                for (int row = 1; row <= rows.value(); row++) {
                    keys.addAll(keys(elementType(component), rowPrefix(prefix, component, row)));
                }
            }
        }
        return keys;
    }

    private static Set<String> unknownKeys(Class<?> type, Map<String, ?> raw) {
        var unknown = new TreeSet<>(raw.keySet());
        unknown.removeAll(keys(type));
        return unknown;
    }

    private <R> R record(
            Class<R> type, String prefix, Map<String, ?> raw, List<Problem> problems, RowPositions positions) {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            var component = components[index];
            values[index] = component.isAnnotationPresent(Rows.class)
                    ? rows(component, prefix, raw, problems, positions)
                    : single(component, prefix + component.getName(), raw, problems);
        }
        return create(type, components, values);
    }

    private Object single(RecordComponent component, String key, Map<String, ?> raw, List<Problem> problems) {
        var value = raw.get(key);
        try {
            return component.getType() == List.class
                    ? list(elementType(component), value)
                    : Value.read(component.getType(), value);
        } catch (Value.Unreadable unreadable) {
            problems.add(problem(key, unreadable.getMessage()));
            return null;
        }
    }

    private static List<Object> list(Class<?> elementType, Object value) {
        if (value == null || "".equals(value)) {
            return List.of();
        }
        if (!(value instanceof Collection<?> elements)) {
            throw new Value.Unreadable("answers.not-a-list");
        }
        var read = new LinkedHashSet<Object>();
        for (var element : elements) {
            var item = Value.read(elementType, element);
            if (item != null) {
                read.add(item);
            }
        }
        return List.copyOf(read);
    }

    private List<Object> rows(
            RecordComponent component,
            String prefix,
            Map<String, ?> raw,
            List<Problem> problems,
            RowPositions positions) {
        var type = elementType(component);
        var filled = new ArrayList<Object>();
        for (int row = 1; row <= component.getAnnotation(Rows.class).value(); row++) {
            var rowPrefix = rowPrefix(prefix, component, row);
            var blank = keys(type, rowPrefix).stream().allMatch(key -> Value.blank(raw.get(key)));
            if (!blank) {
                positions.note(component.getName(), filled.size(), rowPrefix);
                filled.add(record(type, rowPrefix, raw, problems, positions));
            }
        }
        return List.copyOf(filled);
    }

    private static String rowPrefix(String prefix, RecordComponent component, int row) {
        return prefix + component.getName() + "_" + row + "_";
    }

    private static Class<?> elementType(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static <R> R create(Class<R> type, RecordComponent[] components, Object[] values) {
        var types = new Class<?>[components.length];
        for (int index = 0; index < components.length; index++) {
            types[index] = components[index].getType();
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be filled from answers", impossible);
        }
    }

    private Problem problem(String key, String messageKey) {
        return new Problem(key, messages.getMessage(messageKey, null, LocaleContextHolder.getLocale()));
    }

    /** Remembers which form row each list element came from, so that a rule names the field the person sees. */
    private static final class RowPositions {
        private final Map<String, String> prefixes = new java.util.HashMap<>();

        void note(String list, int index, String rowPrefix) {
            prefixes.put(list + "[" + index + "]", rowPrefix);
        }

        String key(Path path) {
            var key = new StringBuilder();
            String list = null;
            for (var node : path) {
                if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                    continue; // one value of a list is a matter of the list's field
                }
                if (node.getIndex() != null && list != null) {
                    key.setLength(0);
                    key.append(prefixes.getOrDefault(list + "[" + node.getIndex() + "]", ""));
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    list = node.getName();
                    key.append(list);
                }
            }
            return key.isEmpty() ? null : key.toString();
        }
    }
}
