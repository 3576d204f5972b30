package org.wopengine.matching.score;

import java.util.List;

/**
 * Something to be said in the reader's language.
 *
 * @param key in the message bundles
 * @param arguments texts, numbers, days, constants with a label, {@link Label}, {@link Language}, {@link Country}, other sentences; a
 *     list of those is said with "and"
 */
public record Sentence(String key, List<Object> arguments) {
    /** Behind this key stand sentences, one after the other, with semicolons. */
    static final String CLAUSES = "matching.score.clauses";

    /** A constant with a label by the names its label goes by: {@code WorkingArea.ENERGY_EFFICIENCY}. */
    public record Label(String name) {
        public static Label of(Enum<?> constant) {
            return new Label(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
    }

    /** A language by its code of ISO 639-1. */
    public record Language(String code) {}

    /** A country by its code of ISO 3166-1. */
    public record Country(String code) {}

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** Several clauses of one sentence. */
    static Sentence of(List<Sentence> clauses) {
        return new Sentence(CLAUSES, List.copyOf(clauses));
    }

    /** Whether it consists of clauses. */
    public boolean hasClauses() {
        return key.equals(CLAUSES);
    }
}
