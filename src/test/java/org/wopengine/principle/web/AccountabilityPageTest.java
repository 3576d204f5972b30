package org.wopengine.principle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.shared.PartnershipId;

/** Who sees the accountability page, before and after it is public, and what stands on it. */
@WopTest
class AccountabilityPageTest {
    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate database;

    @Test
    void onlyInsidersSeeItBeforeItIsPublicAndEverybodyAfterwards() throws Exception {
        var id = story.toSigned();
        var address = "/accountability/" + id;
        for (var insider : new String[] {"secretariat", "lead", "auditor", "op03", "op11"}) {
            assertThat(as(insider).page(address).statusCode()).as(insider).isEqualTo(200);
        }
        for (var outsider : new String[] {"op12", "integrity", "administrator"}) {
            assertThat(as(outsider).page(address).statusCode()).as(outsider).isEqualTo(404);
        }
        assertThat(anonymous(address).statusCode()).isEqualTo(404);

        var published = as("secretariat").form(address, address + "/publication", "");
        assertThat(published.statusCode()).isIn(200, 302, 303);
        var page = anonymous(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "In diagnosis",
                        "2 · Implementation",
                        "Not-for-profit partnerships",
                        "NFP-1",
                        "Solidarity fund of the mentor",
                        "Cash, all sources")
                .containsPattern("USD[^<]120[^<]?000\\.50")
                .doesNotContain("secretariat2")
                .doesNotContain("Rosa Quispe")
                .doesNotContain("Coordinator of OP03")
                .doesNotContain("Head of OP11");
        assertThat(as("op12").page(address).statusCode()).isEqualTo(200);
    }

    @Test
    void whatThePartnersHaveNotAgreedToIsNotPublished() throws Exception {
        var unsigned = story.toAgreement();
        var before = "/accountability/" + unsigned;
        assertThat(as("secretariat").page(before).body())
                .contains("cannot be published before the agreement is signed")
                .doesNotContain("/publication");
        assertThat(as("secretariat").form(before, before + "/publication", "").statusCode())
                .isEqualTo(409);

        var secret = story.toSigned();
        database.update(
                "update wop.agreement_version set answers = jsonb_set(jsonb_set(answers, '{publishes}', 'false'),"
                        + " '{publicationExceptions}', '\"The city tells it after the election.\"')"
                        + " where partnership = ?",
                secret.reference());
        var address = "/accountability/" + secret;
        var refused = as("secretariat").form(address, address + "/publication", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("have agreed not to publish", "The city tells it after the election.", "by an addendum");
        assertThat(anonymous(address).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheSecretariatPublishes() throws Exception {
        var id = story.toSigned();
        var address = "/accountability/" + id;
        var answer = as("op03").form(address, address + "/publication", "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(anonymous(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theDossierHasAChapterOfThePrinciples() {
        PartnershipId id = story.toSigned();

        assertThat(as("auditor").page("/partnerships/" + id + "?open=all").body())
                .contains("id=\"principles\"", "NFP-4", "Months without tendering", "Decided by secretariat")
                .contains("/accountability/" + id);
    }

    private Tasklist as(String user) {
        return Tasklist.of(user, port);
    }

    private HttpResponse<String> anonymous(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
