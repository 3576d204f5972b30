package org.wopengine.lint;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Turns an element's name into the id and the file name that follow from it. */
final class Words {
    private Words() {}

    /** "Co-sign report" becomes "CoSignReport". */
    static String pascal(String name) {
        return Arrays.stream(parts(name))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** "Co-sign report" becomes "co-sign-report". */
    static String kebab(String name) {
        return String.join("-", parts(name.toLowerCase(java.util.Locale.ROOT)));
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String[] parts(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
