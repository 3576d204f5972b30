package org.wopengine.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.SampleOperators;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.Section;

@WopTest
class ProfilePagesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Operators operators;

    @Autowired
    Profiles profiles;

    @Autowired
    TransactionTemplate transaction;

    MockMvc browser;
    OperatorView operator;
    String own;

    @BeforeEach
    void registerAnOperator() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        operator = transaction.execute(status -> operators.register(SampleOperators.any()));
        own = operator.code().group();
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void everySectionCanBeEditedInAllLanguages(Section section) throws Exception {
        for (var language : new String[] {"en", "fr", "es"}) {
            var page = read("/operators/" + operator.code() + "/edit/" + section.path() + "?lang=" + language, own);

            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\"", "name=\"seen\" value=\"0\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theProfileSpeaksAllLanguages(String language) throws Exception {
        keep("supply", own, "seen", "0", "populationServedWater", "5", "connectionsWater", "5000");

        for (var address : new String[] {"/operators/" + operator.code(), "/operators/" + operator.code() + "/edit"}) {
            assertThat(read(address + "?lang=" + language, own).getContentAsString())
                    .doesNotContain("??")
                    .contains("<html lang=\"" + language + "\"");
        }
    }

    @Test
    void whatIsKeptStandsInTheProfileAndInItsHistory() throws Exception {
        assertThat(keep(
                                "supply",
                                own,
                                "seen",
                                "0",
                                "services",
                                "WATER",
                                "services",
                                "SEWERAGE",
                                "connectionsWater",
                                "42000")
                        .getRedirectedUrl())
                .isEqualTo("/operators/" + operator.code() + "/edit");

        assertThat(read("/operators/" + operator.code(), own).getContentAsString())
                .contains("Water, Sewerage", "What was changed")
                .containsSubsequence("Water connections", "41", "42")
                .containsSubsequence("What is missing, and why it matters:", "Data as of", "nobody can tell how old");
    }

    @Test
    void numbersThatDoNotGoTogetherAreToldAtOnceAndWrittenAsNumbers() throws Exception {
        keep("supply", own, "seen", "0", "populationServedWater", "5", "connectionsWater", "1250000");

        for (var address : new String[] {"/edit", "/edit/supply"}) {
            assertThat(read("/operators/" + operator.code() + address, own).getContentAsString())
                    .contains(
                            "Kept as it is, but these numbers do not go together:",
                            "persons per connection is unusual");
        }
        assertThat(read("/operators/" + operator.code() + "/edit/ownership", own)
                        .getContentAsString())
                .doesNotContain("these numbers do not go together");
        assertThat(read("/operators/" + operator.code(), own).getContentAsString())
                .contains("1\u00a0250\u00a0000");
        keep("figures", own, "seen", "0", "fiscalYear", "2025", "staffTotal", "12500");
        assertThat(read("/operators/" + operator.code(), own).getContentAsString())
                .contains("<dd>2025</dd>", "12\u00a0500");
    }

    @Test
    void badInputIsRefusedByFieldAndNothingIsLost() throws Exception {
        var page = keep("ownership", own, "seen", "0", "utilityType", "E", "ownerEntity", "The town of Karamba");

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString())
                .contains(
                        "Nothing was kept yet.",
                        "id=\"publicOwnershipPct-error\"",
                        "Please say how much of the company is in public hands",
                        "value=\"The town of Karamba\"");
        assertThat(profiles.history(operator.code())).isEmpty();
    }

    @Test
    void rowsAndListsAreKeptOnTheWayBack() throws Exception {
        var page = keep(
                "knowledge",
                own,
                "seen",
                "0",
                "workingLanguages",
                "fr",
                "workingLanguages",
                "en",
                "expertiseAreas_2_area",
                "LABORATORY",
                "expertiseAreas_2_evidence",
                "Accredited since 2019");

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString())
                .contains("id=\"expertiseAreas_2_level-error\"", "Accredited since 2019")
                .containsPattern("<option value=\"fr\" selected=\"selected\"");
    }

    @Test
    void emptyRowsAreFoldedAndNoneIsMissing() throws Exception {
        var empty =
                read("/operators/" + operator.code() + "/edit/knowledge", own).getContentAsString();
        var begun = keep("knowledge", own, "seen", "0", "expertiseAreas_2_evidence", "Accredited since 2019")
                .getContentAsString();

        assertThat(empty)
                .containsSubsequence(
                        "name=\"expertiseAreas_1_area\"",
                        "<details>",
                        "Room for 7 more",
                        "No. 2",
                        "name=\"expertiseAreas_2_area\"",
                        "No. 8",
                        "name=\"expertiseAreas_8_area\"",
                        "</details>");
        // what stands in the second row is to be seen, and a third to go on
        assertThat(begun)
                .containsSubsequence(
                        "name=\"expertiseAreas_2_area\"",
                        "No. 3",
                        "name=\"expertiseAreas_3_area\"",
                        "Room for 5 more",
                        "No. 4",
                        "name=\"expertiseAreas_4_area\"");
    }

    @ParameterizedTest
    @CsvSource({"stranger,1", "connectionsWater,many", "services,NONSENSE", "networkLengthKm,-1", "seen2,0"})
    void whatNoPageSendsIsRefused(String field, String value) throws Exception {
        assertThat(keep("supply", own, "seen", "0", field, value).getStatus()).isEqualTo(400);
    }

    @Test
    void whoIsSlowerSeesWhatTheOtherChangedAndKeepsTheOwnWords() throws Exception {
        keep("supply", own, "seen", "0", "connectionsWater", "42000");

        var page = keep("supply", own, "seen", "0", "connectionsWater", "43000");
        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(page.getContentAsString())
                .contains(
                        "Somebody else kept this section",
                        "42\u00a0000",
                        "value=\"43000\"",
                        "name=\"seen\" value=\"1\"");

        assertThat(keep("supply", own, "seen", "1", "connectionsWater", "43000").getStatus())
                .isEqualTo(302);
        assertThat(operators.require(operator.code()).connections()).isEqualTo(43_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "99999999999"})
    void aVersionThatIsNoneIsAConflictInWords(String seen) throws Exception {
        var page = keep("supply", own, "seen", seen, "connectionsWater", "42000");

        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(page.getContentAsString()).contains("Somebody else kept this section", "value=\"42000\"");
    }

    @Test
    void onlyTheOwnOperatorEdits() throws Exception {
        var page = "/operators/" + operator.code() + "/edit/supply";

        assertThat(read(page, "operator-OP01").getStatus()).isEqualTo(404);
        assertThat(keep("supply", "operator-OP01", "seen", "0", "connectionsWater", "1")
                        .getStatus())
                .isEqualTo(404);
        for (var group :
                new String[] {"secretariat", "secretariat-lead", "auditor", "administrator", "platform-africa"}) {
            assertThat(read(page, group).getStatus()).as(group).isEqualTo(403);
        }
        assertThat(read("/operators/" + operator.code() + "/edit/nonsense", own).getStatus())
                .isEqualTo(404);
        assertThat(operators.require(operator.code()).connections()).isEqualTo(41_000);
    }

    @Test
    void othersReadWhatIsPublishedWithoutPersonsAndPapers() throws Exception {
        keep("supply", own, "seen", "0", "services", "STORMWATER");
        var address = "/operators/" + operator.code();
        assertThat(read(address, "operator-OP01").getContentAsString())
                .contains("has not published its profile", operator.legalName())
                .doesNotContain("Stormwater", operator.focalPointEmail(), "What was changed");

        keep("papers", own, "seen", "0", "publicConsent", "true");
        assertThat(read(address, "operator-OP01").getContentAsString())
                .contains("Stormwater", "has published its profile")
                .doesNotContain(operator.focalPointEmail(), "What was changed", "Certificate of registration", "/edit");
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat,true,true",
        "auditor,true,true",
        "platform-africa,true,false",
        "platform-asia,false,false",
        "administrator,false,false"
    })
    void theWholeProfileAndItsHistoryAreForThoseTheyAreMeantFor(String group, boolean whole, boolean history)
            throws Exception {
        keep("supply", own, "seen", "0", "connectionsWater", "42000");

        var page = read("/operators/" + operator.code(), group).getContentAsString();
        assertThat(page.contains(operator.focalPointEmail())).isEqualTo(whole);
        assertThat(page.contains("What was changed")).isEqualTo(history);
        assertThat(page).doesNotContain("/operators/" + operator.code() + "/edit");
    }

    private MockHttpServletResponse read(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse keep(String section, String group, String... fields) throws Exception {
        var request = post("/operators/" + operator.code() + "/edit/" + section);
        for (int index = 0; index < fields.length; index += 2) {
            request.param(fields[index], fields[index + 1]);
        }
        return browser.perform(request.with(csrf()).with(user("somebody").roles(group)))
                .andReturn()
                .getResponse();
    }
}
