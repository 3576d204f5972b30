package org.wopengine.principle;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The texts of the catalogue, to be said in the reader's language. */
public final class PrincipleWords {
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
        return text(
                "principle.finding." + check.name() + "." + sentence,
                arguments.stream().map(PrincipleWords::argument).toArray());
    }

    /** A label of a fact that was looked at. */
    public static MessageSourceResolvable fact(String name) {
        return text("principle.fact." + name);
    }

    /** A value as it was kept: a text, or the keys of one or several labels. */
    public static Object argument(String value) {
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
