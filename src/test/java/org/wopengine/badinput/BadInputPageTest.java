package org.wopengine.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.badinput.BadInputPage.Line;

/** What {@code docs/bad-input.md} promises is there: the tests it names, and of those that count nothing the number. */
class BadInputPageTest {
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void everyRowHasALine() {
        assertThat(BadInputPage.lines().stream().map(Line::row).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 11)
                        .mapToObj(number -> "B" + number)
                        .toList());
        assertThat(BadInputPage.lines().stream().mapToLong(Line::cases).sum()).isGreaterThanOrEqualTo(52_000);
    }

    @Test
    void everyTestIsThereAndHasItsCases() {
        assertThat(BadInputPage.lines().stream()
                        .filter(line -> !line.test().equals("–"))
                        .flatMap(line -> problems(line).stream()))
                .isEmpty();
    }

    @Test
    void aLineThatPromisesTooMuchIsReported() {
        assertThat(problems(new Line("B1", "x", "NoSuchTest", 1))).isNotEmpty();
        assertThat(problems(new Line("B1", "x", "AccessTest#noSuchMethod", 1))).isNotEmpty();
        assertThat(problems(new Line("B1", "x", "BadInputPageTest", 100))).isNotEmpty();
        assertThat(problems(new Line("B1", "x", "BadInputPageTest", 3))).isEmpty();
        assertThatThrownBy(() -> BadInputPage.holds("AccessTest", 1)).isInstanceOf(AssertionError.class);
    }

    /** A line with a method is held by the method itself, which has to say so. */
    private static List<String> problems(Line line) {
        var name = line.test().split("#");
        var source = source(name[0]);
        if (source == null) {
            return List.of("There is no test " + name[0]);
        }
        if (name.length == 2) {
            var counts = source.contains("BadInputPage.holds(") && source.contains('"' + line.test() + '"');
            return counts || cases(type(source, name[0]), name[1]) >= line.cases()
                    ? List.of()
                    : List.of(line.test() + " is not there, or does not hold its number");
        }
        var cases = Arrays.stream(type(source, name[0]).getDeclaredMethods())
                .mapToInt(BadInputPageTest::cases)
                .sum();
        return cases >= line.cases() ? List.of() : List.of(line.test() + " has " + cases + " cases");
    }

    private static int cases(Class<?> type, String method) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(method))
                .mapToInt(BadInputPageTest::cases)
                .sum();
    }

    private static int cases(Method method) {
        if (method.isAnnotationPresent(ParameterizedTest.class)) {
            var values = method.getAnnotation(ValueSource.class);
            var rows = method.getAnnotation(CsvSource.class);
            var made = method.getAnnotation(MethodSource.class);
            var constants = method.getAnnotation(EnumSource.class);
            return values != null
                    ? values.strings().length + values.ints().length
                    : rows != null
                            ? rows.value().length
                            : made != null
                                    ? made(method.getDeclaringClass(), made.value()[0])
                                    : constants != null ? constants(method, constants) : 1;
        }
        if (method.isAnnotationPresent(RepeatedTest.class)) {
            return method.getAnnotation(RepeatedTest.class).value();
        }
        return method.isAnnotationPresent(Test.class) ? 1 : 0;
    }

    private static int constants(Method method, EnumSource source) {
        return source.names().length > 0
                ? source.names().length
                : method.getParameterTypes()[0].getEnumConstants().length;
    }

    private static int made(Class<?> type, String name) {
        try {
            var method = type.getDeclaredMethod(name);
            method.setAccessible(true);
            var made = method.invoke(null);
            return made instanceof Collection<?> list ? list.size() : (int) ((Stream<?>) made).count();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Class<?> type(String source, String name) {
        var home = source.lines()
                .filter(line -> line.startsWith("package "))
                .findFirst()
                .orElseThrow()
                .replaceAll("package |;", "");
        try {
            return Class.forName(home + "." + name, false, BadInputPageTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String source(String name) {
        try (var files = Files.walk(TESTS)) {
            var file = files.filter(path -> path.getFileName().toString().equals(name + ".java"))
                    .findFirst();
            return file.isPresent() ? Files.readString(file.get()) : null;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
