package org.wopengine.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wopengine.shared.Refused;

/** Text without markup: tables with separators and notes. */
final class PlainText {
    private static final int PIECE = 64 * 1024;

    /** What browsers and servers would take for something to run, near the beginning of a file or anywhere in it. */
    private static final Pattern MARKUP = Pattern.compile("^[\\s\\u00ef\\u00bb\\u00bf]*(<|#!|%!)");

    private static final Pattern CODE =
            Pattern.compile("<\\s*/?(script|html|svg|iframe|object|embed|body|img|style)\\b|<\\?(php|xml|=)|<!doctype");

    private PlainText() {}

    /** @param wanted what the name says; text has no mark of its own to tell a table by */
    static FileKind examine(Path file, FileKind wanted) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var before = "";
            var first = true;
            for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                for (var one : piece) {
                    if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f'
                            || one == 127) {
                        throw Refused.because("document.file.not-text", FileExamination.FIELD);
                    }
                }
                var text = new String(piece, java.nio.charset.StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (first && MARKUP.matcher(text).find()
                        || CODE.matcher(before + text).find()) {
                    throw Refused.because("document.file.markup", FileExamination.FIELD);
                }
                first = false;
                before = text.substring(Math.max(0, text.length() - 20));
            }
        }
        return wanted == FileKind.CSV ? FileKind.CSV : FileKind.TXT;
    }
}
