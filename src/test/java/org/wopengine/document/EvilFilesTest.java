package org.wopengine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.wopengine.document.SampleFiles.docx;
import static org.wopengine.document.SampleFiles.joined;
import static org.wopengine.document.SampleFiles.open;
import static org.wopengine.document.SampleFiles.openWith;
import static org.wopengine.document.SampleFiles.pdf;
import static org.wopengine.document.SampleFiles.png;
import static org.wopengine.document.SampleFiles.text;
import static org.wopengine.document.SampleFiles.xlsx;
import static org.wopengine.document.SampleFiles.xlsxWith;
import static org.wopengine.document.SampleFiles.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import org.wopengine.shared.Refused;

/** What people may send and what they may not, file by file: the table of docs/security.md, run. */
class EvilFilesTest {
    private static final int LIMIT = 64 * 1024;

    @TempDir
    Path folder;

    private final DocumentSettings settings = new DocumentSettings(
            DataSize.ofBytes(LIMIT),
            Storage.DATABASE,
            null,
            new DocumentSettings.Scanner(null, 3310, Duration.ofSeconds(1)));
    private final FileExamination examination = new FileExamination(settings, new VirusScan(settings));

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("report.pdf", pdf("x"), "application/pdf"),
                arguments("REPORT.PDF", pdf("x"), "application/pdf"),
                arguments("report.final.v2.pdf", pdf("x"), "application/pdf"),
                arguments("tool.exe.pdf", pdf("x"), "application/pdf"),
                arguments("letter.docx", docx(), FileKind.DOCX.mediaType()),
                arguments("table.xlsx", xlsx(), FileKind.XLSX.mediaType()),
                arguments("slides.pptx", SampleFiles.pptx(), FileKind.PPTX.mediaType()),
                arguments("letter.odt", open("text"), FileKind.ODT.mediaType()),
                arguments("table.ods", open("spreadsheet"), FileKind.ODS.mediaType()),
                arguments("slides.odp", open("presentation"), FileKind.ODP.mediaType()),
                arguments("photo.jpg", SampleFiles.jpeg(), "image/jpeg"),
                arguments("photo.jpeg", SampleFiles.jpegWithPlace(), "image/jpeg"),
                arguments("scan.png", png(), "image/png"),
                arguments("table.csv", text("year;losses\n2024;44,1\n"), "text/csv"),
                arguments("formulas.csv", text("a,b\n=1+1,\"x\"\n"), "text/csv"),
                arguments("notes.txt", text("Visited plant 3 < plant 4, é, 水"), "text/plain"),
                arguments("old.txt", "Élève à Évian".getBytes(StandardCharsets.ISO_8859_1), "text/plain"),
                arguments("full.txt", text("a".repeat(LIMIT)), "text/plain"),
                arguments("just.txt", text("a".repeat(LIMIT - 1)), "text/plain"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void isTakenAsWhatItIs(String name, byte[] bytes, String mediaType) throws IOException {
        var file = examined(name, bytes);

        assertThat(file.mediaType()).isEqualTo(mediaType);
        assertThat(file.size()).isEqualTo(bytes.length);
        assertThat(file.sha256()).hasSize(64);
        assertThat(file.state()).isEqualTo(ScanState.NOT_SCANNED);
        assertThat(Files.readAllBytes(file.place())).as("kept byte for byte").isEqualTo(bytes);
    }

    static Stream<Arguments> evil() {
        return Stream.of(
                arguments("nothing.pdf", new byte[0], "empty"),
                arguments("large.txt", text("a".repeat(LIMIT + 1)), "too-large"),
                // one thing under the name of another
                arguments("report.docx", pdf("x"), "wrong-ending"),
                arguments("report.pdf", docx(), "wrong-ending"),
                arguments("table.docx", xlsx(), "wrong-ending"),
                arguments("report.pdf.exe", pdf("x"), "wrong-ending"),
                arguments("report", pdf("x"), "wrong-ending"),
                arguments("report.", pdf("x"), "wrong-ending"),
                arguments("photo.png", SampleFiles.jpeg(), "wrong-ending"),
                arguments("report\u202efdp.exe", pdf("x"), "wrong-ending"),
                arguments("report.pdf\0.exe", pdf("x"), "wrong-ending"),
                arguments("notes.pdf", text("no more than words"), "wrong-ending"),
                arguments("notes.html", text("no more than words"), "wrong-ending"),
                // what is not taken at all
                arguments("page.html", text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "kind"),
                arguments("page.txt", text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "kind"),
                arguments(
                        "picture.svg",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"),
                        "kind"),
                arguments(
                        "picture.png",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"),
                        "kind"),
                arguments(
                        "data.xml",
                        text(
                                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                        "kind"),
                arguments("tool.exe", joined(text("MZ"), new byte[200]), "kind"),
                arguments("tool.pdf", joined(text("MZ"), new byte[200]), "kind"),
                arguments("tool.sh", text("#!/bin/sh\nrm -rf /\n"), "kind"),
                arguments(
                        "old.doc",
                        joined(
                                new byte[] {
                                    (byte) 0xd0,
                                    (byte) 0xcf,
                                    0x11,
                                    (byte) 0xe0,
                                    (byte) 0xa1,
                                    (byte) 0xb1,
                                    0x1a,
                                    (byte) 0xe1
                                },
                                new byte[600]),
                        "kind"),
                arguments("noise.pdf", new byte[] {1, 2, 3, 0, 5}, "kind"),
                arguments("utf16.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_16), "kind|not-text"),
                arguments("folder.zip", zip(Map.of("a.txt", text("a"))), "packed"),
                arguments("app.jar", zip(Map.of("META-INF/MANIFEST.MF", text("Main-Class: A"))), "packed"),
                // text that is none
                arguments("notes.txt", text("see <script src=//evil></script>"), "markup"),
                arguments("notes.csv", text("a;b\n" + "x".repeat(60_000) + "<ScRiPt>"), "markup"),
                arguments("notes.csv", text("name\n<?php system('id'); ?>\n"), "markup"),
                // programs inside
                arguments("logframe.xlsx", xlsxWith("xl/vbaProject.bin", "x"), "macros"),
                arguments("logframe.xlsm", xlsxWith("xl/vbaProject.bin", "x"), "macros"),
                arguments("old.xlsx", xlsxWith("xl/macrosheets/sheet1.xml", "<m/>"), "macros"),
                arguments(
                        "hidden.xlsx",
                        SampleFiles.xlsxWithTypes(
                                "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"),
                        "macros"),
                arguments("letter.odt", openWith("text", "Basic/Standard/Module1.xml"), "macros"),
                arguments("letter.odt", openWith("text", "Scripts/python/a.py"), "macros"),
                arguments("letter.docx", xlsxWith("word/embeddings/setup.exe", "MZ"), "program"),
                arguments("letter.xlsx", xlsxWith("xl/media/page.html", "<script>"), "program"),
                // bombs and climbing names
                arguments("bomb.xlsx", SampleFiles.bomb(40), "bomb"),
                arguments("slip.xlsx", xlsxWith("../../etc/cron.d/x", "x"), "inner-name"),
                arguments("slip.xlsx", xlsxWith("xl/../../x", "x"), "inner-name"),
                arguments("slip.xlsx", xlsxWith("/etc/passwd", "x"), "inner-name"),
                arguments("slip.xlsx", xlsxWith("xl\\..\\x", "x"), "inner-name"),
                arguments("slip.xlsx", xlsxWith("C:evil", "x"), "inner-name"),
                arguments("nul.xlsx", xlsxWith("xl/a\0b.xml", "x"), "inner-name"),
                arguments("long.xlsx", xlsxWith("xl/" + "a".repeat(300), "x"), "inner-name"),
                arguments("twice.xlsx", xlsxWith("XL/Workbook.xml", "x"), "inner-name"),
                // two kinds in one
                arguments("both.pdf", joined(pdf("x"), zip(Map.of("a.txt", text("a")))), "two-kinds|damaged"),
                arguments("both.pdf", joined(zip(Map.of("a.txt", text("a"))), pdf("x")), "damaged"),
                arguments("both.pdf", joined(text("<html><script>1</script>"), pdf("x")), "kind|two-kinds"),
                arguments("both.jpg", joined(SampleFiles.jpeg(), zip(Map.of("a.class", text("a")))), "two-kinds"),
                arguments("both.png", joined(png(), text("<script>alert(1)</script>")), "two-kinds"),
                arguments("both.png", joined(png(), zip(Map.of("a.class", text("a")))), "two-kinds"),
                arguments("both.xlsx", joined(xlsx(), text("MZ and more")), "damaged|two-kinds"),
                // broken
                arguments("cut.pdf", Arrays.copyOf(pdf("x".repeat(3000)), 1500), "damaged"),
                arguments("cut.png", Arrays.copyOf(png(), 40), "damaged"),
                arguments("cut.jpg", Arrays.copyOf(SampleFiles.jpeg(), 200), "damaged"),
                arguments("cut.xlsx", Arrays.copyOf(xlsx(), 300), "damaged"));
    }

    @ParameterizedTest(name = "{0} is refused: {2}")
    @MethodSource("evil")
    void isRefusedAndSaysWhy(String name, byte[] bytes, String because) {
        var refused = catchThrowableOfType(Refused.class, () -> examined(name, bytes));

        assertThat(refused).isNotNull();
        assertThat(refused.field()).isEqualTo("file");
        assertThat(refused.messageKey()).matches("document\\.file\\.(" + because + ")");
    }

    @Test
    void whatIsRefusedIsRefusedForItsOwnReasonAndNotForEverything() throws IOException {
        assertThat(examined("table.xlsx", xlsxWith("xl/media/image1.png", "x")).mediaType())
                .isEqualTo(FileKind.XLSX.mediaType());
        assertThat(examined("table.xlsx", SampleFiles.bomb(15)).mediaType()).isEqualTo(FileKind.XLSX.mediaType());
        assertThat(examined("letter.odt", openWith("text", "Pictures/a.png")).mediaType())
                .isEqualTo(FileKind.ODT.mediaType());
    }

    @Test
    void aFileOfTooManyPartsIsRefused() {
        var large = new DocumentSettings(DataSize.ofMegabytes(20), Storage.DATABASE, null, settings.scanner());
        var generous = new FileExamination(large, new VirusScan(large));

        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> generous.examine(
                                        Files.write(folder.resolve("many"), SampleFiles.manyParts(5_000)), "many.xlsx"))
                        .messageKey())
                .isEqualTo("document.file.bomb");
    }

    private ExaminedFile examined(String name, byte[] bytes) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "sent", ".part"), bytes);
        return examination.examine(file, name);
    }
}
