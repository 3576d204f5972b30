package org.wopengine.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PrinterTest {
    private static final String PANGRAM =
            "Voix ambiguë d’un cœur qui préfère les jattes de kiwis. ¿El pingüino? ¡Señor Ñuñoa! Łódź Αθήνα Київ مياه";

    private final Map<String, Object> values = new HashMap<>();
    private Printer printer;

    @BeforeEach
    void setUp() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/page");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        var beans = new GenericApplicationContext();
        beans.refresh();
        printer = new Printer(engine, beans);
        values.putAll(Map.of(
                "title",
                "Plan de travail",
                "words",
                PANGRAM,
                "markup",
                "",
                "rows",
                IntStream.range(0, 120).boxed().toList()));
    }

    @Test
    void accentsAndOtherAlphabetsAreReadableInEmbeddedFonts() throws IOException {
        try (var pdf = Loader.loadPDF(print())) {
            assertThat(text(pdf)).contains("Voix ambiguë d’un cœur", "¡Señor Ñuñoa!", "Łódź Αθήνα Київ");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theDocumentIsTaggedAndTellsTitleAndLanguage() throws IOException {
        try (var pdf = Loader.loadPDF(print())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Plan de travail");
        }
    }

    @Test
    void longTablesGoOnWithPageNumbersAndRepeatedHeadings() throws IOException {
        try (var pdf = Loader.loadPDF(print())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(text(pdf)).contains("2 / " + pdf.getNumberOfPages());
            var wide = pdf.getPage(1).getMediaBox();
            assertThat(wide.getWidth()).isGreaterThan(wide.getHeight());
        }
    }

    /** Wherever the text ends; without the class there is such an end, or this test would see nothing. */
    @Test
    void theMarginOfTheLastTableMakesNoPageOfItsOwn() throws IOException {
        assertThat(emptyEnds("together last")).isZero();
        assertThat(emptyEnds("together")).isPositive();
    }

    private int emptyEnds(String end) throws IOException {
        var empty = 0;
        for (int lines = 20; lines < 60; lines++) {
            var filled = Map.<String, Object>of(
                    "end", end, "lines", IntStream.range(0, lines).boxed().toList());
            try (var pdf =
                    Loader.loadPDF(printer.pdf(new Printout("print/ending", Locale.ENGLISH, Instant.EPOCH, filled)))) {
                var last = new PDFTextStripper();
                last.setStartPage(pdf.getNumberOfPages());
                empty += last.getText(pdf).contains("The end") ? 0 : 1;
            }
        }
        return empty;
    }

    @Test
    void theSamePrintoutMakesTheSameBytes() {
        assertThat(print()).isEqualTo(print());
    }

    @Test
    void joinedLettersStayLettersAndLongWordsStayOnThePage() throws IOException {
        values.put("words", "chiffres finaux " + "x".repeat(300));

        try (var pdf = Loader.loadPDF(print())) {
            assertThat(text(pdf)).contains("chiffres finaux");
            var longest = text(pdf).lines().mapToInt(String::length).max().orElse(0);
            assertThat(longest).isLessThan(130);
        }
    }

    @Test
    void signsThatXmlCannotHoldDoNotBreakThePrint() throws IOException {
        values.put("words", "a\u0001b\uD800c<script>&amp;");

        try (var pdf = Loader.loadPDF(print())) {
            assertThat(text(pdf)).contains("a\uFFFDb", "<script>&amp;");
        }
    }

    @Test
    void nothingIsLoadedFromElsewhere(@TempDir Path folder) throws IOException {
        var style = Files.writeString(folder.resolve("style.css"), "p { display: none; }");
        values.put(
                "markup",
                "<link rel=\"stylesheet\" href=\"" + style.toUri() + "\"/>"
                        + "<style>@import url('" + style.toUri() + "');</style>"
                        + "<img src=\"" + style.toUri() + "\" alt=\"none\"/><object data=\"" + style.toUri() + "\"/>");

        try (var pdf = Loader.loadPDF(print())) {
            assertThat(text(pdf)).contains("Voix ambiguë");
        }
    }

    @Test
    void aDocumentTypeIsRefused() {
        values.put("markup", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");

        assertThatThrownBy(this::print).hasMessageContaining("well-formed");
    }

    private byte[] print() {
        return printer.pdf(new Printout("print/sample", Locale.FRENCH, Instant.parse("2027-01-31T10:00:00Z"), values));
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
