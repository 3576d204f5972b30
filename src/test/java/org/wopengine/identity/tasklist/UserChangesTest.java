package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.identity.SecurityLog;
import org.wopengine.identity.SecurityLog.Entry;
import org.wopengine.identity.SecurityLog.Verb;

@WopTest
class UserChangesTest {
    private static final String LOGIN = "newcomer";
    private static final String TASKLISTS_LOG_OUT = "/camunda/api/admin/auth/user/default/logout";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    SecurityLog log;

    @Autowired
    JdbcTemplate database;

    Browser browser;

    @BeforeEach
    void openAdmin() {
        people.createUser(new Member(LOGIN, "A Newcomer", null), Browser.PASSWORD, List.of());
        browser = Browser.of("administrator", port);
        browser.get("/camunda/app/admin/default/");
        browser.call("GET", "/camunda/api/engine/engine/", null);
    }

    @AfterEach
    void removeThePerson() {
        identity.deleteUser(LOGIN);
    }

    @Test
    void puttingSomebodyIntoAGroupAndTakingItOutIsWrittenDown() {
        assertThat(put("secretariat", LOGIN)).isEqualTo(204);
        assertThat(people.groupsOf(LOGIN)).containsExactly("secretariat");
        assertThat(last()).satisfies(entry -> {
            assertThat(entry.user()).isEqualTo("administrator");
            assertThat(entry.verb()).isEqualTo(Verb.GROUP_JOINED);
            assertThat(entry.subject()).isEqualTo(LOGIN);
            assertThat(entry.group()).isEqualTo("secretariat");
        });

        assertThat(call("DELETE", "/group/secretariat/members/" + LOGIN, null)).isEqualTo(204);
        assertThat(last().verb()).isEqualTo(Verb.GROUP_LEFT);
    }

    @Test
    void anAdministratorDoesNotGiveItselfTheSecretariat() {
        var answer = browser.call("PUT", Browser.ENGINE + "/group/secretariat/members/administrator", "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("does not go together");
        assertThat(people.membershipsOf("administrator")).doesNotContain("secretariat");
        assertThat(last().verb()).isEqualTo(Verb.GROUP_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "operator-OP01, secretariat",
        "auditor, lead",
        "administrator, operator-OP02",
        "secretariat, administrator"
    })
    void groupsThatDoNotGoTogetherAreRefused(String has, String wanted) {
        identity.createMembership(LOGIN, has);

        assertThat(put(wanted, LOGIN)).isEqualTo(409);
        assertThat(people.membershipsOf(LOGIN)).containsExactly(has);
    }

    /** The engine says yes where there is nothing to take away. */
    @Test
    void whatIsNotThereIsNotWrittenDownAsTakenAway() {
        var before = last();

        assertThat(call("DELETE", "/user/nobody-of-this-name", null)).isEqualTo(204);
        assertThat(call("DELETE", "/group/secretariat/members/" + LOGIN, null)).isEqualTo(204);
        assertThat(last()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "no-such-group"})
    void nobodyIsPutIntoAGroupThatIsNoneOfTheProgramme(String group) {
        assertThat(put(group, LOGIN)).isEqualTo(409);
        assertThat(people.membershipsOf(LOGIN)).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(call("DELETE", "/group/administrator/members/administrator", null))
                .isEqualTo(409);
        assertThat(call("DELETE", "/user/administrator", null)).isEqualTo(409);
        assertThat(people.members(Groups.ADMINISTRATOR)).hasSize(1);
    }

    @Test
    void whoStopsBeingAnAdministratorIsNoneOfTheEnginesEither() {
        assertThat(put("administrator", LOGIN)).isEqualTo(204);
        assertThat(people.membershipsOf(LOGIN)).contains("camunda-admin");

        assertThat(call("DELETE", "/group/administrator/members/" + LOGIN, null))
                .isEqualTo(204);
        assertThat(people.membershipsOf(LOGIN)).isEmpty();
    }

    @Test
    void loginsAndPasswordsAreWrittenDownWithoutThePassword() {
        assertThat(call(
                        "POST",
                        "/user/create",
                        "{\"profile\":{\"id\":\"second\",\"firstName\":\"A\",\"lastName\":\"B\"},"
                                + "\"credentials\":{\"password\":\"Canary-4711-xyz\"}}"))
                .isEqualTo(204);
        try {
            assertThat(last()).extracting(Entry::verb, Entry::subject).containsExactly(Verb.LOGIN_CREATED, "second");
            assertThat(call(
                            "PUT",
                            "/user/second/credentials",
                            "{\"password\":\"Canary-4712-xyz\",\"authenticatedUserPassword\":\"" + Browser.PASSWORD
                                    + "\"}"))
                    .isEqualTo(204);
            assertThat(last().verb()).isEqualTo(Verb.PASSWORD_SET);
            assertThat(log.latest(10).toString()).doesNotContain("Canary-");
        } finally {
            identity.deleteUser("second");
        }
    }

    @Test
    void aChangeThatFailsLeavesNoRow() {
        var before = log.latest(1);

        assertThat(call("POST", "/user/create", "{\"profile\":{\"id\":\"op01\"},\"credentials\":{\"password\":\"x\"}}"))
                .isGreaterThanOrEqualTo(400);
        assertThat(log.latest(1)).isEqualTo(before);
    }

    @Test
    void theLogCannotBeRewritten() {
        put("secretariat", LOGIN);

        for (var sql : List.of(
                "update wop.security_log set user_id = 'x'",
                "delete from wop.security_log",
                "truncate wop.security_log")) {
            assertThatThrownBy(() -> database.execute(sql)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aCallWithoutItsTokenIsRefusedAndTheSessionLives() {
        var forger = Browser.of("op07", port).openTasklist();
        var forged = forger.form("/", Browser.ENGINE + "/task", "");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forger.get("/").statusCode()).as("the session").isEqualTo(200);
        assertThat(forger.post(Browser.ENGINE + "/task?maxResults=5", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBrowserThatLostItsTokenGetsItAgainWithTheRefusal() {
        var browser = Browser.of("op07", port).openTasklist();
        var token = browser.cookie("XSRF-TOKEN").orElseThrow();
        for (var call : List.of(Browser.ENGINE + "/task?maxResults=5", TASKLISTS_LOG_OUT)) {
            browser.lose("XSRF-TOKEN");
            var refused = browser.post(call, "{}");

            assertThat(refused.statusCode()).as(call).isEqualTo(403);
            assertThat(refused.body()).contains("it has it again. Try once more.", "reload the page");
            assertThat(browser.cookie("XSRF-TOKEN")).as(call).contains(token);
            assertThat(browser.post(call, call.equals(TASKLISTS_LOG_OUT) ? null : "{}")
                            .statusCode())
                    .as(call)
                    .isEqualTo(200);
        }
        assertThat(browser.target(browser.get("/"))).as("logged out").isEqualTo("/login");
    }

    private int put(String group, String user) {
        return call("PUT", "/group/" + group + "/members/" + user, "{}");
    }

    private int call(String method, String path, String body) {
        return browser.call(method, Browser.ENGINE + path, body).statusCode();
    }

    private Entry last() {
        return log.latest(1).get(0);
    }
}
