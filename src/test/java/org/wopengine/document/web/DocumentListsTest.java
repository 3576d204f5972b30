package org.wopengine.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.document.DocumentType;
import org.wopengine.document.SampleShelf;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.table.TakenAlong;

/** The lists of documents as files. */
@WopTest
class DocumentListsTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    SampleShelf shelf;

    MockMvc browser;
    OperatorCode mentee;
    PartnershipId id;

    @BeforeEach
    void aPartnership() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        mentee = samples.operator();
        id = samples.joint(samples.operator(), mentee, "Documents to take along");
    }

    @Test
    void theDocumentsOfAPartnershipLeaveWithTheirHashes() throws Exception {
        var reference = SampleShelf.of(id, DocumentType.EVIDENCE);

        var rows = TakenAlong.only(browser, "/partnerships/" + id + "/documents", mentee.group());

        assertThat(rows.get(0))
                .startsWith("Number", "Title", "What it is", "From", "File", "Bytes", "SHA-256", "Uploaded by")
                .contains("Uploaded (UTC)", "Kept until");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1))
                .startsWith(reference.toString(), "Sample")
                .contains("from the programme", "secretariat");
        assertThat(rows.get(1).get(6)).matches("[0-9a-f]{64}");
    }

    @Test
    void soDoThoseOfAnOperator() throws Exception {
        var reference = shelf.file(mentee, DocumentType.COMMITMENT_LETTER);

        var rows = TakenAlong.only(browser, "/operators/" + mentee + "/documents", mentee.group());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).startsWith(reference.toString()).contains(mentee.value());
    }

    @Test
    void nobodyTakesAlongWhatThePageDoesNotShowThem() throws Exception {
        var others = List.of(
                "/partnerships/" + id + "/documents/export/csv",
                "/operators/" + mentee + "/documents/export/xlsx",
                "/partnerships/WOP-1999-0001/documents/export/csv");
        for (var address : others) {
            assertThat(status(address, samples.operator().group())).as(address).isEqualTo(404);
        }
        assertThat(status("/documents/retention/export/csv", "auditor")).isEqualTo(403);
        assertThat(status("/documents/retention/export/csv", "lead")).isEqualTo(200);
        assertThat(status("/partnerships/" + id + "/documents/export/pdf", "auditor"))
                .isEqualTo(404);
    }

    private int status(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("reader").roles(group)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
