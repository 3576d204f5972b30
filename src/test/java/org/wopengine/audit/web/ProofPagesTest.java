package org.wopengine.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.audit.seal.Seal;
import org.wopengine.audit.seal.Seals;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Sha256;
import org.wopengine.table.TakenAlong;

@WopTest
class ProofPagesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Seals seals;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    MockMvc browser;
    PartnershipId id;
    Seal seal;

    @BeforeEach
    void sealAPartnership() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        id = samples.open(samples.operator(), "Looked at by an auditor");
        seal = transaction.execute(status -> seals.seal()).orElseThrow();
        transaction.execute(status -> seals.publish());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void thePagesSpeakAllLanguages(String language) throws Exception {
        for (var address : new String[] {"/audit", "/audit/check", "/partnerships/" + id + "/proof"}) {
            var page = read(address + "?lang=" + language, "auditor");

            assertThat(page.getStatus()).as(address).isEqualTo(200);
            assertThat(page.getContentAsString()).doesNotContain("??").contains("<html lang=\"" + language + "\"");
        }
    }

    @Test
    void anAuditorSeesTheSealAndTakesItAndTheKeyAlong() throws Exception {
        var overview = read("/audit", "auditor").getContentAsString();
        assertThat(overview).contains("Download seal " + seal.number(), seal.key());

        var file = read("/audit/seals/" + seal.number(), "auditor");
        assertThat(file.getContentAsString())
                .startsWith("wop-seal-1\nnumber " + seal.number() + "\n")
                .contains("head " + id + " ");
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "seal-");
        var name = transaction
                .execute(status -> seals.publicKeys())
                .keySet()
                .iterator()
                .next();
        assertThat(read("/audit/keys/" + name, "auditor").getContentAsString())
                .startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    void theProofOfAPartnershipSaysUpToWhereItIsSealed() throws Exception {
        var page = read("/partnerships/" + id + "/proof", "auditor").getContentAsString();

        assertThat(page).contains("The chain of 1 links holds.", "It is sealed up to link 1 of 1.");
        assertThat(read("/partnerships/" + id + "/proof/export", "auditor").getContentAsString())
                .startsWith("wop-export-1\t" + id + "\t1\nlink\t1\tDECISION\t")
                .contains("\nseal\t" + seal.number() + "\t")
                .endsWith("\nend\n");
    }

    @Test
    void aForgedChainIsSaidToBeBrokenOnItsPageAndByTheCheck() throws Exception {
        forge("update wop.decision_log set outcome = 'FORGED' where partnership = ?");
        try {
            assertThat(read("/partnerships/" + id + "/proof", "auditor").getContentAsString())
                    .contains("This chain does not hold.", "The row it is about was changed.");
            assertThat(read("/audit/check", "lead").getContentAsString())
                    .contains("Something is not as it was.", id.reference(), "The row it is about was changed.");
        } finally {
            forge("update wop.decision_log set outcome = 'SCREENING' where partnership = ?");
        }
    }

    @Test
    void theProgramThatChecksIsHandedOutAsItStandsInTheRepository() throws Exception {
        var ours = Files.readAllBytes(Path.of("verify/VerifyExport.java"));
        var theirs = read("/audit/program", "auditor");

        assertThat(theirs.getContentAsByteArray()).isEqualTo(ours);
        assertThat(theirs.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"VerifyExport.java\"");
        for (var address : new String[] {"/audit", "/partnerships/" + id + "/proof"}) {
            assertThat(read(address, "auditor").getContentAsString())
                    .contains("href=\"/audit/program\"", Sha256.of(ours), "java VerifyExport.java proof-");
        }
        assertThat(read("/partnerships/" + id + "/proof", "auditor").getContentAsString())
                .containsPattern("java VerifyExport.java proof-" + id + "\\.txt \\S+\\.pub seal-\\d{6}\\.txt<");
    }

    @Test
    void besideTheCommandStandTheFilesItNames() throws Exception {
        var page = read("/partnerships/" + id + "/proof", "auditor").getContentAsString();
        var keys = transaction.execute(status -> seals.publicKeys()).keySet();

        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(page).contains("href=\"/audit/keys/" + key + "\""));
        assertThat(page).contains("href=\"/audit/seals/" + seal.number() + "\"");
        assertThat(read("/audit/seals/" + seal.number(), "auditor").getContentAsString())
                .contains("head " + id + " ");
    }

    @Test
    void ofAChainThatNoSealCoversNoneIsOffered() throws Exception {
        var young = samples.open(samples.operator(), "Not sealed yet");

        assertThat(read("/partnerships/" + young + "/proof", "auditor").getContentAsString())
                .contains("It is not sealed yet", "href=\"/audit/keys/")
                .doesNotContain("/audit/seals/", "seal-0");
    }

    @Test
    void theDossierLeadsThoseWhoMayToTheProof() throws Exception {
        assertThat(read("/partnerships/" + id, "auditor").getContentAsString())
                .contains("/partnerships/" + id + "/proof");
        assertThat(read("/partnerships/" + id, "secretariat").getContentAsString())
                .doesNotContain("/proof");
    }

    @Test
    void nobodyElseReadsAnyOfItAndHowSaysNothingOfWhatIsThere() throws Exception {
        for (var group : new String[] {"secretariat", "administrator", "integrity", "operator-op03"}) {
            for (var address : new String[] {
                "/audit",
                "/audit/check",
                "/audit/seals/1",
                "/audit/keys/x",
                "/audit/program",
                "/partnerships/" + id + "/proof",
                "/partnerships/WOP-1999-0001/proof/export"
            }) {
                assertThat(read(address, group).getStatus()).as(group + address).isEqualTo(403);
            }
        }
    }

    @Test
    void allSealsAreTakenAlongWithTheirWholeRoot() throws Exception {
        var seals = TakenAlong.from(browser, "/audit", "auditor").get("/audit/seals/export/csv");

        assertThat(seals.get(1))
                .startsWith(Long.toString(seal.number()), seal.at().toString())
                .contains(seal.root());
        assertThat(seals).hasSize((int) seal.number() + 1).doesNotHaveDuplicates();
        assertThat(read("/audit/seals/export/csv", "secretariat").getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/seals/0",
                "/audit/seals/999999999999",
                "/audit/seals/9999999999999999999999",
                "/audit/seals/one",
                "/audit/keys/wop-1999-01-01.pub",
                "/audit/keys/wop-2026-11-27.key",
                "/partnerships/WOP-1999-0001/proof",
                "/partnerships/x/proof",
                "/partnerships/WOP-1999-0001/proof/export"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        assertThat(read(address, "auditor").getStatus()).isEqualTo(404);
    }

    private void forge(String statement) {
        transaction.executeWithoutResult(status -> {
            database.sql("alter table wop.decision_log disable trigger user").update();
            database.sql(statement).param(id.reference()).update();
            database.sql("alter table wop.decision_log enable trigger user").update();
        });
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("reader").roles(group)))
                .andReturn()
                .getResponse();
    }
}
