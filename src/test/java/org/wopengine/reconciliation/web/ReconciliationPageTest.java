package org.wopengine.reconciliation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import org.wopengine.table.TakenAlong;

@WopTest
class ReconciliationPageTest {
    private static final String PAGE = "/administration/reconciliation";

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient database;

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
    @ValueSource(strings = {"en", "fr", "es"})
    void whatDisagreesIsToldWithItsCureInAllLanguages(String language) {
        rolledBack(() -> {
            keep("I01", "WOP-2019-0001", "ACTIVE, 0");
            keep("I02", null, null);

            var page = page(language);

            assertThat(page)
                    .contains("WOP-2019-0001", "ACTIVE, 0", "I02")
                    .doesNotContain("??")
                    .contains(
                            switch (language) {
                                case "fr" -> "exactement un cycle de vie en cours";
                                case "es" -> "exactamente un ciclo de vida en marcha";
                                default -> "exactly one running lifecycle";
                            })
                    .contains("with running as");
        });
    }

    @Test
    void beforeAnybodyHasLookedThePageSaysSo() {
        rolledBack(() -> {
            forget();

            assertThat(page("en")).contains("Nobody has looked yet", "Look now");
        });
    }

    @Test
    void anAdministratorLooksAndReadsWhatWasFound() {
        rolledBack(() -> {
            forget();
            var answer = browser.perform(
                            post(PAGE).with(csrf()).with(user("administrator").roles("administrator")))
                    .andReturn()
                    .getResponse();

            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getHeader("Location")).isEqualTo(PAGE);
            assertThat(page("en")).contains("asked for by administrator", "I01", "I15");
        });
    }

    @Test
    void theFindingsAreTakenAlongWithWhatToDo() {
        rolledBack(() -> {
            keep("I01", "WOP-2019-0001", "ACTIVE, 0");
            keep("I02", null, null);

            var rows = TakenAlong.only(browser, PAGE, "administrator");

            assertThat(rows).hasSize(2);
            assertThat(rows.get(1)).startsWith("I01").contains("WOP-2019-0001", "ACTIVE, 0");
            assertThat(rows.get(1).get(4)).startsWith("Look at its decision log");
            assertThat(browser.perform(get(PAGE + "/export/csv")
                                    .with(user("somebody").roles("auditor")))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "secretariat", "lead", "operator-OP03"})
    void nobodyElseReadsIt(String group) throws Exception {
        assertThat(browser.perform(get(PAGE).with(user("somebody").roles(group)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private interface Steps {
        void run() throws Exception;
    }

    /** The page joins the transaction of whoever calls it, so nothing of this stays. */
    private void rolledBack(Steps steps) {
        transaction.executeWithoutResult(status -> {
            try {
                steps.run();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            } finally {
                status.setRollbackOnly();
            }
        });
    }

    private String page(String language) throws Exception {
        MockHttpServletResponse answer = browser.perform(get(PAGE + "?lang=" + language)
                        .with(user("administrator").roles("administrator")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private void forget() {
        for (var table : new String[] {"reconciliation_finding", "reconciliation_result", "reconciliation"}) {
            database.sql("delete from wop." + table).update();
        }
    }

    private void keep(String code, String subject, String found) {
        var number = database.sql("select max(number) from wop.reconciliation where begun_by = 'page'")
                .query(Long.class)
                .optional()
                .orElseGet(() -> database.sql(
                                "insert into wop.reconciliation (looked_at, begun_by) values (now(), 'page') returning number")
                        .query(Long.class)
                        .single());
        database.sql("insert into wop.reconciliation_result values (?, ?, ?)")
                .params(number, code, subject == null ? 0 : 1)
                .update();
        if (subject != null) {
            database.sql("insert into wop.reconciliation_finding values (?, ?, 0, ?, ?)")
                    .params(number, code, subject, found)
                    .update();
        }
    }
}
