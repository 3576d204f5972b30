package org.wopengine.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.duties.Duties;
import org.wopengine.duties.Standing;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

@WopTest
class WorksheetPageTest {
    private static final String BASE = "{\"code\":\"OP1\",\"description\":\"Leaks found\"}";

    @Autowired
    WebApplicationContext context;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    SamplePlan sheet;

    @Autowired
    Drafts drafts;

    @Autowired
    Duties duties;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;
    PartnershipId partnership;
    OperatorCode mentor;

    @BeforeEach
    void openASheetForTwoPeople() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        mentor = samples.operator();
        partnership = samples.joint(mentor, samples.operator(), "Less water lost");
        sheet.open(partnership, "op01");
        sheet.open(partnership, "op02");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void showsTheStartWithLabelsForEveryField() throws Exception {
        var html = page("op01");

        assertThat(html)
                .contains("Sample plan", "<span>Output</span>", ">\nLeaks found</textarea>", "Nothing is saved yet.")
                .contains("for=\"c-outputs-s1-code\"", "id=\"c-outputs-s1-code\"", "name=\"c.outputs.s1.code\"")
                .contains("inputmode=\"decimal\"", "type=\"date\"", "name=\"_csrf\"")
                .doesNotContain("c.readings.s1.indicator", "??", "Please fill this in");
    }

    @Test
    void keepsHalfFinishedWorkAsItWasTyped() throws Exception {
        save("op01", 0, "b.outputs.s1", BASE, "c.outputs.s1.code", "OP1", "c.outputs.s1.quantity", "12 or so")
                .andExpect(redirectedUrl(address()));

        assertThat(page("op02"))
                .contains(
                        "value=\"12 or so\"", "Last saved by op01", "Outputs, row 1, Quantity: Please enter a number");
    }

    @Test
    void makesAnAuthorOfWhoeverTypesBeforeAnythingIsSent() throws Exception {
        save("op01", 0, "b.outputs.s1", BASE, "c.outputs.s1.code", "OP1", "c.outputs.s1.quantity", "5");
        page("op02");
        save("op02", 1, "b.outputs.s1", BASE, "c.outputs.s1.code", "OP1");

        assertThat(inTransaction(
                        () -> duties.standings(partnership, "sample-approval", List.of("op01", "op02", "op03"))))
                .extracting(Standing::author)
                .as("op02 looked and saved what stood there")
                .containsExactly(true, false, false);
    }

    @Test
    void bringsTogetherWhatTwoPeopleTypedInOneRow() throws Exception {
        save("op01", 0, "b.outputs.s1", BASE, "c.outputs.s1.code", "OP1", "c.outputs.s1.quantity", "5");
        save("op02", 0, "b.outputs.s1", BASE, "c.outputs.s1.code", "OP7", "c.outputs.s1.quantity", "");

        var output =
                inTransaction(() -> drafts.draft(partnership, sheet)).outputs().get(0);
        assertThat(output.code()).isEqualTo("OP7");
        assertThat(output.quantity()).isEqualByComparingTo("5");
    }

    @Test
    void showsBothTextsWhereTwoPeopleChangedTheSameField() throws Exception {
        save("op01", 0, "b.outputs.s1", BASE, "c.outputs.s1.description", "Half of the leaks");
        save("op02", 0, "b.outputs.s1", BASE, "c.outputs.s1.description", "All <leaks>");

        var html = page("op01");
        assertThat(html)
                .contains("All &lt;leaks&gt;</textarea>", "Take what op01 typed: Half of the leaks")
                .contains("Two people typed here");
        var choice = html.replaceAll("(?s).*name=\"k.outputs.s1.description\" value=\"(take:[^\"]+)\".*", "$1");
        save("op01", 2, "b.outputs.s1", "{\"description\":\"All <leaks>\"}", "k.outputs.s1.description", choice);

        assertThat(page("op02")).contains(">\nHalf of the leaks</textarea>").doesNotContain("Two people typed here");
    }

    @Test
    void addsRowsUpToTheLimit() throws Exception {
        save("op01", 0, "do", "add:outputs").andExpect(redirectedUrl(address() + "#section-outputs-end"));
        assertThat(page("op01")).contains("4 of at most 4 rows", "c.outputs.n1x3.code");

        save("op01", 1, "do", "add:outputs").andExpect(status().isBadRequest());
        save("op01", 1, "b.outputs.more", "{}", "c.outputs.more.code", "OP9").andExpect(status().isBadRequest());
    }

    @Test
    void refusesFieldsTheSheetDoesNotHaveAndShowsWhatWasTyped() throws Exception {
        var answer = save("op01", 0, "b.outputs.s1", BASE, "c.outputs.s1.code", "OP<2>", "c.outputs.s1.price", "1")
                .andExpect(status().isBadRequest())
                .andReturn();

        assertThat(answer.getResponse().getContentAsString())
                .contains("a field that this sheet does not have", "OP&lt;2&gt;");
        assertThat(page("op01")).contains("Nothing is saved yet.");
    }

