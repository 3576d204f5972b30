package org.wopengine.principle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.wopengine.shared.Dates;

/** The texts of the catalogue, to be said in the reader's language. */
public final class PrincipleWords {
    private static final Set<String> FEW = Set.of("0", "1");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private PrincipleWords() {}

    /** What a check asks, in a few words. */
    public static MessageSourceResolvable name(Check check) {
        return text("principle.check." + check.name());
    }

    /** What to do where it does not hold. */
    public static MessageSourceResolvable cure(Check check) {
        return text("principle.cure." + check.name());
    }

    /** What a check found. */
    public static MessageSourceResolvable sentence(Check check, String sentence, List<String> arguments) {
        var key = "principle.finding." + check.name() + "." + sentence;
        return new DefaultMessageSourceResolvable(
                counted(key, arguments),
                arguments.stream().map(PrincipleWords::argument).toArray());
    }

    /** A sentence that begins to count may have another wording for none and for one, under its key with the number. */
    private static String[] counted(String key, List<String> arguments) {
        return !arguments.isEmpty() && FEW.contains(arguments.get(0))
                ? new String[] {key + "." + arguments.get(0), key}
                : new String[] {key};
    }

    /** A label of a fact that was looked at. */
    public static MessageSourceResolvable fact(String name) {
        return text("principle.fact." + name);
    }

    /** A value as it was kept: a text, a day, or the keys of one or several labels. */
    public static Object argument(String value) {
        if (DAY.matcher(value).matches()) {
            return Dates.day(LocalDate.parse(value));
        }
        if (!value.startsWith("code.")) {
            return value;
        }
        var keys = value.split(", ");
        return keys.length == 1 ? text(value) : new Several(List.of(keys));
    }

    private static MessageSourceResolvable text(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }

    /** Several labels, one after the other: a template that takes each as an argument. */
    private static final class Several extends DefaultMessageSourceResolvable {
        private static final long serialVersionUID = 1L;

        Several(List<String> keys) {
            super(
                    new String[] {"principle.several"},
                    new Object[] {resolvable(keys.get(0)), rest(keys.subList(1, keys.size()))});
        }

        private static Object rest(List<String> keys) {
            return keys.size() == 1 ? resolvable(keys.get(0)) : new Several(keys);
        }

        private static Object resolvable(String key) {
            return new DefaultMessageSourceResolvable(key);
        }
    }
}
