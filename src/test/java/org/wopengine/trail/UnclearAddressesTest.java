package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import org.wopengine.Believed;
import org.wopengine.WopTest;

/** No page that auditors filter leaves anything out in silence. */
@WopTest
class UnclearAddressesTest {
    @Autowired
    WebApplicationContext context;

    MockMvc browser;

    @BeforeEach
    void openABrowser() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /audit/search?verb=NOPE                | What was done: “NOPE” is not known here. Choose it from the list of this field.
            /audit/search?stage=NOPE               | Stage: “NOPE” is not known here. Choose from: Interest, Matching,
            /audit/search?country=ZZ               | Country, two letters: “ZZ” is not known here. Write the two letters of a country
            /audit/search?from=soon                | From: “soon” is not known here. Write a day as 2026-01-31.
            /audit/search?before=x                 | Place in the list: “x” is not known here. Go on with the link below the list.
            /audit/waits?for=x                     | Waited for: “x” is not known here. Choose from: A signature, A decision,
            /audit/waivers?before=x                | Place in the list: “x” is not known here.
            /insight?region=x                      | Region of the mentee: “x” is not known here. Choose from: Africa,
            /insight/models/agreement-signing?year=x | Year in which the stage began: “x” is not known here. Write a year
            /insight/partnerships?programme=x      | Programme: “x” is not known here.
            /partnerships?status=XX                | Status: “XX” is not known here. Choose it from the list of this field.
            /partnerships?region=XX                | Region: “XX” is not known here. Choose from: Africa,
            /partnerships?country=XX               | Country: “XX” is not known here.
            /partnerships?overdue=perhaps          | Only with an overdue task: “perhaps” is not known here. Write true, or leave it out.
            /partnerships?sort=colour              | Sorted by: “colour” is not known here. Choose from: Reference, Title,
            /partnerships?dir=up                   | Direction of sorting: “up” is not known here. Choose from: asc, desc
            /partnerships?page=-3                  | Page: “-3” is not known here. Write a number from 1 on.
            """)
    void aPageSaysWhatItDidNotUnderstandAndWhatMayBeChosen(String address, String said) throws Exception {
        var page = read(address);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text(page)).contains("Not understood, and so left out:", said, "Correct it and ask again");
    }

    @Test
    void aReferenceOfNoPartnershipIsNoAnswerAboutDecisions() throws Exception {
        assertThat(text(read("/audit/search?reference=WOP-1999-9998&verb=APPROVED")))
                .contains("No partnership has the reference WOP-1999-9998.")
                .doesNotContain("No such decision was taken");
    }

    /** That nobody ever did is known only if nothing else was asked for. */
    @Test
    void whatIsSaidOfConflictsIsNotSaidOfAPartOfThem() throws Exception {
        assertThat(text(read("/audit/search?conflict=true&person=nobody-of-this-name")))
                .contains("No such decision was taken.")
                .doesNotContain("Nobody who declared");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/events?status=XX",
                "/audit/events/export/csv?status=XX",
                "/partnerships/export/csv?status=XX",
                "/audit/waits/export/csv?for=XX",
                "/audit/search/export/csv?stage=XX"
            })
    void noFileIsMadeOfWhatWasNotUnderstood(String address) throws Exception {
        var answer = read(address);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(text(answer)).contains("Not understood", "“XX” is not known here.");
        assertThat(read(address.replaceAll("\\?.*", "")).getStatus()).isEqualTo(200);
    }

    @Test
    void insteadOfTheFileThePageLeadsToTheSameListWithoutIt() throws Exception {
        assertThat(read("/audit/events?status=XX&country=ZM&q=water").getContentAsString())
                .contains("href=\"/partnerships?q=water&amp;country=ZM\"");
    }

    @Test
    void whatIsUnderstoodIsNotDoubted() throws Exception {
        for (var address : List.of(
                "/audit/search?verb=REVIEWED&stage=AGREEMENT&late=true",
                "/audit/waits?for=decision",
                "/insight?region=AFRICA&year=2026",
                "/partnerships?status=ACTIVE&country=ZM&overdue=true&sort=title&dir=asc&page=1")) {
            assertThat(text(read(address))).as(address).doesNotContain("Not understood");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void itIsSaidInTheLanguageOfThePage(String language) throws Exception {
        for (var address : List.of(
                "/audit/search?stage=NOPE&verb=X&from=x",
                "/audit/waits?for=x",
                "/insight?region=x&year=x",
                "/partnerships?region=XX&sort=x&page=x&overdue=x",
                "/audit/events?country=XX")) {
            assertThat(text(read(address + "&lang=" + language)))
                    .as(address)
                    .doesNotContain("??", "AGREEMENT", "AFRICA", "SIGNATURE", "is not known here");
        }
    }

    private MockHttpServletResponse read(String address) throws Exception {
        return browser.perform(get(URI.create(address)).with(user("reader").roles("auditor")))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return HtmlUtils.htmlUnescape(page.getContentAsString()
                .replaceAll("(?s)<[^>]*>|\\s+", " ")
                .replaceAll(" +", " ")
                .replaceAll(" ([.,:])", "$1"));
    }
}
