package org.wopengine.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Refused;

/**
 * Looks into a file before it is kept: what it is by its content, whether its name says the same, whether it hides
 * something else, whether it carries a virus. Belongs outside of a transaction, it takes its time.
 */
@Component
public class FileExamination {
    /** The field of the page that a refusal is about. */
    static final String FIELD = "file";

    private static final int AT_ONCE = 64 * 1024;

    private final DocumentSettings settings;
    private final VirusScan scan;
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    FileExamination(DocumentSettings settings, VirusScan scan) {
        this.settings = settings;
        this.scan = scan;
    }

    /**
     * @param sentName the name the browser sent, never trusted
     * @throws Refused naming what is wrong with the file and what to do
     */
    public ExaminedFile examine(Path file, String sentName) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw Refused.because("document.file.empty", FIELD);
        }
        if (size > settings.largest().toBytes()) {
            throw tooLarge();
        }
        var name = FileName.of(sentName);
        var kind = kind(file, name);
        var verdict = scan.examine(file);
        return new ExaminedFile(
                file,
                name.shown(),
                name.original(),
                size,
                kind.mediaType(),
                sha256(Files.newInputStream(file)),
                verdict.state(),
                verdict.found());
    }

    /** The endings a page may offer to choose from. */
    public String acceptedEndings() {
        return FileKind.accepted();
    }

    /** What is said about a file above the limit, wherever that is found out. */
    public Refused tooLarge() {
        return Refused.because(
                "document.file.too-large", FIELD, settings.largest().toMegabytes());
    }

    private FileKind kind(Path file, FileName name) throws IOException {
        var ending = name.ending();
        var wanted = FileKind.ofEnding(ending).orElse(null);
        var kind = byContent(file, wanted);
        if (wanted != kind) {
            throw Refused.because(
                    "document.file.wrong-ending", FIELD, ending, kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        return kind;
    }

    private FileKind byContent(Path file, FileKind wanted) throws IOException {
        var found = detected(file);
        if (PackedFile.looksPacked(file)) {
            return PackedFile.examine(file);
        }
        return switch (found) {
            case "application/pdf" -> Trails.pdf(file);
            case "image/png" -> Trails.png(file);
            case "image/jpeg" -> Trails.jpeg(file);
            case "text/plain", "text/csv", "text/tab-separated-values" -> PlainText.examine(file, wanted);
            // letters of old code pages look like noise; what is expected to be text is judged as text
            case "application/octet-stream" -> {
                if (wanted != FileKind.CSV && wanted != FileKind.TXT) {
                    throw Refused.because("document.file.kind", FIELD, found, FileKind.allEndings());
                }
                yield PlainText.examine(file, wanted);
            }
            default -> throw Refused.because("document.file.kind", FIELD, found, FileKind.allEndings());
        };
    }

    private String detected(Path file) throws IOException {
        try (var bytes = new java.io.BufferedInputStream(Files.newInputStream(file), AT_ONCE)) {
            return types.detect(bytes, new Metadata()).getBaseType().toString();
        }
    }

    /** Reads to the end and closes. */
    static String sha256(InputStream bytes) throws IOException {
        try (bytes) {
            var digest = MessageDigest.getInstance("SHA-256");
            var piece = new byte[AT_ONCE];
            for (var read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
