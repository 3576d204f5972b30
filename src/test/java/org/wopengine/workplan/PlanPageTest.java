package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.PartnershipId;

/** The pages of a plan whose first version is approved and whose second one is on the table. */
@WopTest
class PlanPageTest {
    private static PartnershipId planned;

    @Autowired
    Desk desk;

    @Autowired
    Partnerships partnerships;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WorkplanSheets worksheets;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;

    @BeforeEach
    void setUp() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        if (planned == null) {
            planned = planned();
        }
    }

    private PartnershipId planned() {
        var id = WorkplanStart.signed(desk, partnerships, runtime, AgreementAnswers.draft("OP03", "OP11"));
        runtime.startProcessInstanceByKey(
                PlanTasks.PROCESS, id.reference(), Map.of("planReason", PlanReason.FIRST.name()));
        worksheets.typeDiagnosis(id);
        desk.complete(id, "UserTask_RecordDiagnosis", "op03", WorkplanAnswers.diagnosis());
        worksheets.typePlan(id);
        desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.firstPlan());
        desk.complete(id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve());
        runtime.startProcessInstanceByKey(
                PlanTasks.PROCESS, id.reference(), Map.of("planReason", PlanReason.AMENDMENT.name()));
        worksheets.typePlanWithCorrectedBaseline(id);
        desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.amendment());
        return id;
    }

    @ParameterizedTest
    @CsvSource({"en, Whole utility", "fr, Plan de travail", "es, Plan de trabajo"})
    void thePlanIsShownWithTheTablesBehindItsCharts(String language, String word) throws Exception {
        var html = page("op03", "", language);

        assertThat(html)
                .contains(word, "data-from=\"2027-04-01\" data-to=\"2027-04-12\"", said("120000.50", language))
                .contains("Solidarity fund", "data-value=\"70000.50\"", said("10050.00", language))
                .doesNotContain("??", "workplan.page.", "code.");
    }

    @Test
    void eachVersionAndTheDraftHaveAnAddress() throws Exception {
        assertThat(page("secretariat", "?version=1", "en")).contains("Whole utility", ">38<");
        assertThat(page("secretariat", "?version=2", "en")).contains("Bulk meters", "46.5");
        assertThat(page("secretariat", "?version=draft", "en")).contains("Draft, not submitted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?version=9",
                "?version=0",
                "?version=x",
                "?version=",
                "/pdf?version=x",
                "/spreadsheet?version=0",
                "/changes?to=99",
                "/changes?to=abc",
                "/changes?from=0",
                "/changes?from=draft&to=2",
                "/changes?from=7&to=draft"
            })
    void aVersionThatIsNotThereIsNotFoundAndNoOtherStandsForIt(String address) throws Exception {
        ask("secretariat", address, "en").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"en, Before, Now", "fr, Avant, Maintenant", "es, Antes, Ahora"})
    void whatChangedStandsSideBySide(String language, String before, String now) throws Exception {
        var html = page("secretariat", "/changes", language);

        assertThat(html).contains(before, now, "id=\"change-targets\"", "<span>38</span>", "<span>39</span>");
        assertThat(html).contains("id=\"change-baselineCorrections\"", "Bulk meters were installed.");
        assertThat(html).doesNotContain("id=\"change-outputs\"", "??", "workplan.changes.");
    }

    @Test
    void aStateComparedWithItselfIsEqual() throws Exception {
        assertThat(page("op11", "/changes?from=1&to=1", "en")).contains("These two states are equal.");
        assertThat(page("op11", "/changes?from=2&to=draft", "en")).contains("These two states are equal.");
    }

    @ParameterizedTest
    @CsvSource({"en, Work plan, Outputs", "fr, Plan de travail, Produits", "es, Plan de trabajo, Productos"})
    void thePlanIsPrinted(String language, String title, String word) throws Exception {
        var answer = ask("op03", "/pdf?version=2", language)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).contains("-work-plan-2.pdf");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            title,
                            word,
                            planned.reference(),
                            said("120000.50", language),
                            "Bulk meters",
                            "Readers retire early.");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
        Files.createDirectories(Path.of("target/print"));
        Files.write(Path.of("target/print/work-plan-" + language + ".pdf"), answer.getContentAsByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/changes", "/pdf", "/spreadsheet"})
    void strangersGetTheAnswerForAPartnershipThatIsNotThere(String part) throws Exception {
        ask("op05", part, "en").andExpect(status().isNotFound());
    }

    @Test
    void paperTellsNamesInsteadOfCodesAndLogins() throws Exception {
        try (var pdf = Loader.loadPDF(
                ask("op03", "/pdf?version=1", "en").andReturn().getResponse().getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("(OP11)", "UTC, Secretariat", "After activities");
            assertThat(text).containsPattern("Submitted [^,]+, [^,]*UTC, [^,]+ \\(OP11\\)");
            assertThat(text).doesNotContain("UTC, op11", "UTC, secretariat", "(PO1)", "(codes)", "Corrected baselines");
        }
        assertThat(page("op03", "?version=1", "en")).doesNotContain(">OP11<", ">OP03<");
    }

    private static String said(String amount, String language) {
        return Amounts.number(new BigDecimal(amount), Locale.forLanguageTag(language));
    }

    private String page(String person, String part, String language) throws Exception {
        return ask(person, part, language)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions ask(String person, String part, String language) throws Exception {
        var role = person.startsWith("op") ? "operator-" + person.toUpperCase(Locale.ROOT) : person;
        return browser.perform(get("/partnerships/" + planned + "/work-plan" + part)
                .header("Accept-Language", language)
                .with(user(person).roles(role)));
    }
}
