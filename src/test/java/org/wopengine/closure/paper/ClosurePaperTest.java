package org.wopengine.closure.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
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
import org.wopengine.WopTest;
import org.wopengine.audit.ChainEnd;
import org.wopengine.audit.Chains;
import org.wopengine.audit.seal.Seals;
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.closure.ClosureStarts;
import org.wopengine.closure.ExitAnswers;
import org.wopengine.closure.ExitKind;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.shared.PartnershipId;

/** One partnership that was closed and followed up, one that was terminated, and one that goes on, each on paper. */
@WopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosurePaperTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    ClosureStarts starts;

    @Autowired
    Desk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Chains chains;

    @Autowired
    Seals seals;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;
    PartnershipId closed;

    @BeforeAll
    void close() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        closed = starts.closed();
        starts.followUp(closed, 6);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Closure of, Most significant results, What each side gained, Follow-up after 6 months, How to check the record one day",
        "fr, Clôture de, Résultats les plus significatifs, Ce que chaque partie a gagné, Suivi après 6 mois, Comment vérifier le registre",
        "es, Cierre de, Resultados más significativos, Lo que ganó cada parte, Seguimiento a los 6 meses, Cómo comprobar el registro"
    })
    void everyLanguageTellsWhatWasReachedWhatItTookAndWhoAcceptedIt(
            String language, String title, String results, String gained, String followUp, String how)
            throws Exception {
        var id = closed;
        var answer = read(id, "?lang=" + language, "operator-OP03");

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).contains(id + "-closure-" + language + ".pdf");
        assertThat(text(answer))
                .contains(squeezed(title + " " + id), squeezed(results), squeezed(gained), squeezed(followUp))
                .contains(squeezed(how))
                .contains(squeezed("The loss unit works without help."), squeezed("Meter test bench"))
                .contains(squeezed("Our staff is proud and stays."), squeezed("Quispe and partners"))
                .contains("en".equals(language) ? "64.3" : "64,3")
                .containsPattern("D-\\d+/1,Sample")
                .contains("secretariat")
                .doesNotContain("??");
        Files.createDirectories(Path.of("target/print"));
        Files.write(Path.of("target/print/closure-" + language + ".pdf"), answer.getContentAsByteArray());
    }

    @Test
    void itIsTaggedItsFontsAreInItAndItsPagesAreNumbered() throws Exception {
        try (var pdf = Loader.loadPDF(read(closed, "", "auditor").getContentAsByteArray())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Closure of " + closed);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("1 / " + pdf.getNumberOfPages(), pdf.getNumberOfPages() + " / " + pdf.getNumberOfPages());
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theLastPageNamesTheSealAndSaysWhetherTheChainGoesOnBehindIt() throws Exception {
        var id = starts.stated(ClosureAnswers.report());
        assertThat(lastPage(read(id, "", "secretariat"))).contains(squeezed("No seal speaks of this chain yet."));
        assertThat(text(read(id, "", "secretariat"))).contains(squeezed("This closure is not accepted yet"));
        transaction.executeWithoutResult(status -> seals.seal());
        transaction.executeWithoutResult(status -> seals.publish());
        var sealed = end(id);

        assertThat(lastPage(read(id, "", "secretariat")))
                .contains("Linksofthechain" + sealed.links())
                .contains("Hashofthelastlink" + sealed.hash())
                .contains("Lastsealthatspeaksofit" + sealed.seal())
                .contains("Rootofthatseal" + sealed.root())
                .contains("Keyitissignedwith" + sealed.key())
                .contains(squeezed("Seal %d speaks of all %d links".formatted(sealed.seal(), sealed.links())))
                .contains(squeezed("find link %d: it must carry the hash".formatted(sealed.links())))
                .contains(squeezed("/partnerships/" + id + "/proof"))
                .contains("Itdoesnotprovethatwhatwaswrittendownwastrue")
                .doesNotContain(squeezed("The chain goes on"));

        desk.complete(id, "UserTask_AcceptClosure", "secretariat", ClosureAnswers.accept());
        var later = end(id);

        assertThat(later.links()).isGreaterThan(sealed.links());
        assertThat(later.seal()).isEqualTo(sealed.seal());
        assertThat(lastPage(read(id, "", "secretariat")))
                .contains("Hashofthelastlink" + later.hash())
                .contains(squeezed("The chain goes on after the seal: seal %d speaks of the first %d of %d links."
                        .formatted(sealed.seal(), sealed.links(), later.links())))
                .doesNotContain(squeezed("speaks of all"));
        assertThat(text(read(id, "", "secretariat"))).doesNotContain(squeezed("is not accepted yet"));
    }

    @Test
    void anEndBeforeTheClosureIsPaperToo() throws Exception {
        var terminated = starts.active();
        exit(terminated, ExitKind.TERMINATED);
        desk.complete(terminated, "UserTask_SettleTermination", "secretariat", ExitAnswers.settlement());
        var rejected = desk.express("op05", InterestAnswers.ofMentor());
        desk.complete(
                rejected,
                "UserTask_ScreenInterest",
                "secretariat",
                Map.of("decision", "REJECT", "reasonCode", "OUT_OF_SCOPE"));

        assertThat(text(read(terminated, "", "operator-OP11")))
                .contains(squeezed("End of " + terminated + ", before a closure"))
                .contains(squeezed("Settlement of the termination"))
                .contains(squeezed("The billing department goes on testing meters."))
                .contains(squeezed("Meter test bench"))
                .contains("Hashofthelastlink" + end(terminated).hash());
        assertThat(text(read(rejected, "", "operator-OP05")))
                .contains(squeezed("It ended before there was anything to settle."))
                .contains("Hashofthelastlink" + end(rejected).hash());
        assertThat(page(terminated)).contains("/partnerships/" + terminated + "/closure/pdf");
        assertThat(page(rejected)).contains("/partnerships/" + rejected + "/closure/pdf");
    }

    @Test
    void whoReadsThePartnershipTakesItAlongAndNobodyElse() throws Exception {
        var running = starts.active();
        assertThat(page(closed)).contains("/partnerships/" + closed + "/closure/pdf", "The closure on paper");
        assertThat(page(running)).doesNotContain("/closure/pdf");

        assertThat(read(closed, "", "operator-OP05").getStatus()).isEqualTo(404);
        assertThat(read(closed, "", "platform-africa").getStatus()).isEqualTo(404);
        assertThat(read(new PartnershipId("WOP-1999-0001"), "", "auditor").getStatus())
                .isEqualTo(404);
        assertThat(read(closed, "", "administrator").getStatus()).isEqualTo(403);
        var unfinished = read(running, "", "operator-OP03");
        assertThat(unfinished.getStatus()).isEqualTo(303);
        assertThat(unfinished.getHeader("Location")).isEqualTo("/partnerships/" + running);
    }

    private void exit(PartnershipId id, ExitKind kind) {
        runtime.startProcessInstanceByKey("partnership-exit", id.reference(), Map.of("exitKind", kind.name()));
        desk.settle(id);
    }

    private ChainEnd end(PartnershipId id) {
        return transaction.execute(status -> chains.end(id.reference())).orElseThrow();
    }

    private MockHttpServletResponse read(PartnershipId id, String question, String group) throws Exception {
        return browser.perform(get("/partnerships/" + id + "/closure/pdf" + question)
                        .with(user("reader").roles(group)))
                .andReturn()
                .getResponse();
    }

    private String page(PartnershipId id) throws Exception {
        return browser.perform(get("/partnerships/" + id).with(user("reader").roles("secretariat")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return squeezed(new PDFTextStripper().getText(pdf));
        }
    }

    private static String lastPage(MockHttpServletResponse answer) throws Exception {
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            var words = new PDFTextStripper();
            words.setStartPage(pdf.getNumberOfPages());
            return squeezed(words.getText(pdf));
        }
    }

    /** Where a line breaks is the printer's business. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }
}
