package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;

/** What a session is worth, and when it ends. */
@WopTest
@ExtendWith(Counted.class)
class SessionsTest {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKLISTS_LOG_OUT = "/camunda/api/admin/auth/user/default/logout";
    private static final String POLL = Browser.ENGINE + "/filter?maxResults=100";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void aPerson() {
        database.update("delete from wop.login_throttle");
        people.createUser(new Member("sitter", "Sid Sitter", null), Browser.PASSWORD, List.of(Groups.SECRETARIAT));
    }

    @AfterEach
    void remove() {
        ClockUtil.reset();
        identity.deleteUser("sitter");
    }

    /** What can happen to a person while it is signed in. */
    enum Blow {
        SWITCHED_OFF,
        DELETED,
        NEW_PASSWORD,
        SIGNED_OUT_EVERYWHERE,
        LONGEST_TIME,
        STOOD_STILL
    }

    @ParameterizedTest
    @EnumSource(Blow.class)
    void theNextRequestOfAnOwnPageIsTheLast(Blow blow) {
        var browser = Browser.of("sitter", port);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        strike(blow);

        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
        ClockUtil.reset();
        assertThat(browser.target(browser.get("/")))
                .as("it does not come back to life")
                .isEqualTo("/login");
    }

    @ParameterizedTest
    @EnumSource(Blow.class)
    void theNextCallOfTasklistIsTheLast(Blow blow) {
        var browser = Browser.of("sitter", port).openTasklist();
        assertThat(browser.call("GET", Browser.ENGINE + "/task?maxResults=10", null)
                        .statusCode())
                .isEqualTo(200);

        strike(blow);

        assertThat(browser.call("GET", Browser.ENGINE + "/task?maxResults=10", null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.target(browser.get(TASKLIST))).isEqualTo("/login");
    }

    @Test
    void whatHappensToOthersEndsNothing() {
        var browser = Browser.of("sitter", port);
        people.createUser(new Member("other", "Other", null), Browser.PASSWORD, List.of());
        accounts.disable("other", "administrator");
        signIns.endAll("other");
        identity.deleteUser("other");

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoWasSwitchedOffDoesNotComeInAgainUntilSwitchedOn() {
        accounts.disable("sitter", "administrator");
        var browser = new Browser(port);
        assertThat(browser.target(browser.logIn("sitter", Browser.PASSWORD))).isEqualTo("/login?error");

        accounts.enable("sitter");
        assertThat(browser.target(browser.logIn("sitter", Browser.PASSWORD))).isEqualTo("/");
    }

    @Test
    void aDeletedPersonOfTheSameNameIsAnotherPerson() {
        var browser = Browser.of("sitter", port);
        accounts.disable("sitter", "administrator");
        identity.deleteUser("sitter");
        people.createUser(new Member("sitter", "Another", null), "another-password-1", List.of(Groups.AUDITOR));

        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
        assertThat(browser.target(browser.logIn("sitter", "another-password-1")))
                .isEqualTo("/");
    }

    @Test
    void newGroupsCountAtOnceOnOwnPagesAndInTheEngine() {
        var browser = Browser.of("sitter", port).openTasklist();
        assertThat(whoAmI(browser)).contains("tasklist");

        identity.deleteMembership("sitter", Groups.SECRETARIAT);
        identity.createMembership("sitter", Groups.AUDITOR);

        assertThat(browser.get("/").body()).contains("You read everything and change nothing.");
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(403);
        assertThat(browser.call("GET", Browser.ENGINE + "/task?maxResults=10", null)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theEngineForgetsTheOldGroupsToo() {
        var browser = Browser.of("sitter", port).openTasklist();
        var before = filters(browser);

        identity.deleteMembership("sitter", Groups.SECRETARIAT);
        identity.createMembership("sitter", Groups.platform("africa"));

        assertThat(before).contains("\"Secretariat\"");
        assertThat(filters(browser)).doesNotContain("\"Secretariat\"").contains("Our open tasks");
    }

    @Test
    void ofGroupsThatDoNotGoTogetherTheSameCountWithEveryRequestAsAtTheSignIn() {
        database.update(
                "insert into public.act_id_membership (user_id_, group_id_) values ('sitter', ?)", Groups.AUDITOR);
        var browser = Browser.of("sitter", port);

        for (int request = 0; request < 3; request++) {
            assertThat(browser.get("/").body()).contains("You read everything and change nothing.");
            assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void noGroupMeansNoAccess() {
        var browser = Browser.of("sitter", port).openTasklist();
        identity.deleteMembership("sitter", Groups.SECRETARIAT);

        assertThat(browser.call("GET", Browser.ENGINE + "/task?maxResults=10", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/").body()).contains("Your login is in no group yet");
    }

    @Test
    void workingKeepsASessionAliveUpToTheLongestTime() {
        var browser = Browser.of("sitter", port);
        for (int minutes = 25; minutes < 12 * 60; minutes += 25) {
            ClockUtil.offset(Duration.ofMinutes(minutes).toMillis());
            assertThat(browser.get("/").statusCode())
                    .as("after %d minutes", minutes)
                    .isEqualTo(200);
        }
        ClockUtil.offset(Duration.ofMinutes(12 * 60 + 1).toMillis());
        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void whatTasklistAsksByItselfKeepsNoSessionAlive() {
        var browser = Browser.of("sitter", port).openTasklist();
        for (int minutes = 5; minutes < 30; minutes += 5) {
            ClockUtil.offset(Duration.ofMinutes(minutes).toMillis());
            assertThat(browser.call("GET", POLL, null).statusCode()).isEqualTo(200);
        }
        ClockUtil.offset(Duration.ofMinutes(31).toMillis());

        assertThat(browser.call("GET", POLL, null).statusCode()).isEqualTo(401);
    }

    @Test
    void theLoginBringsANewSession() {
        var browser = new Browser(port);
        browser.get("/login");
        var planted = browser.cookie("JSESSIONID").orElseThrow();

        browser.logIn("sitter", Browser.PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isPresent().isNotEqualTo(java.util.Optional.of(planted));
        var attacker = new Browser(port).saying("Cookie", "JSESSIONID=" + planted);
        assertThat(attacker.target(attacker.get("/"))).isEqualTo("/login");
    }

    @Test
    void aSessionIdOfOnesOwnMakingIsNotTaken() {
        var browser = new Browser(port).saying("Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF");

        assertThat(browser.get("/login").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="))
                .noneMatch(cookie -> cookie.contains("0123456789ABCDEF"));
    }

    @Test
    void aSessionIdInTheAddressIsNotTakenAndNeverGiven() {
        var browser = Browser.of("sitter", port);
        var id = browser.cookie("JSESSIONID").orElseThrow();
        var thief = new Browser(port);

        assertThat(thief.get("/;jsessionid=" + id).statusCode()).isIn(302, 400);
        assertThat(thief.get("/login").body()).doesNotContain("jsessionid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", TASKLIST})
    void theCookieIsForTheServerOnly(String path) {
        var cookies = new Browser(port).get(path).headers().allValues("Set-Cookie");

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .containsIgnoringCase("Path=/")
                        .doesNotContainIgnoringCase("Domain="));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
    }

    @Test
    void logOutEndsTheSessionForWhoeverHasTheCookie() {
        var browser = Browser.of("sitter", port);
        var thief = browser.stolen();
        assertThat(thief.get("/").statusCode())
                .as("control: the cookie was good")
                .isEqualTo(200);

        browser.form("/", "/logout", "");

        assertThat(thief.target(thief.get("/"))).isEqualTo("/login");
        assertThat(signIns.of("sitter")).isEmpty();
    }

    @Test
    void tasklistsLogOutEndsItToo() {
        var browser = Browser.of("sitter", port).openTasklist();
        var thief = browser.stolen();

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", null)
                        .statusCode())
                .isEqualTo(200);

        assertThat(thief.target(thief.get("/"))).isEqualTo("/login");
        assertThat(thief.call("GET", Browser.ENGINE + "/task?maxResults=10", null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(signIns.of("sitter")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/account/sign-out-everywhere", TASKLISTS_LOG_OUT})
    void theBrowserForgetsToo(String way) {
        var browser = Browser.of("sitter", port).openTasklist();
        assertThat(browser.cookie("JSESSIONID")).isPresent();
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent();

        var answer = way.equals(TASKLISTS_LOG_OUT) ? browser.post(way, null) : browser.form("/account", way, "");

        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"storage\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=;") && cookie.contains("Max-Age=0"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN=;") && cookie.contains("Max-Age=0"));
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        assertThat(browser.cookie("XSRF-TOKEN")).isEmpty();
    }

    @Test
    void nothingElseMakesTheBrowserForget() {
        var browser = Browser.of("sitter", port).openTasklist();

        for (var path : List.of("/", "/account", TASKLIST, "/login?logout", "/logout")) {
            assertThat(browser.get(path).headers().firstValue("Clear-Site-Data"))
                    .as(path)
                    .isEmpty();
        }
        browser.post("/logout", null); // forged
        assertThat(browser.cookie("JSESSIONID")).isPresent();
    }

    @Test
    void logOutHereLeavesOtherPlacesSignedIn() {
        var here = Browser.of("sitter", port);
        var there = Browser.of("sitter", port);

        here.form("/", "/logout", "");

        assertThat(there.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/account/sign-out-everywhere", "/login"})
    void aForgedPostIsRefused(String path) {
        var browser = Browser.of("sitter", port);

        assertThat(browser.post(path, null).statusCode()).isEqualTo(403);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageLoadLogsNobodyOut() {
        var browser = Browser.of("sitter", port);
        browser.get("/logout");

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionsOfAKilledNodeAreTidiedUp() {
        signIns.begin("sitter", "127.0.0.1", "");
        ClockUtil.offset(Duration.ofHours(13).toMillis());

        signIns.tidyUp();

        assertThat(database.queryForObject("select count(*) from wop.sign_in where user_id = 'sitter'", Integer.class))
                .isZero();
    }

    private void strike(Blow blow) {
        switch (blow) {
            case SWITCHED_OFF -> accounts.disable("sitter", "administrator");
            case DELETED -> identity.deleteUser("sitter");
            case NEW_PASSWORD -> {
                var user = identity.createUserQuery().userId("sitter").singleResult();
                user.setPassword("another-password-1");
                identity.saveUser(user);
            }
            case SIGNED_OUT_EVERYWHERE -> signIns.endAll("sitter");
            case LONGEST_TIME -> {
                database.update("update wop.sign_in set began_at = began_at - interval '12 hours 1 second'"
                        + " where user_id = 'sitter'");
            }
            case STOOD_STILL -> ClockUtil.offset(Duration.ofMinutes(31).toMillis());
        }
    }

    private static String whoAmI(Browser browser) {
        return browser.call("GET", "/camunda/api/admin/auth/user/default", null).body();
    }

    private static String filters(Browser browser) {
        return browser.call("GET", POLL, null).body();
    }
}
