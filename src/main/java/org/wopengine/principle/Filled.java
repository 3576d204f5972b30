package org.wopengine.principle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Tells an answer from something typed to get past a question. */
public final class Filled {
    private static final int FEWEST_WORDS = 3;
    private static final Set<String> NOTHING = Set.of(
            "n/a",
            "na",
            "none",
            "no",
            "nothing",
            "nil",
            "tbd",
            "to be confirmed",
            "to be defined",
            "unknown",
            "see above",
            "aucun",
            "aucune",
            "néant",
            "rien",
            "sans objet",
            "s/o",
            "à définir",
            "à confirmer",
            "inconnu",
            "ninguno",
            "ninguna",
            "nada",
            "no aplica",
            "por definir",
            "por confirmar",
            "desconocido",
            "-",
            "--",
            "–",
            "x",
            "xx",
            "xxx",
            ".",
            "?");

    private Filled() {}

    /** Whether there is a sentence: three words at least, and not "n/a". */
    public static boolean says(String text) {
        return given(text)
                && Arrays.stream(text.strip().split("\\s+")).distinct().count() >= FEWEST_WORDS;
    }

    /** Whether there is anything that means something. */
    public static boolean given(String text) {
        return text != null && !text.isBlank() && !meansNothing(text);
    }

    /** Whether it says, in one of our languages, that there is nothing. */
    public static boolean meansNothing(String text) {
        return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", ""))
                || NOTHING.contains(text.strip());
    }
}
