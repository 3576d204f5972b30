package org.wopengine.agreement.paper;

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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.agreement.AgreementStart;
import org.wopengine.partnership.AddendumReason;
import org.wopengine.partnership.Interventions;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.PartnershipId;

/** The pages of an agreement whose second version both leads have signed. */
@WopTest
class AgreementPageTest {
    private static final String REVIEW = "UserTask_ReviewAgreement";
    private static PartnershipId signed;
    private static PartnershipId begun;
    private static PartnershipId extended;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    Interventions interventions;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;

    @BeforeEach
    void setUp() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        if (signed == null) {
            begun = story.toAgreement();
            signed = revisedAndSigned();
            extended = extended();
        }
    }

    /** Addendum no. 1 is signed; another one, of which there is a draft, was withdrawn. */
    private PartnershipId extended() {
        var id = story.toSigned();
        ask(id);
        story.signed(id, "op03", "op11", AgreementAnswers.extension("2029-06-30", "OP03", "OP11"));
        ask(id);
        var later = AgreementAnswers.extension("2029-12-31", "OP03", "OP11");
        desk.complete(id, "UserTask_DraftAgreement", "op11", later);
        desk.as("op11", () -> {
            interventions.withdrawAddendum(id, "Six months are enough.", AgreementStart.MENTOR);
            return id;
        });
        desk.settle(id);
        return id;
    }

    private void ask(PartnershipId id) {
        desk.as("op03", () -> {
            interventions.requestAddendum(
                    id, AddendumReason.TIME_EXTENSION, "Elections came between.", AgreementStart.MENTEE);
            return id;
        });
        desk.settle(id);
    }

    private PartnershipId revisedAndSigned() {
        var id = story.toAgreement();
        desk.complete(id, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.requestChanges("The notice is too short."));
        var longer = AgreementAnswers.with(AgreementAnswers.draft("OP03", "OP11"), "terminationNoticeDays", 90);
        desk.complete(id, "UserTask_ReviseAgreement", "op11", AgreementAnswers.with(longer, "cash_1_amount", "110000"));
        desk.complete(id, "UserTask_AnswerDraft", "op03", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        desk.complete(id, "UserTask_SignAgreement", "op03", AgreementAnswers.sign());
        desk.complete(id, "UserTask_SignAgreement", "op11", AgreementAnswers.sign());
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "en, (c) Value in kind, Signed by all lead partners",
        "fr, (c) Valeur en nature, Signé par tous les partenaires principaux",
        "es, (c) Valor en especie, Firmado por todos los socios principales"
    })
    void theAgreementReadsAsOneText(String language, String head, String state) throws Exception {
        assertThat(page(signed, "op03", "", language))
                .contains(head, state, "Customers&#39; data stay with the mentee.", said("130000.50", language))
                .contains(said("84.6", language) + " %", said("15.4", language) + " %", said("50.25", language))
                .contains("USD\u00A0" + said("10050.00", language), "Julio Mamani")
                .doesNotContain("??", "agreement.paper", "agreement.page", "code.");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Addendum no. 1, What this addendum changes and why, in force since, The end moves, Period",
        "fr, Avenant n° 1, Ce que cet avenant change et pourquoi, en vigueur depuis le, La fin est déplacée, Période",
        "es, Adenda n.º 1, Qué cambia esta adenda y por qué, vigente desde el, Se mueve el final, Período"
    })
    void anAddendumIsADocumentOfItsOwn(
            String language, String title, String why, String state, String reason, String what) throws Exception {
        assertThat(page(extended, "op11", "", language))
                .contains(title, why, state, reason, what, "The end moves to 2029-06-30, because of the elections.")
                .contains("Elections came between.", "Julio Mamani", "2028", "2029")
                .doesNotContain("??", "agreement.paper", "agreement.page", "code.");
        try (var pdf = Loader.loadPDF(bytesOf(extended, "/pdf?in=" + language))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(title, why, state, "because of the elections.", "2028", "2029", "Julio Mamani");
        }
    }

    @Test
    void theTextBeforeAnAddendumSaysFromWhenToWhenItWasInForce() throws Exception {
        assertThat(page(extended, "op03", "?version=1", "en"))
                .contains("In force from", "when an addendum followed", "2028", "Julio Mamani")
                .doesNotContain("2029");
        assertThat(page(extended, "secretariat", "?version=3", "en"))
                .contains("Addendum no. 2", "Not in force: Withdrawn", "2029", "Nobody has signed this version.");
        assertThat(page(extended, "op03", "/changes", "en"))
                .contains("From version 1 to version 2", "addendum no. 1", "2028", "2029");
        assertThat(page(extended, "op03", "/changes?to=3", "en")).contains("From version 2 to version 3");
    }

    @Test
    void anEarlierVersionSaysThatItWasReplaced() throws Exception {
        assertThat(page(signed, "secretariat", "?version=1", "en"))
                .contains("Replaced by a later version", "60 days", "Nobody has signed this version.")
                .doesNotContain("90 days");
        ask(signed, "secretariat", "?version=9", "en").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Notice of termination, 60 days, 90 days",
        "fr, Préavis de résiliation, 60 jours, 90 jours",
        "es, Preaviso de terminación, 60 días, 90 días"
    })
    void bothSidesSeeWhatTheOtherChanged(String language, String what, String before, String now) throws Exception {
        for (var person : new String[] {"op03", "op11"}) {
            assertThat(page(signed, person, "/changes", language))
                    .contains(what, before, now, "op11", said("100000.00", language), said("110000.00", language))
                    .doesNotContain("Customers", "??", "agreement.changes");
        }
    }

    @Test
    void aVersionComparedWithItselfIsEqual() throws Exception {
        assertThat(page(signed, "op11", "/changes?from=1&to=1", "en")).contains("Both versions say the same.");
        assertThat(page(signed, "op11", "/changes?to=1", "en")).contains("There is no earlier version");
        ask(signed, "op11", "/changes?from=9", "en").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Partnership agreement, Steering committee",
        "fr, Accord de partenariat, Comité de pilotage",
        "es, Acuerdo de alianza, Comité directivo"
    })
    void theAgreementIsPrintedFromWhatWasRecorded(String language, String title, String head) throws Exception {
        var answer = ask(signed, "op03", "/pdf?in=" + language, "en")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).contains("-agreement-2-" + language + ".pdf");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(title, head, signed.reference(), said("110000.00", language), "REG-OP11", "Julio Mamani")
                    .contains("Everything we write may be used freely by other operators.");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
        Files.createDirectories(Path.of("target/print"));
        Files.write(Path.of("target/print/agreement-" + language + ".pdf"), answer.getContentAsByteArray());
    }

    @Test
    void theSameVersionMakesTheSameBytes() throws Exception {
        assertThat(bytes("/pdf?version=2")).isEqualTo(bytes("/pdf?version=2"));
        assertThat(bytes("/pdf?version=1")).isNotEqualTo(bytes("/pdf?version=2"));
    }

    @Test
    void beforeTheFirstDraftThePageSaysWhatWillCome() throws Exception {
        assertThat(page(begun, "op03", "", "en")).contains("have not sent a draft yet");
        assertThat(page(begun, "op03", "/changes", "en")).contains("There is no earlier version");
        ask(begun, "op03", "/pdf", "en").andExpect(status().isSeeOther());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/changes", "/pdf"})
    void strangersGetTheAnswerForAPartnershipThatIsNotThere(String part) throws Exception {
        ask(signed, "op05", part, "en").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Only direct costs are paid back, Legal representative: ",
        "fr, Seuls les coûts directs sont remboursés, Représentant légal\u00A0: ",
        "es, Solo se reembolsan los costos directos, Representante legal: "
    })
    void anAcceptedClauseSaysWhatIsAgreed(String language, String agreed, String label) throws Exception {
        assertThat(page(signed, "op03", "", language)).contains(agreed, label.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theSignaturesStandTogetherAndNoPageIsEmpty(String language) throws Exception {
        try (var pdf = Loader.loadPDF(bytesOf(signed, "/pdf?in=" + language))) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(pdf.getNumberOfPages());
            assertThat(stripper.getText(pdf)).contains("(OP03)", "(OP11)", "Julio Mamani");
        }
    }

    private static String said(String amount, String language) {
        return Amounts.number(new BigDecimal(amount), Locale.forLanguageTag(language));
    }

    private byte[] bytes(String part) throws Exception {
        return bytesOf(signed, part);
    }

    private byte[] bytesOf(PartnershipId id, String part) throws Exception {
        return ask(id, "op11", part, "en").andReturn().getResponse().getContentAsByteArray();
    }

    private String page(PartnershipId id, String person, String part, String language) throws Exception {
        return ask(id, person, part, language)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions ask(PartnershipId id, String person, String part, String language) throws Exception {
        var role = person.startsWith("op") ? "operator-" + person.toUpperCase(Locale.ROOT) : person;
        return browser.perform(get("/partnerships/" + id + "/agreement" + part)
                .header("Accept-Language", language)
                .with(user(person).roles(role)));
    }
}
