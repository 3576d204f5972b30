package org.wopengine.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.wopengine.shared.Refused;

/**
 * Documents of office programs are packed folders. Looks into them without unpacking anything to the disk: what they are,
 * how large they get, what the names inside try, whether they carry programs.
 */
final class PackedFile {
    private static final int FIRST_ENTRY = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_NAME = 255;

    /** Far above any document of {@code wop.document.largest}; a bomb is cut off here. */
    private static final long MOST_UNPACKED = 400L << 20;

    /** Tables pack well; only what is also large is suspicious. */
    private static final long UNSUSPICIOUS = 20L << 20;

    private static final int MOST_TIMES = 100;
    private static final int LONGEST_HEAD = 1 << 20;

    private static final String OFFICE_HEAD = "[Content_Types].xml";
    private static final String OPEN_HEAD = "mimetype";

    private static final Map<String, FileKind> OFFICE = Map.of(
            "wordprocessingml.document.main+xml", FileKind.DOCX,
            "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            "presentationml.presentation.main+xml", FileKind.PPTX);

    /** Where office programs keep what they run. */
    private static final Pattern MACROS =
            Pattern.compile("(?i).*(vbaProject.*\\.bin|vbaData\\.xml|/macrosheets/.*|^Basic/.*|^Scripts/.*)");

    private static final Pattern MACRO_TYPES = Pattern.compile("(?i)macroEnabled|vbaProject|intlmacrosheet|macrosheet");

    private static final Pattern PROGRAMS = Pattern.compile(
            "(?i).*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|class|sh|lnk|html?|php)");

    private PackedFile() {}

    static boolean looksPacked(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var start = bytes.readNBytes(Integer.BYTES);
            return start.length == Integer.BYTES && little(start).getInt() == FIRST_ENTRY;
        }
    }

    /** Whether programs that unpack would find something at the end of this file. */
    static boolean endsAsZip(RandomAccessFile bytes) throws IOException {
        var tail = little(Trails.tail(bytes, END_LENGTH + LONGEST_COMMENT));
        for (int at = tail.capacity() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && (tail.getShort(at + 20) & 0xffff) == tail.capacity() - at - END_LENGTH) {
                return true;
            }
        }
        return false;
    }

    static FileKind examine(Path file) throws IOException {
        demandNothingAround(file);
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw refused("document.file.bomb");
            }
            names(zip.entries());
            sizes(zip, Files.size(file));
            return kind(zip);
        } catch (ZipException damaged) {
            throw refused("document.file.damaged");
        } catch (IllegalArgumentException unreadableName) {
            throw refused("document.file.inner-name");
        }
    }

    /** The list of contents must be the end of the file, and everything before it belong to it. */
    private static void demandNothingAround(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < END_LENGTH) {
                throw refused("document.file.damaged");
            }
            var end = little(Trails.tail(bytes, END_LENGTH));
            if (end.getInt(0) != END) {
                throw refused(endsAsZip(bytes) ? "document.file.two-kinds" : "document.file.damaged");
            }
            var listLength = Integer.toUnsignedLong(end.getInt(12));
            var listStart = Integer.toUnsignedLong(end.getInt(16));
            if (listStart + listLength != bytes.length() - END_LENGTH) {
                throw refused("document.file.two-kinds");
            }
        }
    }

    private static void names(Enumeration<? extends ZipEntry> entries) {
        var seen = new HashSet<String>();
        while (entries.hasMoreElements()) {
            var name = entries.nextElement().getName();
            var climbs = List.of(name.split("/", -1)).contains("..");
            if (climbs
                    || name.startsWith("/")
                    || name.indexOf('\\') >= 0
                    || name.indexOf(':') >= 0
                    || name.length() > LONGEST_NAME
                    || name.chars().anyMatch(Character::isISOControl)
                    || !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw refused("document.file.inner-name");
            }
            if (MACROS.matcher(name).matches()) {
                throw refused("document.file.macros");
            }
            if (PROGRAMS.matcher(name).matches()) {
                throw refused("document.file.program");
            }
        }
    }

    /** Unpacks everything to nowhere: what the list of contents says about sizes may be a lie. */
    private static void sizes(ZipFile zip, long packed) throws IOException {
        var piece = new byte[64 * 1024];
        var unpacked = 0L;
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            try (var bytes = zip.getInputStream(entries.nextElement())) {
                for (var read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || unpacked > UNSUSPICIOUS && unpacked / MOST_TIMES > packed) {
                        throw refused("document.file.bomb");
                    }
                }
            }
        }
    }

    private static FileKind kind(ZipFile zip) throws IOException {
        var office = zip.getEntry(OFFICE_HEAD);
        if (office != null) {
            var types = head(zip.getInputStream(office));
            if (MACRO_TYPES.matcher(types).find()) {
                throw refused("document.file.macros");
            }
            return OFFICE.entrySet().stream()
                    .filter(known -> types.contains(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> refused("document.file.packed"));
        }
        var open = zip.getEntry(OPEN_HEAD);
        if (open != null) {
            return FileKind.ofMediaType(head(zip.getInputStream(open)).strip())
                    .orElseThrow(() -> refused("document.file.packed"));
        }
        throw refused("document.file.packed");
    }

    private static String head(InputStream bytes) throws IOException {
        try (bytes) {
            return new String(bytes.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
        }
    }

    private static Refused refused(String messageKey) {
        return "document.file.packed".equals(messageKey)
                ? Refused.because(messageKey, FileExamination.FIELD, FileKind.allEndings())
                : Refused.because(messageKey, FileExamination.FIELD);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
