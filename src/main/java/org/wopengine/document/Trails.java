package org.wopengine.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.wopengine.shared.Refused;

/**
 * Files that are one kind from their first byte on and nothing else to their last. A file that two programs take for two
 * different things is a way to carry the one in as the other.
 */
final class Trails {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PNG_END = "IEND".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};

    /** A trailer may be followed by a little; more is a hiding place. */
    private static final int TAIL = 1024;

    private static final int CAMERA_TAIL = 64 * 1024;
    private static final int CHECKSUM = 4;

    private Trails() {}

    static FileKind pdf(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            demand(startsWith(bytes, PDF), "document.file.two-kinds");
            demand(contains(tail(bytes, TAIL), PDF_END), "document.file.damaged");
            demand(!PackedFile.endsAsZip(bytes), "document.file.two-kinds");
            return FileKind.PDF;
        }
    }

    static FileKind jpeg(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            demand(startsWith(bytes, JPEG), "document.file.two-kinds");
            demand(contains(tail(bytes, CAMERA_TAIL), JPEG_END), "document.file.damaged");
            demand(!PackedFile.endsAsZip(bytes), "document.file.two-kinds");
            return FileKind.JPEG;
        }
    }

    /** A picture of chunks, the last of which is the end of the file. */
    static FileKind png(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            demand(startsWith(bytes, PNG), "document.file.two-kinds");
            bytes.seek(PNG.length);
            var name = new byte[PNG_END.length];
            do {
                var length = Integer.toUnsignedLong(bytes.readInt());
                bytes.readFully(name);
                demand(bytes.getFilePointer() + length + CHECKSUM <= bytes.length(), "document.file.damaged");
                bytes.seek(bytes.getFilePointer() + length + CHECKSUM);
            } while (!java.util.Arrays.equals(name, PNG_END));
            demand(bytes.getFilePointer() == bytes.length(), "document.file.two-kinds");
            return FileKind.PNG;
        } catch (EOFException cutOff) {
            throw Refused.because("document.file.damaged", FileExamination.FIELD);
        }
    }

    private static void demand(boolean met, String messageKey) {
        if (!met) {
            throw Refused.because(messageKey, FileExamination.FIELD);
        }
    }

    private static boolean startsWith(RandomAccessFile bytes, byte[] start) throws IOException {
        if (bytes.length() < start.length) {
            return false;
        }
        var read = new byte[start.length];
        bytes.seek(0);
        bytes.readFully(read);
        return java.util.Arrays.equals(read, start);
    }

    static byte[] tail(RandomAccessFile bytes, int most) throws IOException {
        var length = (int) Math.min(most, bytes.length());
        var tail = new byte[length];
        bytes.seek(bytes.length() - length);
        bytes.readFully(tail);
        return tail;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
