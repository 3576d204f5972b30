package org.wopengine.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/**
 * One column of a list.
 *
 * @param type of the value, or of each of several
 * @param many whether a cell holds several, one behind the other
 * @param longest most characters of a text, or 0 if its type says how long it is
 */
record ListColumn(RecordComponent component, Class<?> type, boolean many, boolean required, int longest) {
    static List<ListColumn> of(Class<? extends Record> row) {
        return Stream.of(row.getRecordComponents()).map(ListColumn::of).toList();
    }

    private static ListColumn of(RecordComponent component) {
        var many = component.getType() == List.class;
        var type = many
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        var field = field(component);
        var required = Stream.<Class<? extends Annotation>>of(NotNull.class, NotBlank.class, NotEmpty.class)
                .anyMatch(field::isAnnotationPresent);
        var size = field.getAnnotation(Size.class);
        return new ListColumn(
                component, type, many, required, type == String.class && !many && size != null ? size.max() : 0);
    }

    /** The rules stand on the field: they have no place on a component. */
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String name() {
        return component.getName();
    }

    boolean isText() {
        return type == String.class || many || type.isEnum();
    }

    /** What stands in a row, null for nothing. */
    Object value(Record row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The constants of an enum; none for other types. */
    Stream<Enum<?>> constants() {
        return type.isEnum() ? Stream.of(type.getEnumConstants()).map(constant -> (Enum<?>) constant) : Stream.empty();
    }
}
