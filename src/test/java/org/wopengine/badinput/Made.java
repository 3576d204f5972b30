package org.wopengine.badinput;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.wopengine.answers.Value;
import org.wopengine.badinput.Fields.OneField;
import org.wopengine.shared.OperatorCode;

/** Commands made as code makes them: every component something of its type, or nothing. */
final class Made {
    private Made() {}

    static <R extends Record> Arbitrary<R> of(Class<R> type) {
        return Combinators.combine(Stream.of(type.getRecordComponents())
                        .map(Made::component)
                        .toList())
                .as(values -> create(type, values));
    }

    private static Arbitrary<Object> component(RecordComponent component) {
        var type = component.getType();
        if (type == OperatorCode.class) {
            return Arbitraries.of(new OperatorCode("OP03"), new OperatorCode("OP77"), new OperatorCode("OP987654"));
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class)).map(Object.class::cast);
        }
        var list = type == List.class;
        var element =
                list ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] : type;
        var field = new OneField(component.getName(), element, false, rules(component));
        var odd = Values.fitting(field).map(raw -> read(element, raw)).injectNull(0.1);
        // nearly all plain, so that some commands are taken
        var plain = Arbitraries.longs().map(seed -> read(element, Values.plain(field, new Random(seed))));
        var one = Arbitraries.frequencyOf(Tuple.of(30, plain), Tuple.of(1, odd));
        return list ? one.filter(Objects::nonNull).list().ofMaxSize(3).map(Object.class::cast) : one;
    }

    private static Object read(Class<?> type, Object raw) {
        try {
            return Value.read(type, raw);
        } catch (Value.Unreadable unreadable) {
            return null;
        }
    }

    private static java.lang.reflect.Field rules(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static <R extends Record> R create(Class<R> type, List<Object> values) {
        try {
            var types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(type + " from " + values, impossible);
        }
    }
}
