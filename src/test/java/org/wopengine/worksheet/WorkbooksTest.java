package org.wopengine.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.DraftContents.Cell;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.Imported.Changed;
import org.wopengine.worksheet.Imported.Trouble;

/** A sheet leaves as a spreadsheet and comes back. */
class WorkbooksTest {
    private static final PartnershipId PARTNERSHIP = PartnershipId.of(2026, 1);
    private static final int REVISION = 7;
    private static final String LONG =
            "Long text, línea tras línea\n".repeat(140).strip();

    private final SamplePlan sheet = new SamplePlan();
    private final ResourceBundleMessageSource messages = messages();
    private final SheetTexts texts = new SheetTexts(messages);
    private final SheetFiles files = new SampleFileList();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private Workbooks workbooks;
    private Importing importing;

    @BeforeEach
    void typeSomething() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        workbooks = new Workbooks(new SheetReader(validator, texts, files), texts);
        importing = new Importing(texts, files, messages);
        row("single", "one", Map.of("objective", "Moins de pertes, «Łódź» 水 🚰", "joint", "false"));
        row(
                "outputs",
                "s1",
                Map.of(
                        "code", "OP1",
                        "description", LONG,
                        "quantity", "12.50",
                        "dueOn", "2027-03-01",
                        "status", "DELAYED",
                        "verified", "true"));
        row("outputs", "s2", Map.of("code", "OP2", "description", "=1+1", "quantity", "0"));
        row("outputs", "s3", Map.of("code", "@SUM(A1)", "description", " +49 spaced ", "quantity", "12 or so"));
        row("outputs", "s4", Map.of());
        row("activities", "s1", Map.of("title", "-2", "output", "OP1", "days", "3"));
        row("readings", "s1", Map.of("indicator", "NRW1", "value", "12345678901234.5678"));
        row("readings", "s2", Map.of("indicator", "COLLECTION"));
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void whatLeavesComesBackWithoutADifference(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        var back = read(written());

        assertThat(back.refusals()).isEmpty();
        assertThat(back.changed()).isEmpty();
        assertThat(back.parameters()).isEmpty();
    }

    @Test
    void aStateWithoutIdsFillsAnEmptyDraftWithoutLoss() {
        var all = Map.copyOf(rows);
        var file = write(-1);
        rows.clear();
        row("single", "one", Map.of());
        row("outputs", "s1", Map.of());
        row("readings", "s1", Map.of("indicator", "NRW1"));
        row("readings", "s2", Map.of("indicator", "COLLECTION"));

        var back = read(file);
        var filled = merged(back);

        assertThat(back.refusals()).isEmpty();
        assertThat(texts(filled.rows("single"))).isEqualTo(texts(all.get("single")));
        assertThat(texts(filled.rows("outputs")))
                .containsExactlyElementsOf(texts(all.get("outputs")).subList(0, 3).stream()
                        .map(cells -> change(cells, "quantity", value -> value.equals("12.50") ? "12.5" : value))
                        .toList());
        assertThat(texts(filled.rows("activities"))).isEqualTo(texts(all.get("activities")));
        assertThat(texts(filled.rows("readings"))).isEqualTo(texts(all.get("readings")));
    }

