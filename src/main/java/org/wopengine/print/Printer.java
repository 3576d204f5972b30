package org.wopengine.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.concurrent.Semaphore;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.w3c.dom.Document;
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
        var builder = new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(font("DejaVuSans.ttf"), "DejaVu Sans", PLAIN, FontStyle.NORMAL, true)
                .useFont(font("DejaVuSans-Bold.ttf"), "DejaVu Sans", BOLD, FontStyle.NORMAL, true)
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

    private static FSSupplier<InputStream> font(String name) {
        return () -> {
            try {
                return new ClassPathResource("print/" + name).getInputStream();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        };
    }

    private static Document parsed(String page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(writable(page))));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("A printed template must be well-formed XML", broken);
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
