package org.wopengine.retention.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.retention.OldPeople;

/**
 * From the list of people to the pseudonym, by two people, over the wire. On a database of its own: it reads and changes every
 * row of every table.
 */
@WopTest
@Tag("own-application")
class AnonymisingPagesIT {
    private static final String LIST = "/anonymisation";

    @LocalServerPort
    int port;

    @Autowired
    OldPeople old;

    @Autowired
    SamplePartnerships samples;

    @Test
    void oneAsksAnotherDoesItAndThePageTellsWhoAndWhy() {
        var login = old.one();
        var page = LIST + "/" + login;
        var lead = Browser.of("lead", port);
        var administrator = Browser.of("administrator", port);

        assertThat(lead.get(LIST).body())
                .contains(page, "What is replaced, and what stays")
                .doesNotContain("??");
        assertThat(lead.get(page).body())
                .contains("Noor " + login, login + "@example.org", "Decision log", "Ask for a pseudonym")
                .doesNotContain("??");
        var typed = "&confirmation=" + login;
        assertThat(lead.form(page, page, "step=ask&reason=Over&confirmation=x").body())
                .contains("confirmation-error");
        assertThat(lead.form(page, page, "step=ask&names=&reason=").body()).contains("reason-error");
        assertThat(lead.form(page, page, "step=ask&names=abc&reason=Over" + typed)
                        .body())
                .contains("names-error");
        assertThat(lead.form(page, page, "step=ask&reason=For+Noor+" + login + typed)
                        .body())
                .contains("reason-error");
        assertThat(lead.form(
                                page,
                                page,
                                "step=ask&names=Noor+van+Dijk%0D%0A%2B31+20+555&reason=Ten+years+are+over" + typed)
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get(page).body())
                .contains("You asked for this yourself", "Noor van Dijk", "+31 20 555")
                .doesNotContain("Replace for good");
        assertThat(lead.form(page, page, "step=decide&confirmation=" + login).statusCode())
                .isEqualTo(409);

        assertThat(administrator.form(page, page, "step=decide&confirmation=x").body())
                .contains("confirmation-error");
        assertThat(administrator
                        .form(page, page, "step=decide&confirmation=" + login)
                        .statusCode())
                .isEqualTo(302);

        assertThat(administrator.get(LIST).body())
                .contains("has taken the place of the person", "Ten years are over")
                .doesNotContain(login);
        assertThat(lead.get(page).statusCode()).isEqualTo(404);
        assertThat(administrator.get("/administration").body())
                .contains("Person anonymised")
                .doesNotContain("??");
    }

    @Test
    void whoIsNotDueIsToldWhyAndStays() {
        samples.open(samples.operator(), "Registered by the secretariat");
        var lead = Browser.of("lead", port);
        var page = LIST + "/secretariat";

        assertThat(lead.get(LIST + "?login=secretariat").body()).isEmpty();
        assertThat(lead.get(page).body())
                .contains("This person can still sign in. An administrator has to switch the login off first")
                .doesNotContain("Ask for a pseudonym");
        assertThat(lead.form(LIST, page, "step=ask&reason=x&confirmation=secretariat")
                        .statusCode())
                .isEqualTo(409);
        assertThat(lead.form(LIST, page, "step=other").statusCode()).isEqualTo(409);
        assertThat(lead.get(LIST + "/nobody-of-this-name").statusCode()).isEqualTo(404);
    }
}
