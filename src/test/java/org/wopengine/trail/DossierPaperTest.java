package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.audit.Chains;
import org.wopengine.audit.seal.Seals;
import org.wopengine.shared.PartnershipId;

/** One partnership whose agreement was sent back once, on paper. */
@WopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierPaperTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    Chains chains;

    @Autowired
    Seals seals;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;
    PartnershipId id;

    @BeforeAll
    void goThroughTheAgreement() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        id = story.toAgreement();
        desk.complete(id, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        transaction.executeWithoutResult(status -> seals.seal());
        transaction.executeWithoutResult(status -> seals.publish());
        desk.complete(
                id,
                "UserTask_ReviewAgreement",
                "secretariat",
                AgreementAnswers.requestChanges("Dites à qui appartient l'œuvre: ¿señor Łukasz?"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Dossier of, Agreement reviewed – Changes requested, How to check this, It is sealed up to link",
        "fr, Dossier de, Accord examiné – Modifications demandées, Comment vérifier ceci, Elle est scellée",
        "es, Expediente de, Acuerdo examinado – Cambios pedidos, Cómo comprobar esto, Está sellada"
    })
    void everyLanguageTellsWhoWhatWhyAndHowToCheckIt(
            String language, String title, String decision, String how, String sealed) throws Exception {
        var answer = read("/partnerships/" + id + "/dossier/pdf?lang=" + language, "auditor");

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).contains(id + "-dossier-" + language + ".pdf");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            var words = words(new PDFTextStripper().getText(pdf));
            assertThat(words)
                    .contains(words(title + " " + id), words(decision), words(how), words(sealed))
                    .contains(words("Dites à qui appartient l'œuvre: ¿señor Łukasz?"))
                    .contains("secretariat", "op03", "OP11")
                    .doesNotContain("??");
        }
        Files.createDirectories(Path.of("target/print"));
        Files.write(Path.of("target/print/dossier-" + language + ".pdf"), answer.getContentAsByteArray());
    }

    @Test
    void itIsTaggedItsFontsAreInItAndItsPagesAreNumbered() throws Exception {
        try (var pdf = Loader.loadPDF(
                read("/partnerships/" + id + "/dossier/pdf", "auditor").getContentAsByteArray())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Dossier of " + id);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(text)
                    .contains("1 / " + pdf.getNumberOfPages(), pdf.getNumberOfPages() + " / " + pdf.getNumberOfPages());
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void itEndsWithTheHeadOfTheChainAndTheSealThatHoldsIt() throws Exception {
        var chain = transaction.execute(status -> chains.of(id.reference()));
        var sealed = transaction.execute(status -> seals.lastOf(id.reference())).orElseThrow();
        String text;
        try (var pdf = Loader.loadPDF(
                read("/partnerships/" + id + "/dossier/pdf", "lead").getContentAsByteArray())) {
            text = words(new PDFTextStripper().getText(pdf));
        }

        assertThat(chain.sealed())
                .isEqualTo(sealed.head().links())
                .isLessThan(chain.links().size());
        assertThat(text)
                .contains("Linksinthechain" + chain.links().size())
                .contains("Hashofthelastlink" + chain.head().hash())
                .contains("Lastseal" + sealed.seal().number() + ",")
                .contains("Rootofthatseal" + sealed.seal().root())
                .contains("Itissealeduptolink" + chain.sealed() + "of"
                        + chain.links().size())
                .contains("Itdoesnotprovethatwhatwaswrittendownwastrue");
    }

    @Test
    void onlyThoseWhoReadTheTimelineTakeItAlong() throws Exception {
        for (var group : List.of("secretariat", "administrator", "integrity", "operator-OP03", "platform-africa")) {
            for (var reference : List.of(id.reference(), "WOP-1999-0001")) {
                assertThat(read("/partnerships/" + reference + "/dossier/pdf", group)
                                .getStatus())
                        .as(group)
                        .isEqualTo(403);
            }
        }
        assertThat(read("/partnerships/WOP-1999-0001/dossier/pdf", "auditor").getStatus())
                .isEqualTo(404);
        assertThat(read("/partnerships/x/dossier/pdf", "auditor").getStatus()).isEqualTo(404);
        assertThat(read("/partnerships/" + id + "/timeline", "auditor").getContentAsString())
                .contains("/partnerships/" + id + "/dossier/pdf");
    }

    /** Where a line breaks is the printer's business. */
    private static String words(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("reader").roles(group)))
                .andReturn()
                .getResponse();
    }
}
