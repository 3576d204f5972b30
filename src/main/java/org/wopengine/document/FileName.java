package org.wopengine.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a file as it may be shown and given out, and as it came.
 *
 * @param shown one line, no folder, no signs that turn the direction of a text, at most {@value #LONGEST} signs
 * @param original what was sent; signs that must not be shown are written as {@code \}{@code u202e}
 */
record FileName(String shown, String original) {
    static final int LONGEST = 120;
    private static final int LONGEST_ORIGINAL = 1000;
    private static final int LONGEST_ENDING = 10;
    private static final String NAMELESS = "file";

    /** Names that mean a device to Windows, whatever follows the dot. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    static FileName of(String sent) {
        var name = sent == null ? "" : sent;
        return new FileName(shown(name), original(name));
    }

    /** What stands behind the last dot, in small letters; empty if there is none. */
    String ending() {
        var dot = shown.lastIndexOf('.');
        return dot < 0 ? "" : shown.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shown(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isShown)
                .forEach(clean::appendCodePoint);
        var name = clean.toString()
                .replaceAll("[\"*:<>?|%]", "_")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        var dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        var ending = dot < 0 ? "" : name.substring(dot);
        if (ending.length() > LONGEST_ENDING) {
            stem = name;
            ending = "";
        }
        if (stem.isBlank() || DEVICES.contains(stem.toLowerCase(Locale.ROOT))) {
            stem = NAMELESS;
        }
        var room = LONGEST - ending.codePointCount(0, ending.length());
        if (stem.codePointCount(0, stem.length()) > room) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, room)).strip();
        }
        return stem + ending;
    }

    private static String original(String sent) {
        var written = new StringBuilder();
        sent.codePoints().forEach(sign -> {
            if (isShown(sign) && sign != '\\') {
                written.appendCodePoint(sign);
            } else if (sign == '\\') {
                written.append("\\\\");
            } else {
                written.append("\\u%04x".formatted(sign));
            }
        });
        return written.codePointCount(0, written.length()) <= LONGEST_ORIGINAL
                ? written.toString()
                : written.substring(0, written.offsetByCodePoints(0, LONGEST_ORIGINAL));
    }

    /** No control signs, none that turn or hide what stands around them, no halves of signs, nothing private. */
    private static boolean isShown(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