    @Test
    void answersTheScriptWithOnlyTheRowsThatAreNew() throws Exception {
        save("op01", 0, "b.outputs.s1", BASE, "c.outputs.s1.quantity", "5");
        var answer = browser.perform(form("op02", 0, "b.single.one", "{}", "c.single.one.objective", "Less loss")
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer)
                .contains(
                        "data-revision=\"2\"",
                        "data-order=\"s1 s2\"",
                        "c.single.one.objective",
                        "c.outputs.s1.quantity")
                .contains("Last saved by op02", "data-options=\"activities.output\"")
                .doesNotContain("c.readings.s1.value", "c.activities.s1.title", "<html");
    }

    @Test
    void strangersGetTheAnswerOfAPartnershipThatDoesNotExist() throws Exception {
        var missing = new PartnershipId("WOP-2026-9999");
        for (var path : List.of(
                address(),
                "/worksheets/" + missing + "/sample-plan",
                "/worksheets/" + partnership + "/no-plan",
                "/worksheets/nonsense/sample-plan")) {
            browser.perform(get(path).with(user("op03").roles("operator-OP03"))).andExpect(status().isNotFound());
        }
        browser.perform(post(address()).with(csrf()).with(user("op03").roles("operator-OP03")))
                .andExpect(status().isNotFound());
    }

    @Test
    void partiesWithoutAnOpenTaskReadAndCannotSave() throws Exception {
        save("op01", 0, "b.outputs.s1", BASE, "c.outputs.s1.quantity", "5");
        sheet.close(partnership, "op01");

        assertThat(page("op01"))
                .contains("You can read this sheet", "<dd id=\"c-outputs-s1-quantity\">")
                .doesNotContain("<textarea", "Please fill this in", "places are still");
        save("op01", 1, "b.outputs.s1", BASE, "c.outputs.s1.quantity", "6").andExpect(status().isConflict());
    }

    @Test
    void savesNothingWithoutTheTokenOfTheForm() throws Exception {
        browser.perform(post(address()).param("end", "1").with(user("op01").roles(mentor.group())))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPageOpenedBeforeTheSubmissionCannotWriteIntoTheNextDraft() throws Exception {
        save("op01", 0, "b.outputs.s1", BASE, "c.outputs.s1.quantity", "5");
        inTransaction(() -> {
            drafts.discard(partnership, sheet);
            return null;
        });

        save("op02", 1, "b.outputs.s1", BASE, "c.outputs.s1.quantity", "6").andExpect(status().isConflict());
        save("op02", 2, "b.outputs.s1", BASE, "c.outputs.s1.quantity", "7").andExpect(status().is3xxRedirection());
        assertThat(inTransaction(() -> drafts.draft(partnership, sheet))
                        .outputs()
                        .get(0)
                        .quantity())
                .isEqualByComparingTo("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Outputs, row 1, Quantity: Please fill this in. | 4 places are still",
                "fr | Produits, ligne 1, Quantité : Veuillez remplir ce champ. | 4 endroits restent",
                "es | Productos, fila 1, Cantidad: Rellene este campo. | Quedan 4 lugares"
            })
    void theSubmissionNamesWhatIsMissingInTheReadersLanguage(String language, String problem, String left)
            throws Exception {
        save("op01", 0, "b.outputs.s1", BASE, "c.outputs.s1.dueOn", "soon");
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThatExceptionOfType(InvalidAnswers.class)
                .isThrownBy(() -> inTransaction(() -> drafts.submitted(partnership, sheet)))
                .withMessageContaining(problem);
        var summary = inTransaction(() -> drafts.summary(partnership, sheet));
        assertThat(summary.text()).contains(left, "op01");
        assertThat(summary.savedBy()).isEqualTo("op01");
        assertThat(summary.sections()).extracting(SheetSummary.Filled::rows).containsExactly(1, 0, 2);
    }

    @Test
    void theSubmissionReadsACompleteSheet() throws Exception {
        save(
                "op01",
                0,
                "b.outputs.s1",
                BASE,
                "c.outputs.s1.quantity",
                "5",
                "b.single.one",
                "{}",
                "c.single.one.objective",
                "Less loss",
                "c.single.one.joint",
                "false");

        var plan = inTransaction(() -> drafts.submitted(partnership, sheet));
        assertThat(plan.joint()).isFalse();
        assertThat(plan.readings()).extracting(SamplePlan.Reading::indicator).containsExactly("NRW1", "COLLECTION");
        assertThat(inTransaction(() -> drafts.summary(partnership, sheet)).problems())
                .isZero();
    }

    private String page(String user) throws Exception {
        return browser.perform(get(address()).with(user(user).roles(mentor.group())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private org.springframework.test.web.servlet.ResultActions save(String user, int revision, String... fields)
            throws Exception {
        return browser.perform(form(user, revision, fields));
    }

    private MockHttpServletRequestBuilder form(String user, int revision, String... fields) {
        var form = post(address())
                .with(user(user).roles(mentor.group()))
                .with(csrf())
                .param("revision", String.valueOf(revision))
                .param("end", "1");
        for (int field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return form;
    }

    private String address() {
        return "/worksheets/" + partnership + "/sample-plan";
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
