package org.wopengine.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * One variable a model routes by. Constants of the contract class; strings appear once. Only text, whole numbers and
 * booleans ever reach the engine: an enum travels as its name, a moment as ISO-8601.
 *
 * @param <T> type on the Java side
 */
public final class Routing<T> {
    private final String name;
    private final Class<T> type;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    private Routing(String name, Class<T> type, Function<T, Object> write, Function<Object, T> read) {
        this.name = name;
        this.type = type;
        this.write = write;
        this.read = read;
    }

    /** A decision a gateway asks for; stored as the constant's name. */
    public static <E extends Enum<E>> Routing<E> choice(String name, Class<E> type) {
        return new Routing<>(name, type, Enum::name, stored -> Enum.valueOf(type, (String) stored));
    }

    public static Routing<String> text(String name) {
        return new Routing<>(name, String.class, value -> value, stored -> (String) stored);
    }

    public static Routing<Integer> number(String name) {
        return new Routing<>(name, Integer.class, value -> value, stored -> ((Number) stored).intValue());
    }

    public static Routing<Boolean> truth(String name) {
        return new Routing<>(name, Boolean.class, value -> value, stored -> (Boolean) stored);
    }

    /** A moment a timer waits for; stored as ISO-8601 text. */
    public static Routing<Instant> moment(String name) {
        return new Routing<>(name, Instant.class, Instant::toString, stored -> Instant.parse((String) stored));
    }

    /** A day a task is due or a timer waits for; stored as the end of that day in UTC. */
    public static Routing<LocalDate> day(String name) {
        return new Routing<>(
                name,
                LocalDate.class,
                day -> day.atTime(23, 59, 59).toInstant(ZoneOffset.UTC).toString(),
                stored -> LocalDate.ofInstant(Instant.parse((String) stored), ZoneOffset.UTC));
    }

    public String name() {
        return name;
    }

    public Class<T> type() {
        return type;
    }

    /** The value, or null if nobody set it. */
    public T get(Token token) {
        var stored = token.value(name);
        return stored == null ? null : read.apply(stored);
    }

    public void set(Token token, T value) {
        token.set(name, value == null ? null : write.apply(value));
    }

    /** Sets the value for the current multi-instance scope only. */
    public void setLocal(Token token, T value) {
        token.setLocal(name, value == null ? null : write.apply(value));
    }
}
