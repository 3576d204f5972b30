package org.wopengine.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;
import org.wopengine.shared.Refused;

/** Whatever is sent as a file is kept under a name that does no harm, or refused on the field of the file. */
public final class FuzzedFiles {
    private static final DocumentSettings SETTINGS = new DocumentSettings(
            DataSize.ofMegabytes(1),
            Storage.DATABASE,
            null,
            new DocumentSettings.Scanner(null, 3310, Duration.ofSeconds(1)));
    private static final FileExamination EXAMINATION = new FileExamination(SETTINGS, new VirusScan(SETTINGS));

    private FuzzedFiles() {}

    public static void file(String name, byte[] bytes) {
        judge(FileName.of(name));
        try {
            var place = Files.write(Path.of(System.getProperty("java.io.tmpdir"), "wop-fuzzed-file"), bytes);
            var examined = EXAMINATION.examine(place, name);
            if (examined.size() != bytes.length || examined.mediaType().isBlank()) {
                throw new AssertionError("Taken as something else: " + examined);
            }
        } catch (Refused refused) {
            if (!"file".equals(refused.field())) {
                throw new AssertionError("Refused on no field", refused);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void judge(FileName name) {
        var shown = name.shown();
        if (shown.isBlank()
                || shown.codePointCount(0, shown.length()) > FileName.LONGEST
                || shown.matches("(?s).*[/\\\\\"*:<>?|%\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029].*")
                || shown.startsWith(".")) {
            throw new AssertionError("A name that does harm: " + shown);
        }
    }
}
