package org.wopengine.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.audit.Chains;
import org.wopengine.audit.seal.Seals;

/** What people read about the end of a partnership on its page, and the worksheet they write it in. */
@WopTest
class ClosurePagesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    ClosureStarts starts;

    @Autowired
    ClosureSheets sheets;

    @Autowired
    Desk desk;

    @Autowired
    Chains chains;

    @Autowired
    Seals seals;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;

    @BeforeEach
    void openABrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "en,Most significant results,Follow-up after 6 months",
        "fr,Résultats les plus significatifs,Suivi après 6 mois",
        "es,Resultados más significativos,Seguimiento a los 6 meses"
    })
    void theDossierTellsHowItEndedAndWhatBecameOfIt(String language, String results, String followUp) throws Exception {
        var id = starts.closed();
        starts.followUp(id, 6);
        var page = page("/partnerships/" + id + "?lang=" + language, "secretariat");

        assertThat(page)
                .contains(results)
                .contains(followUp)
                .contains("The loss unit works without help.")
                .contains("en".equals(language) ? "64.3" : "64,3")
                .doesNotContain("??");
    }

    @Test
    void theDossierNamesTheSealThatBindsTheRecord() throws Exception {
        var id = starts.closed();
        assertThat(page("/partnerships/" + id, "operator-OP03"))
                .contains("How far the record goes", "/partnerships/" + id + "/proof");
        transaction.execute(status -> seals.seal());
        transaction.execute(status -> seals.publish());
        var end = transaction.execute(status -> chains.end(id.reference())).orElseThrow();

        assertThat(end.sealed()).isEqualTo(end.links()).isPositive();
        assertThat(page("/partnerships/" + id, "operator-OP03")).contains(end.hash(), end.root(), end.key());
    }

    @Test
    void theWorksheetIsOpenWhileItsTaskIs() throws Exception {
        var id = starts.closing();
        sheets.type(id);
        var address = "/worksheets/" + id + "/closure-report";

        assertThat(page(address, "operator-OP03")).contains("Meter test bench").contains("value=\"save\"");
        desk.complete(id, "UserTask_WriteClosureReport", "op03", ClosureAnswers.report());
        assertThat(page(address, "operator-OP03")).contains("Meter test bench").doesNotContain("value=\"save\"");
    }

    private String page(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("reader").roles(group)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
