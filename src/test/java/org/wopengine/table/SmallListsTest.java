package org.wopengine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.wopengine.Believed;
import org.wopengine.WopTest;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.alliance.MemberKind;
import org.wopengine.alliance.Members;
import org.wopengine.alliance.NewMember;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.SamplePartnerships;

/** The lists beside the partnerships as files. Everything is taken back. */
@WopTest
@Transactional
class SmallListsTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    Members members;

    @Autowired
    CodeOfConduct conduct;

    @Autowired
    Notifications notifications;

    @Autowired
    JdbcClient database;

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
        "/members, operator-OP03, , en, Number",
        "/secondments, auditor, operator-OP03, en, Person",
        "/past-partnerships, operator-OP03, administrator, fr, Numéro",
        "/operators, operator-OP03, , es, Código",
        "/lists/operators/taken, auditor, operator-OP03, en, When (UTC)",
        "/lists/past-partnerships/taken, lead, administrator, fr, Quand (UTC)",
        "/people, administrator, secretariat, es, Usuario",
        "/administration, administrator, auditor, en, When (UTC)",
        "/matching-weights, auditor, operator-OP03, fr, Version",
        "/notices, operator-OP03, , es, Cuándo (UTC)",
        "/documents/retention, administrator, auditor, fr, Numéro",
        "/programmes, secretariat, operator-OP03, es, Código"
    })
    void whoMayReadTheListTakesItAlongInTheirLanguage(
            String page, String reader, String other, String language, String heading) throws Exception {
        var csv = TakenAlong.csv(browser, page + "/export/csv?lang=" + language, reader);

        assertThat(csv.get(0)).as(page).first().isEqualTo(heading);
        assertThat(csv.get(0)).as(page).doesNotHaveDuplicates();
        assertThat(status(page + "/export/xlsx", reader)).isEqualTo(200);
        assertThat(status(page + "/export/pdf", reader)).isEqualTo(404);
        if (other != null) {
            assertThat(status(page + "/export/csv", other)).as(other).isEqualTo(403);
        }
    }

    @Test
    void membersAndWhyTheyLeft() throws Exception {
        var member = members.join(
                new NewMember("=Union", MemberKind.LABOUR_UNION, "ZM", null, LocalDate.of(2021, 6, 1)), OFFICER);

        assertThat(TakenAlong.only(browser, "/members", "operator-OP03"))
                .contains(List.of(member.reference(), "'=Union", "Labour union", "Zambia", "", "2021-06-01", "", ""));
    }

    @Test
    void whatAnOperatorAccepted() throws Exception {
        var operator = samples.operator();
        conduct.acceptedOn(operator, LocalDate.of(2026, 1, 31), "Hugo Head", "Head", OFFICER);

        var rows = TakenAlong.only(browser, "/operators/" + operator + "/code-of-conduct", "auditor");

        assertThat(rows)
                .anySatisfy(row -> assertThat(row).startsWith("2026-01-31").contains("Hugo Head", "Head"));
        assertThat(status("/operators/OP999999/code-of-conduct/export/csv", "auditor"))
                .isEqualTo(404);
    }

    @Test
    void noticesInTheWordsOfTheirReader() throws Exception {
        var operator = samples.operator();
        var id = samples.open(operator, "Told about");

        notifications.tell(id, operator.group(), "partnership-closed");

        assertThat(TakenAlong.only(browser, "/notices", operator.group()))
                .anySatisfy(row -> assertThat(row).hasSize(3).anyMatch(said -> said.contains(id.reference())));
    }

    @Test
    void loginsWeightsAndAllChangesNotOnlyTheLatest() throws Exception {
        for (int number = 0; number < 60; number++) {
            database.sql(
                            """
                            insert into wop.security_log (recorded_at, user_id, verb, subject)
                            values (now(), 'administrator', 'LOGIN_UNLOCKED', ?)
                            """)
                    .param("=taken-" + number)
                    .update();
        }

        assertThat(TakenAlong.only(browser, "/administration", "administrator"))
                .filteredOn(row -> row.get(3).startsWith("'=taken-"))
                .hasSize(60);
        assertThat(TakenAlong.only(browser, "/people", "administrator"))
                .anySatisfy(row -> assertThat(row).first().isEqualTo("administrator"));
        assertThat(TakenAlong.only(browser, "/matching-weights", "auditor").get(0))
                .hasSize(18);
    }

    private int status(String address, String group) throws Exception {
        return browser.perform(get(address).with(user("reader").roles(group)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
