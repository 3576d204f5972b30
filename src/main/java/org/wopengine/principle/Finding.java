package org.wopengine.principle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a check found, as a sentence to be said in any language, and the facts it looked at.
 *
 * @param sentence last part of the message key {@code principle.finding.<CHECK>.<sentence>}
 * @param arguments values of the sentence; one that begins with {@code code.} is the key of a label
 * @param looked a few facts by name; no personal data
 */
public record Finding(Grade grade, String sentence, List<String> arguments, Map<String, String> looked) {
    private static final String NOTHING = "–";

    /** How well it holds. */
    public enum Grade {
        HOLDS,
        /** There is nothing to look at here. */
        DOES_NOT_APPLY,
        /** It may be fine: a person has to say why. */
        DOUBTFUL,
        /** Worth a look, whatever the catalogue says of the check. */
        NOTEWORTHY,
        BROKEN
    }

    public Finding {
        arguments = List.copyOf(arguments);
        looked = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(looked));
    }

    public static Finding holds(String sentence, Object... arguments) {
        return of(Grade.HOLDS, sentence, arguments);
    }

    public static Finding doesNotApply(String sentence, Object... arguments) {
        return of(Grade.DOES_NOT_APPLY, sentence, arguments);
    }

    public static Finding doubtful(String sentence, Object... arguments) {
        return of(Grade.DOUBTFUL, sentence, arguments);
    }

    public static Finding noteworthy(String sentence, Object... arguments) {
        return of(Grade.NOTEWORTHY, sentence, arguments);
    }

    public static Finding broken(String sentence, Object... arguments) {
        return of(Grade.BROKEN, sentence, arguments);
    }

    /** The same with one more fact that was looked at. */
    public Finding having(String fact, Object value) {
        var more = new LinkedHashMap<>(looked);
        more.put(fact, say(value));
        return new Finding(grade, sentence, arguments, more);
    }

    /** Whether it is the same thing that was found. */
    boolean sameAs(String otherSentence, List<String> otherArguments) {
        return sentence.equals(otherSentence) && arguments.equals(otherArguments);
    }

    private static Finding of(Grade grade, String sentence, Object... arguments) {
        return new Finding(
                grade, sentence, Stream.of(arguments).map(Finding::say).toList(), Map.of());
    }

    private static String say(Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Enum<?> constant) {
            return "code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? NOTHING
                    : several.stream().map(Finding::say).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
