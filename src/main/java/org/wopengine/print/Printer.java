package org.wopengine.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints templates as tagged PDF (PDF/UA) with embedded fonts. The template's output must be well-formed XML. Nothing is
 * loaded from elsewhere: no picture, no style, no file, whatever stands in the values.
 */
@Component
public class Printer {
    /** Laying out takes memory and a processor; more at once would make all of them slower. */
    private static final Semaphore PRESSES = new Semaphore(2, true);

    private static final String PRODUCER = "WOP Engine";
    private static final String FONT = "DejaVu Sans";
    /** A longer word than this may be broken, or it would leave its column. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{25,}");

    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    static {
        // what it would log are addresses that people typed, and how long it took
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    Printer(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    public byte[] pdf(Printout printout) {
        var document = parsed(page(printout));
        PRESSES.acquireUninterruptibly();
        try {
            return pdf(document, printout);
        } catch (IOException broken) {
            throw new UncheckedIOException("Printing " + printout.template() + " failed", broken);
        } finally {
            PRESSES.release();
        }
    }

    /** The template's output; beans that say things ask for the language of the thread. */
    private String page(Printout printout) {
        var values = new HashMap<>(printout.values());
        values.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(printout.locale());
        try {
            return templates.process(printout.template(), new Context(printout.locale(), values));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static byte[] pdf(Document document, Printout printout) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var file = new PDDocument();
        var builder = new PdfRendererBuilder()
                .usePDDocument(file)
                .withW3cDocument(document, null)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(font(file, "DejaVuSans.ttf"), FONT, PLAIN, FontStyle.NORMAL, true)
                .useFont(font(file, "DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .toStream(bytes);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (var made = renderer.createPDFKeepOpen()) {
                var moment = GregorianCalendar.from(printout.asOf().atZone(ZoneOffset.UTC));
                made.getDocumentInformation().setCreationDate(moment);
                made.getDocumentInformation().setModificationDate(moment);
                made.setDocumentId(printout.asOf().toEpochMilli());
                made.save(bytes);
            }
        }
        return bytes.toByteArray();
    }

    /** Without joined letters: whoever searches for "chiffre" or copies it wants four letters, not one sign for two. */
    private static PDFontSupplier font(PDDocument file, String name) throws IOException {
        try (var stream = new ClassPathResource("print/" + name).getInputStream()) {
            var letters = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            letters.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(file, letters, true));
        }
    }

    private static Document parsed(String page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(new InputSource(new StringReader(writable(page))));
            breakLongWords(document.getDocumentElement());
            return document;
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("A printed template must be well-formed XML", broken);
        }
    }

    /** Puts each long word into an element of its own that may be broken; all others keep their columns wide enough. */
    private static void breakLongWords(Node node) {
        if (node instanceof Text text) {
            var word = LONG_WORD.matcher(text.getNodeValue());
            if (word.find()) {
                var rest = word.start() == 0 ? text : text.splitText(word.start());
                var after = rest.splitText(word.end() - word.start());
                var breakable = node.getOwnerDocument()
                        .createElementNS(node.getParentNode().getNamespaceURI(), "span");
                breakable.setAttribute("class", "long");
                rest.getParentNode().replaceChild(breakable, rest);
                breakable.appendChild(rest);
                breakLongWords(after);
            }
        } else if (!"head".equals(node.getNodeName())) {
            for (var child = node.getFirstChild(); child != null; ) {
                var next = child.getNextSibling();
                breakLongWords(child);
                child = next;
            }
        }
    }

    /** Signs that XML cannot hold, such as what a terminal leaves in pasted text, become a visible mark. */
    private static String writable(String page) {
        var signs = new StringBuilder(page.length());
        page.codePoints().map(sign -> isWritable(sign) ? sign : 0xFFFD).forEach(signs::appendCodePoint);
        return signs.toString();
    }

    private static boolean isWritable(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}
