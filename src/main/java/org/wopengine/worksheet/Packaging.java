package org.wopengine.worksheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks at a file before anything in it is read: small, a spreadsheet without macros, embedded files or links to other
 * files, no more in it than a sheet can hold, plain XML. Sizes are counted, not believed.
 */
final class Packaging {
    static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final int LARGEST_CONTENTS = 48 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int BLOCK = 8192;

    private static final Pattern REFUSED = Pattern.compile(
            ".*(vbaproject|/externallinks/|/embeddings/|/activex|/ctrlprops/|/connections\\.xml|/querytables/|/macrosheets/"
                    + "|/dialogsheets/|/customui/|/model/).*|.*\\.(bin|exe|dll|js|vbs)");

    private static final XMLInputFactory XML = xml();

    private Packaging() {}

    /** @throws UnfitDraft if the file is not taken, saying why */
    static void check(byte[] file) {
        if (file.length == 0) {
            throw new UnfitDraft("worksheet.import.no-file");
        }
        if (file.length > LARGEST_FILE) {
            throw new UnfitDraft("worksheet.import.too-large", String.valueOf(LARGEST_FILE / 1024 / 1024));
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K' || file[2] != 3 || file[3] != 4) {
            throw new UnfitDraft("worksheet.import.no-spreadsheet");
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            parts(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            throw new UnfitDraft("worksheet.import.no-spreadsheet");
        }
    }

    private static void parts(ZipFile zip) throws IOException, XMLStreamException {
        var names = new HashSet<String>();
        long left = LARGEST_CONTENTS;
        for (var part : Collections.list(zip.getEntries())) {
            var name = "/" + part.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || names.size() > MOST_PARTS || name.contains("..") || name.contains("\\")) {
                throw new UnfitDraft("worksheet.import.no-spreadsheet");
            }
            if (REFUSED.matcher(name).matches()) {
                throw new UnfitDraft("worksheet.import.active");
            }
            var bytes = new ByteArrayOutputStream();
            try (var contents = zip.getInputStream(part)) {
                var block = new byte[BLOCK];
                for (int read = contents.read(block); read >= 0; read = contents.read(block)) {
                    left -= read;
                    if (left < 0) {
                        throw new UnfitDraft("worksheet.import.too-much");
                    }
                    bytes.write(block, 0, read);
                }
            }
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                plain(name, bytes.toByteArray());
            }
        }
        if (!names.contains("/xl/workbook.xml") || !names.contains("/[content_types].xml")) {
            throw new UnfitDraft("worksheet.import.no-spreadsheet");
        }
    }

    /** No document type, so no entities; no part that is called a macro whatever its name. */
    private static void plain(String name, byte[] part) throws XMLStreamException {
        var xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        try {
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnfitDraft("worksheet.import.no-spreadsheet");
                }
                if (event == XMLStreamConstants.START_ELEMENT && name.equals("/[content_types].xml")) {
                    for (int at = 0; at < xml.getAttributeCount(); at++) {
                        if (xml.getAttributeValue(at).toLowerCase(Locale.ROOT).contains("macroenabled")) {
                            throw new UnfitDraft("worksheet.import.active");
                        }
                    }
                }
            }
        } finally {
            xml.close();
        }
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
