package org.wopengine.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.DraftContents.Cell;
import org.wopengine.worksheet.DraftContents.Row;

class SheetReaderTest {
    private static final PartnershipId PARTNERSHIP = PartnershipId.of(2026, 1);

    private final SamplePlan sheet = new SamplePlan();
    private final ResourceBundleMessageSource messages = messages();
    private final SheetTexts texts = new SheetTexts(messages);
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    @BeforeEach
    void fillInWhatIsNeeded() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        row("single", Map.of("objective", "Less water lost", "joint", "true"));
        row(
                "outputs",
                Map.of(
                        "code",
                        "OP1",
                        "description",
                        "Leaks found",
                        "quantity",
                        "12.5",
                        "dueOn",
                        "2027-03-01",
                        "status",
                        "DELAYED"));
        row("activities", Map.of());
        row("activities", Map.of("title", "Walk", "output", "OP1", "days", "3"));
        row("readings", Map.of("indicator", "NRW1"));
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void readsEveryTypeAndLeavesBlankRowsOut() {
        var reading = read();

        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.contents())
                .isEqualTo(new SamplePlan.Plan(
                        "Less water lost",
                        true,
                        List.of(new SamplePlan.Output(
                                "OP1",
                                "Leaks found",
                                new BigDecimal("12.5"),
                                LocalDate.of(2027, 3, 1),
                                SamplePlan.Status.DELAYED,
                                null)),
                        List.of(new SamplePlan.Activity("Walk", "OP1", 3)),
                        List.of(new SamplePlan.Reading("NRW1", null, null))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Activities, row 3, Days: Please enter a whole number.",
                "fr | Activités, ligne 3, Jours : Veuillez saisir un nombre entier.",
                "es | Actividades, fila 3, Días: Introduzca un número entero."
            })
    void namesSectionRowAndColumnInTheReadersLanguage(String language, String expected) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        row("activities", Map.of("title", "Run", "output", "OP1", "days", "3.5"));

        assertThat(problems()).containsExactly(expected);
    }

    @Test
    void keepsReadingWhatCannotBeReadAsNothing() {
        row("activities", Map.of("title", "Run", "days", "about 3"));

        assertThat(read().contents().activities().get(1)).isEqualTo(new SamplePlan.Activity("Run", null, null));
    }

    @Test
    void findsEveryProblemAtOnceInTheOrderOfThePage() {
        row("single", Map.of());
        row("outputs", Map.of("code", "OP2 which is long", "quantity", "-1"));
        row("activities", Map.of("title", "Run", "output", "OP9", "days", "500"));

        assertThat(problems())
                .containsExactly(
                        "Outputs, row 2, Code: Please enter between 0 and 10 (characters or entries).",
                        "Outputs, row 2, What is there in the end: Please fill this in.",
                        "Outputs, row 2, Quantity: Please enter zero or more.",
                        "Activities, row 3, For output: Please choose one of the values offered.",
                        "Activities, row 3, Days: Please enter 400 or less.");
    }

    @Test
    void namesSingleValuesByTheirLabelAndSectionsByTheirHeading() {
        rows.put("single", List.of(new Row("one", 0, Map.of())));
        rows.put("outputs", List.of());
        rows.put("activities", List.of());

        assertThat(problems())
                .containsExactly(
                        "Objective: Please fill this in.",
                        "Is it a joint plan?: Please fill this in.",
                        "Outputs: Please enter between 1 and 4 (characters or entries).");
    }

    @Test
    void twoPeoplesTextsMustBeSettledFirst() {
        rows.put(
                "single",
                List.of(new Row(
                        "one",
                        1,
                        Map.of(
                                "objective",
                                new Cell("Mine", "op01", Map.of("op02", "Theirs")),
                                "joint",
                                Cell.given("true")))));

        assertThat(problems()).containsExactly("Objective: Two people typed here. Choose the text that counts.");
    }

    @Test
    void rulesAcrossRowsPointToTheRowOnThePage() {
        row("outputs", Map.of());
        row("outputs", Map.of("code", "OP2", "description", "Trained", "quantity", "0"));

        assertThat(problems()).containsExactly("Outputs, row 3, Quantity: Not zero here.");
    }

    @ParameterizedTest
    @CsvSource({"en", "fr", "es"})
    void everyTextOfTheSheetExistsInEveryLanguage(String language) {
        var locale = Locale.forLanguageTag(language);
        assertThat(sheet.labelKeys())
                .hasSize(23)
                .contains("worksheet.sample-plan", "worksheet.sample-plan.outputs.row", "code.Status.DELAYED")
                .allSatisfy(key ->
                        assertThat(messages.getMessage(key, null, locale)).isNotBlank());
    }

    private Reading<SamplePlan.Plan> read() {
        var validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        return new SheetReader(validator, texts, new SampleFileList())
                .read(PARTNERSHIP, sheet, new DraftContents(rows));
    }

    private List<String> problems() {
        var shape = SheetShape.of(sheet);
        return read().flaws().stream().map(flaw -> texts.named(shape, flaw)).toList();
    }

    private void row(String section, Map<String, String> cells) {
        var before = rows.getOrDefault(section, List.of());
        var row = new Row(
                "r" + before.size(),
                0,
                cells.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, cell -> Cell.given(cell.getValue()))));
        var all = new java.util.ArrayList<>(before);
        all.add(row);
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
