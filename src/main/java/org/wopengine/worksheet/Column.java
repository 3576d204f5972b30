package org.wopengine.worksheet;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.wopengine.shared.DocumentReference;

/**
 * One value of a row: its type, how it is typed in, and how long it may be.
 *
 * @param given shown, not typed
 * @param earlier asked for by earlier releases only
 * @param required whether a filled row needs it; only told to the reader, the rule itself is the annotation's
 * @param inCents whether it is a sum of money
 * @param longest most characters
 */
record Column(
        String name,
        Class<?> type,
        Input input,
        boolean given,
        boolean earlier,
        boolean required,
        boolean inCents,
        int longest) {
    /** Longest text a cell may hold, whatever the sheet says. */
    static final int LONGEST = 4000;

    private static final int LONGEST_LINE = 200;
    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            Boolean.class,
            LocalDate.class,
            DocumentReference.class);

    /** How a value is typed in. */
    enum Input {
        LINE,
        LINES,
        WHOLE,
        DECIMAL,
        DATE,
        CHOICE,
        FILE,
        YES_NO,
        TICK
    }

    static Column of(RecordComponent component) {
        var type = component.getType();
        if (!TYPES.contains(type) && !type.isEnum()) {
            throw new IllegalStateException(
                    component + " of " + component.getDeclaringRecord() + " cannot be typed into a worksheet");
        }
        var size = annotation(component, Size.class);
        var longest = type == String.class && size != null ? Math.min(size.max(), LONGEST) : LONGEST;
        var required = annotation(component, NotNull.class) != null || annotation(component, NotBlank.class) != null;
        return new Column(
                component.getName(),
                type,
                input(type, longest, required && annotation(component, AssertTrue.class) == null),
                annotation(component, Given.class) != null || annotation(component, Earlier.class) != null,
                annotation(component, Earlier.class) != null,
                required,
                annotation(component, InCents.class) != null,
                longest);
    }

    /** A required yes or no must be able to stay unanswered, so it is a list; any other is a tick. */
    private static Input input(Class<?> type, int longest, boolean open) {
        if (type == String.class) {
            return longest > LONGEST_LINE ? Input.LINES : Input.LINE;
        }
        if (type == Boolean.class) {
            return open ? Input.YES_NO : Input.TICK;
        }
        if (type == LocalDate.class) {
            return Input.DATE;
        }
        if (type == BigDecimal.class) {
            return Input.DECIMAL;
        }
        if (type == DocumentReference.class) {
            return Input.FILE;
        }
        return type.isEnum() ? Input.CHOICE : Input.WHOLE;
    }

    /** Whether it refers to a file. */
    boolean isFile() {
        return input == Input.FILE;
    }

    /** The constants of an enum; none for other types. */
    Stream<Enum<?>> constants() {
        return type.isEnum() ? Stream.of(type.getEnumConstants()).map(constant -> (Enum<?>) constant) : Stream.empty();
    }

    static String codeKey(Enum<?> constant) {
        return "code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** An annotation of a record component, wherever the compiler had to put it. */
    static <A extends Annotation> A annotation(RecordComponent component, Class<A> type) {
        var own = component.getAnnotation(type);
        if (own != null) {
            return own;
        }
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(type);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
