package org.wopengine.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of each kind, and the pieces bad ones are made of. */
public final class SampleFiles {
    private static final String WORD =
            "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>";
    private static final String EXCEL =
            "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>";
    private static final String SLIDES =
            "<Override PartName=\"/ppt/presentation.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/>";

    private SampleFiles() {}

    /** @param text makes it another file than the last one */
    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n%\u00e2\u00e3\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Length " + text.length() + ">>stream\n" + text + "\nendstream endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] docx() {
        return zip(office(WORD, "word/document.xml"));
    }

    static byte[] xlsx() {
        return zip(office(EXCEL, "xl/workbook.xml"));
    }

    static byte[] pptx() {
        return zip(office(SLIDES, "ppt/presentation.xml"));
    }

    /** An Excel file with one part more. */
    static byte[] xlsxWith(String name, String content) {
        var parts = office(EXCEL, "xl/workbook.xml");
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] xlsxWithTypes(String types) {
        return zip(office(types, "xl/workbook.xml"));
    }

    static byte[] open(String kind) {
        return openWith(kind, "content.xml");
    }

    static byte[] openWith(String kind, String part) {
        var mimetype = "application/vnd.oasis.opendocument." + kind;
        return zip(ordered(
                "mimetype",
                mimetype.getBytes(StandardCharsets.UTF_8),
                "content.xml",
                "<c/>".getBytes(StandardCharsets.UTF_8),
                part.equals("content.xml") ? "meta.xml" : part,
                "<m/>".getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] png() {
        return picture("png");
    }

    static byte[] jpeg() {
        return picture("jpg");
    }

    /** A photo that says where it was taken, as telephones do. */
    static byte[] jpegWithPlace() {
        var plain = jpeg();
        var exif = "Exif\0\0MM\0*\0\0\0\b\0\0GPSLatitude".getBytes(StandardCharsets.ISO_8859_1);
        var length = exif.length + 2;
        return joined(
                java.util.Arrays.copyOf(plain, 2),
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length},
                exif,
                java.util.Arrays.copyOfRange(plain, 2, plain.length));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    var sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A table of so many megabytes of nothing. */
    static byte[] bomb(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(9);
            for (var part : office(EXCEL, "xl/workbook.xml").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int written = 0; written < megabytes; written++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] manyParts(int parts) {
        var all = office(EXCEL, "xl/workbook.xml");
        for (int part = 0; part < parts; part++) {
            all.put("xl/part" + part + ".xml", new byte[0]);
        }
        return zip(all);
    }

    private static Map<String, byte[]> office(String types, String main) {
        return ordered(
                "[Content_Types].xml",
                text(
                        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + types + "</Types>"),
                "_rels/.rels",
                text("<Relationships/>"),
                main,
                text("<d/>"));
    }

    private static Map<String, byte[]> ordered(
            String one, byte[] first, String two, byte[] second, String three, byte[] third) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(one, first);
        parts.put(two, second);
        parts.put(three, third);
        return parts;
    }

    private static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
