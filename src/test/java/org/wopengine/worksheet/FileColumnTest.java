package org.wopengine.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.DraftContents.Cell;
import org.wopengine.worksheet.DraftContents.Row;
import org.wopengine.worksheet.Imported.Trouble;

/** Columns whose cells are files of the partnership. */
class FileColumnTest {
    private static final PartnershipId PARTNERSHIP = PartnershipId.of(2026, 1);

    private final Trips sheet = new Trips();
    private final ResourceBundleMessageSource messages = messages();
    private final SheetTexts texts = new SheetTexts(messages);
    private final SheetFiles files = new SampleFileList();
    private SheetReader reader;

    record Trip(String code, DocumentReference report, @Earlier @Size(max = 100) String reportSaid) {}

    record Contents(@Size(max = 5) List<Trip> trips) {}

    private static class Trips implements Sheet<Contents> {
        @Override
        public String kind() {
            return "sample-trips";
        }

        @Override
        public String matter() {
            return "sample-approval";
        }

        @Override
        public Class<Contents> contents() {
            return Contents.class;
        }

        @Override
        public Contents start(PartnershipId partnership) {
            return new Contents(List.of());
        }

        @Override
        public DocumentField files(String place) {
            return DocumentField.of(place, DocumentType.MISSION_REPORT);
        }
    }

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        reader = new SheetReader(validator, texts, files);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aCellIsAFileOfThePartnership() {
        var reading = reader.read(PARTNERSHIP, sheet, draft("D-7/2", null));

        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.contents().trips()).containsExactly(new Trip("T1", new DocumentReference(7, 2), null));
        assertThat(reading.choices()).containsEntry("trips.report", SampleFileList.FILES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D-8/1", "In the shared folder"})
    void anythingElseIsNamedByRowAndColumn(String typed) {
        var flaws = reader.read(PARTNERSHIP, sheet, draft(typed, null)).flaws();

        assertThat(flaws).hasSize(1).allSatisfy(flaw -> assertThat(texts.named(SheetShape.of(sheet), flaw))
                .startsWith("Trips, row 1, Report:"));
    }

    @Test
    void theSpreadsheetNamesNumberAndTitleAndComesBackWithoutADifference() throws IOException {
        var draft = draft("D-7/2", null);
        var written = new Workbooks(reader, texts).write(PARTNERSHIP, sheet, draft, 3);

        assertThat(cells(written)).contains("D-7/2 · Attendance lists (lists.pdf)");
        assertThat(imported(draft, written).changed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D-7/1", "d-7/1", "D-7/1 · Whatever somebody calls it"})
    void aSpreadsheetMayNameAnotherFile(String named) {
        var back = imported(draft("D-7/2", null), file(named));

        assertThat(back.refusals()).isEmpty();
        assertThat(back.parameters()).containsEntry("c.trips.s1.report", "D-7/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D-9/1", "D-7/3 · Attendance lists (lists.pdf)", "Attendance lists", "D-7/1x"})
    void aFileThatIsNotThereIsRefusedByRowAndColumn(String named) {
        var back = imported(draft("D-7/2", null), file(named));

        assertThat(back.refusals()).extracting(Trouble::place).containsExactly("Trips, C3");
        assertThat(back.refusals().get(0).text()).contains(named, "upload it first");
        assertThat(back.parameters()).isEmpty();
    }

    @Test
    void whatADraftHoldsAlreadyIsNoReasonToRefuseTheFile() {
        var draft = draft("In the shared folder", null);

        assertThat(imported(draft, new Workbooks(reader, texts).write(PARTNERSHIP, sheet, draft, 3)))
                .satisfies(back -> assertThat(back.refusals()).isEmpty())
                .satisfies(back -> assertThat(back.changed()).isEmpty());
    }

    @Test
    void whatWasSaidBeforeIsShownWhereItWasSaid() throws IOException {
        var before = draft(null, "In the shared folder");

        assertThat(columns(before)).containsExactly("code", "report", "reportSaid");
        assertThat(columns(draft("D-7/2", null))).containsExactly("code", "report");
        assertThat(cells(new Workbooks(reader, texts).write(PARTNERSHIP, sheet, before, 3)))
                .contains("In the shared folder");
        assertThat(cells(new Workbooks(reader, texts).write(PARTNERSHIP, sheet, draft("D-7/2", null), 3)))
                .doesNotContain("reportSaid");
    }

    @Test
    void aSheetSaysWhichFilesFit() {
        assertThatThrownBy(() -> new SamplePlan().files("outputs.code"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample-plan does not say which files fit in outputs.code");
    }

    private List<String> columns(DraftContents draft) {
        return new SheetTables(texts)
                .tables(sheet, reader.read(PARTNERSHIP, sheet, draft).contents()).get(0).heads().stream()
                        .map(SheetTable.Head::name)
                        .toList();
    }

    private Imported imported(DraftContents draft, byte[] file) {
        return new Importing(texts, files, messages).read(PARTNERSHIP, sheet, draft, 0, 3, file);
    }

    private static DraftContents draft(String report, String said) {
        var cells = new java.util.LinkedHashMap<String, Cell>();
        cells.put("code", Cell.given("T1"));
        if (report != null) {
            cells.put("report", Cell.given(report));
        }
        if (said != null) {
            cells.put("reportSaid", Cell.given(said));
        }
        return new DraftContents(Map.of("trips", List.of(new Row("s1", 0, cells))));
    }

    /** A file somebody made by hand for the first trip. */
    private static byte[] file(String report) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Spreadsheet", null)) {
            var page = book.newWorksheet("Trips");
            page.value(0, 0, "#trips");
            page.value(0, 1, "code");
            page.value(0, 2, "report");
            page.value(2, 1, "T1");
            page.value(2, 2, report);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null)
                    .map(cell -> cell.getText())
                    .toList();
        }
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/worksheet", "messages/answers", "messages/sample");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