    @Test
    void datesAndNumbersAreSuchAndWhatLooksLikeAFormulaIsText() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(written()))) {
            var page = book.findSheet("Outputs").orElseThrow().read();

            assertThat(page.get(0).isHidden()).isTrue();
            assertThat(page.get(0).getCellText(0)).isEqualTo("#outputs");
            assertThat(page.get(1).getCellText(1)).isEqualTo("Code *");
            assertThat(page.get(2).getCell(3).getType()).isEqualTo(CellType.NUMBER);
            assertThat(page.get(2).getCell(4).asDate()).isEqualTo("2027-03-01T00:00:00");
            assertThat(page.get(2).getCellText(5)).isEqualTo("Delayed");
            assertThat(page.get(3).getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(page.get(3).getCell(2).getFormula()).isNull();
            assertThat(page.get(3).getCell(3).asNumber()).isEqualByComparingTo("0");
            assertThat(page.get(4).getCellText(1)).isEqualTo("@SUM(A1)");
            assertThat(page.get(3).getOptionalCell(4).map(cell -> cell.getType() == CellType.EMPTY))
                    .hasValue(true);
            assertThat(page).hasSize(5);
        }
        assertThat(part(written(), "xl/worksheets/sheet2.xml")).contains("dataValidation", "_lists!");
    }

    @Test
    void onlyWhatWasChangedInTheFileCounts() {
        var file = edited(page -> page.value(2, 2, "Leaks repaired"));
        // somebody types in the other cells meanwhile, after the file was written
        rows.get("outputs").set(0, rows.get("outputs").get(0).with("code", new Cell("OP9", "op11", Map.of()), 8));

        var merged = merged(read(file)).rows("outputs").get(0);

        assertThat(merged.cell("code").value()).isEqualTo("OP9");
        assertThat(merged.cell("description").value()).isEqualTo("Leaks repaired");
    }

    @Test
    void whereTwoChangedTheSameBothTextsAreKept() {
        var file = edited(page -> page.value(2, 2, "Leaks repaired"));
        rows.get("outputs")
                .set(0, rows.get("outputs").get(0).with("description", new Cell("Leaks seen", "op11", Map.of()), 8));

        var cell = merged(read(file)).rows("outputs").get(0).cell("description");

        assertThat(cell.value()).isEqualTo("Leaks repaired");
        assertThat(cell.others()).containsExactly(Map.entry("op11", "Leaks seen"));
    }

    @Test
    void whatTheFileLacksStaysAndNewRowsAreAdded() {
        var file = file(page -> {
            page.value(2, 1, "OP2");
            page.value(2, 3, 5);
            page.value(3, 1, "OP8");
            page.value(3, 5, "En retard");
        });

        var back = read(file);
        var merged = merged(back).rows("outputs");

        assertThat(back.changed()).containsExactly(new Changed("Outputs", 1, 1, 3));
        assertThat(merged).hasSize(4);
        assertThat(merged.get(1).cell("quantity").value()).isEqualTo("5");
        assertThat(merged.get(3).id()).isEqualTo("s4");
        assertThat(merged.get(3).cell("code").value()).isEqualTo("OP8");
        assertThat(merged.get(3).cell("status").value()).isEqualTo("DELAYED");
        assertThat(merged.get(0).cell("description").value()).isEqualTo(LONG);
    }

    @Test
    void aRowDeletedMeanwhileComesBackOnlyIfItWasChangedHere() {
        var untouched = written();
        var file = edited(page -> page.value(3, 3, 77));
        rows.get("outputs").remove(1);

        assertThat(read(untouched).changed()).isEmpty();
        assertThat(merged(read(file)).rows("outputs"))
                .extracting(row -> row.cell("quantity").value())
                .contains("77");
    }

    @Test
    void formulasAndErrorsAreRefusedByPlace() {
        var back = read(edited(page -> page.formula(3, 3, "SUM(1,2)")));

        assertThat(back.refusals())
                .containsExactly(new Trouble(
                        "Outputs, D4",
                        "Formulas are not taken over. Replace it by its value: copy, then paste values only."));
        assertThat(back.isTakeable()).isFalse();
        assertThat(back.parameters()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsTakenAsTypedAndNamed() {
        var back = read(edited(page -> {
            page.value(2, 4, "next spring");
            page.value(3, 5, "Whatever");
        }));

        assertThat(back.remarks())
                .extracting(Trouble::place)
                .containsExactly("Outputs, E3", "Outputs, F4", "Outputs, D5");
        assertThat(back.remarks().get(0).text()).contains("Due on", "next spring");
        assertThat(merged(back).rows("outputs").get(0).cell("dueOn").value()).isEqualTo("next spring");
    }

    @Test
    void tooMuchIsRefused() {
        var back = read(file(page -> {
            for (int row = 0; row < 5; row++) {
                page.value(2 + row, 1, "OPX" + row);
            }
            page.value(2, 2, "x".repeat(4001));
        }));

        assertThat(back.refusals()).extracting(Trouble::place).containsExactly("Outputs, C3", "Outputs");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, worksheet.import.active",
        "xl/externalLinks/externalLink1.xml, worksheet.import.active",
        "xl/embeddings/oleObject1.bin, worksheet.import.active",
        "xl/connections.xml, worksheet.import.active",
        "../evil.xml, worksheet.import.no-spreadsheet",
        "XL/workbook.xml, worksheet.import.no-spreadsheet"
    })
    void partsThatDoSomethingAreRefused(String name, String refusal) throws IOException {
        var file = with(written(), Map.of(name, "<x/>".getBytes(StandardCharsets.UTF_8)));

        assertRefused(file, refusal);
    }

    @Test
    void entitiesAreRefused() throws IOException {
        var evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><sst>&e;</sst>";

        assertRefused(
                with(written(), Map.of("xl/more.xml", evil.getBytes(StandardCharsets.UTF_8))),
                "worksheet.import.no-spreadsheet");
    }

    @Test
    void bombsAreRefusedBeforeTheyGoOff() throws IOException {
        var bomb = with(written(), Map.of("xl/media/bomb.png", new byte[60 * 1024 * 1024]));

        assertThat(bomb.length).isLessThan(200_000);
        assertRefused(bomb, "worksheet.import.too-much");
        assertRefused(new byte[Packaging.LARGEST_FILE + 1], "worksheet.import.too-large");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertRefused(new byte[0], "worksheet.import.no-file");
        assertRefused("code;description\n=1;2".getBytes(StandardCharsets.UTF_8), "worksheet.import.no-spreadsheet");
        assertRefused(with(new byte[0], Map.of("word/document.xml", new byte[0])), "worksheet.import.no-spreadsheet");
        var strange = new ByteArrayOutputStream();
        try (var book = new Workbook(strange, "Other", null)) {
            book.newWorksheet("Outputs").value(0, 0, "Code");
        }
        assertRefused(strange.toByteArray(), "worksheet.import.no-pages");
    }

    @Test
    void aFileOfAnotherPartnershipIsRefused() {
        var file = workbooks.write(PartnershipId.of(2026, 2), sheet, new DraftContents(rows), REVISION);

        assertRefused(file, "worksheet.import.other-partnership");
    }

    @Test
    void damageIsAlwaysARefusalAndNeverAnError() {
        var whole = written();
        var chance = new Random(20261127);
        for (int round = 0; round < 300; round++) {
            var damaged = whole.clone();
            for (int hit = 0; hit <= round % 7; hit++) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            try {
                read(damaged);
            } catch (UnfitDraft refused) {
                assertThat(refused.getMessage()).startsWith("worksheet.");
            }
        }
    }

    private void assertRefused(byte[] file, String refusal) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnfitDraft.class).hasMessage(refusal);
    }

    private byte[] written() {
        return write(REVISION);
    }

    private byte[] write(int revision) {
        return workbooks.write(PARTNERSHIP, sheet, new DraftContents(rows), revision);
    }

    private Imported read(byte[] file) {
        return importing.read(PARTNERSHIP, sheet, new DraftContents(rows), 0, REVISION, file);
    }

    /** The draft after the button was pressed. */
    private DraftContents merged(Imported imported) {
        var sent = new LinkedHashMap<String, List<String>>();
        imported.parameters().forEach((name, value) -> sent.put(name, List.of(value)));
        sent.put("revision", List.of(String.valueOf(imported.revision())));
        sent.put("do", List.of("save"));
        sent.put("end", List.of("1"));
        var shape = SheetShape.of(sheet);
        return Merge.into(new DraftContents(rows), shape, Sent.of(shape, sent), "op03", REVISION + 1)
                .contents();
    }

    /** The file that was written, with the page of the outputs changed. */
    private byte[] edited(Consumer<Worksheet> change) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(written()))) {
            var bytes = new ByteArrayOutputStream();
            try (var copy = new Workbook(bytes, "Spreadsheet", null)) {
                for (var page : book.getSheets().toList()) {
                    var target = copy.newWorksheet(page.getName());
                    for (var row : page.read()) {
                        for (var cell : row) {
                            if (cell != null && cell.getType() == CellType.NUMBER) {
                                target.value(row.getRowNum() - 1, cell.getColumnIndex(), cell.asNumber());
                            } else if (cell != null && cell.getType() == CellType.STRING) {
                                target.value(row.getRowNum() - 1, cell.getColumnIndex(), cell.asString());
                            }
                        }
                    }
                    if (page.getName().equals("Outputs")) {
                        change.accept(target);
                    }
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file somebody made by hand: one page, the row of keys, no ids and no hidden pages. */
    private static byte[] file(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Spreadsheet", null)) {
            var page = book.newWorksheet("Outputs");
            page.value(0, 0, "#outputs");
            var keys = List.of("code", "description", "quantity", "dueOn", "status", "verified");
            for (int at = 0; at < keys.size(); at++) {
                page.value(0, at + 1, keys.get(at));
            }
            fill.accept(page);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] file, Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (file.length > 0) {
                try (var old = zip(file)) {
                    for (var part : Collections.list(old.getEntries())) {
                        zip.putNextEntry(new ZipEntry(part.getName()));
                        old.getInputStream(part).transferTo(zip);
                    }
                }
            }
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = zip(file)) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ZipFile zip(byte[] file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }

    private static List<Map<String, String>> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> row.cells().entrySet().stream()
                        .filter(cell -> !cell.getValue().value().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, cell -> cell.getValue().value())))
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    private static Map<String, String> change(Map<String, String> cells, String column, UnaryOperator<String> to) {
        var changed = new LinkedHashMap<>(cells);
        changed.computeIfPresent(column, (name, value) -> to.apply(value));
        return changed;
    }

    private void row(String section, String id, Map<String, String> cells) {
        var all = new ArrayList<>(rows.getOrDefault(section, List.of()));
        all.add(new Row(
                id,
                0,
                cells.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, cell -> Cell.given(cell.getValue())))));
        rows.put(section, all);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/worksheet", "messages/answers", "messages/sample");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
