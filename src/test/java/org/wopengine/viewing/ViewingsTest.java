package org.wopengine.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.StatementCount;
import org.wopengine.WopTest;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.PartnershipId;

@WopTest
class ViewingsTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Viewings viewings;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    JdbcClient database;

    MockMvc browser;
    PartnershipId id;

    @BeforeEach
    void registerAPartnership() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .defaultRequest(Believed.requests())
                .apply(springSecurity())
                .build();
        id = samples.open(samples.operator(), "Looked at");
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void whoSeesAPageIsNotedOnceADay() throws Exception {
        look("", "vera", "auditor");
        look("", "vera", "auditor");
        look("/documents", "omar", "secretariat");
        look("/timeline", "vera", "auditor");
        look("/dossier/json", "vera", "auditor");
        ClockUtil.offset(Duration.ofDays(1).toMillis());
        look("", "vera", "auditor");

        assertThat(viewings.of(id))
                .extracting(Viewing::user, Viewing::page, Viewing::days)
                .containsExactly(
                        tuple("vera", "page", 2),
                        tuple("omar", "documents", 1),
                        tuple("vera", "timeline", 1),
                        tuple("vera", "dossier-json", 1));
        assertThat(viewings.of(id).get(0))
                .matches(one -> Duration.between(one.first(), one.last()).compareTo(Duration.ofHours(1)) > 0);
        assertThat(browser.perform(get("/partnerships/" + id + "/timeline")
                                .with(user("vera").roles("auditor")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .containsSubsequence(
                        "Who looked at it",
                        "vera",
                        "Page of the partnership",
                        "omar",
                        "List of documents",
                        "The whole record, taken along");
    }

    @Test
    void whatWasNotGivenOutIsNotNoted() throws Exception {
        look("", "otto", "operator-OP99");
        look("/timeline", "otto", "operator-OP99");
        look("/documents/999999/1", "vera", "auditor");
        browser.perform(head("/partnerships/" + id).with(user("vera").roles("auditor")));
        browser.perform(get("/partnerships").with(user("vera").roles("auditor")));

        assertThat(viewings.of(id)).isEmpty();
    }

    @Test
    void theSecondLookOfADayAsksTheDatabaseNothing() throws Exception {
        look("", "vera", "auditor");

        assertThat(StatementCount.of(() -> look("", "vera", "auditor")))
                .noneMatch(statement -> statement.contains("wop.viewing"));
        assertThat(database.sql("select count(*) from wop.viewing where partnership = ?")
                        .param(id.reference())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private Object look(String page, String who, String group) throws Exception {
        return browser.perform(get("/partnerships/" + id + page).with(user(who).roles(group)))
                .andReturn();
    }
}
