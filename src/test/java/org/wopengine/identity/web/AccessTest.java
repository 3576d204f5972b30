package org.wopengine.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;

@WopTest
class AccessTest {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/partnerships",
                "/tasks/1/dossier",
                "/actuator",
                "/actuator/env",
                "/camunda",
                "/camunda/app/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/lib/deps.js",
                "/camunda-welcome/index.html",
                "/plugin/admin/app/plugin.js",
                "/webjars/camunda/securityFilterRules.json",
                "/no-such-page"
            })
    void anonymousPeopleAreSentToTheLogin(String path) {
        var browser = new Browser(port);
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.target(answer)).isEqualTo("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /camunda/api/engine/engine/default/task",
        "GET, /camunda/api/engine/engine/",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist",
        "GET, /camunda/api/admin/auth/user/default",
        "GET, /camunda/api/cockpit/plugin/base/default/incident"
    })
    void anonymousCallsAreRefusedInJson(String method, String path) {
        var answer = new Browser(port).call(method, path, method.equals("POST") ? "{}" : null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"type\":\"Unauthorized\"", "Log in again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/wop.css", "/wop.svg", "/login.js", "/actuator/health", "/actuator/health/liveness"})
    void whatTheLoginNeedsIsOpen(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "op07,            200, 200, 403, 403, 200",
        "op12,            200, 200, 403, 403, 200",
        "secretariat,     200, 200, 403, 403, 200",
        "lead,            200, 200, 403, 403, 200",
        "platform-africa, 200, 200, 403, 403, 200",
        "auditor,         200, 403, 403, 403, 403",
        "administrator,   200, 403, 200, 200, 200"
    })
    void eachRoleEntersWhatItNeeds(String user, int home, int tasklist, int cockpit, int admin, int engine) {
        var browser = Browser.of(user, port);

        assertThat(browser.get("/").statusCode()).as("home").isEqualTo(home);
        assertThat(browser.get(TASKLIST).statusCode()).as("Tasklist").isEqualTo(tasklist);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode())
                .as("Cockpit")
                .isEqualTo(cockpit);
        assertThat(browser.get("/camunda/app/admin/default/").statusCode())
                .as("Admin")
                .isEqualTo(admin);
        assertThat(browser.call("GET", Browser.ENGINE + "/task?maxResults=5", null)
                        .statusCode())
                .as("engine API")
                .isEqualTo(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"op07", "secretariat", "auditor", "administrator"})
    void nobodyReachesTheFirstUserSetUp(String user) {
        var browser = Browser.of(user, port).openTasklist();

        assertThat(browser.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theEnginesOwnLoginIsClosed() {
        var browser = Browser.of("op07", port).openTasklist();

        assertThat(browser.post("/camunda/api/admin/auth/user/default/login/tasklist", null)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda", "/camunda/", "/camunda/app/", "/camunda/app/welcome/default/"})
    void theEnginesWelcomePagesLeadHome(String path) {
        var browser = Browser.of("op07", port);
        var answer = browser.get(path);

        assertThat(browser.target(answer)).isEqualTo("/");
    }

    @Test
    void aWantedPageComesAfterTheLogin() {
        var browser = new Browser(port);
        browser.get(TASKLIST);
        browser.call("GET", Browser.ENGINE + "/task?maxResults=5", null);

        assertThat(browser.target(browser.logIn("op07", Browser.PASSWORD))).isEqualTo(TASKLIST);
    }

    @ParameterizedTest
    @CsvSource({"op07, wrong", "nobody, wop-demo-2026", "'', x", "'op07 or 1=1', x"})
    void aWrongLoginGetsOneAnswer(String user, String password) {
        var browser = new Browser(port);

        assertThat(browser.target(browser.logIn(user.equals("op07") ? "op09" : user, password)))
                .isEqualTo("/login?error");
    }

    @Test
    void oneLoginOpensTasklistAndItsLogOutEndsBoth() {
        var browser = Browser.of("op07", port).openTasklist();
        assertThat(browser.call("GET", "/camunda/api/admin/auth/user/default", null)
                        .body())
                .contains("\"userId\":\"op07\"")
                .contains("tasklist")
                .doesNotContain("cockpit");

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", null)
                        .statusCode())
                .isEqualTo(200);

        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
        assertThat(browser.target(browser.get(TASKLIST))).isEqualTo("/login");
    }

    @Test
    void ourLogOutEndsTasklistToo() {
        var browser = Browser.of("secretariat", port).openTasklist();

        assertThat(browser.target(browser.form("/", "/logout", ""))).isEqualTo("/login?logout");
        assertThat(browser.call("GET", Browser.ENGINE + "/task?maxResults=5", null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aForgedRequestIsRefused() {
        var browser = Browser.of("op07", port);

        assertThat(browser.post("/logout", null).statusCode()).isEqualTo(403);
        assertThat(browser.post(Browser.ENGINE + "/task?maxResults=5", "{}").statusCode())
                .as("without the token Tasklist would send")
                .isEqualTo(403);
    }

    @Test
    void aFormOfAPageThatWasOpenForLongLeadsToTheLogin() {
        for (var action : List.of("/logout", "/login", "/account/sign-out-everywhere")) {
            var browser = Browser.of("op07", port);
            var page = browser.get("/").body();
            var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
            browser.lose("JSESSIONID");
            var answer = browser.raw(
                    "POST",
                    action,
                    Map.of("Content-Type", "application/x-www-form-urlencoded"),
                    ("_csrf=" + token).getBytes(StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).as(action).isEqualTo(302);
            assertThat(browser.target(answer)).as(action).isEqualTo("/login?reopened");
        }
        assertThat(new Browser(port).get("/login?reopened").body()).contains("This page was open for too long. Log in");
    }

    /** Whoever wrote for an hour does not write it again. */
    @Test
    void whatWasTypedIntoAPageThatWasOpenForLongIsNotLost() {
        var words = "The <b>pump</b> was paid twice, in March and in April.";
        var answer = stale("/concerns", "account=" + encoded(words) + "&happened=in+April", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("What you typed", "The &lt;b&gt;pump&lt;/b&gt; was paid twice", "href=\"/concerns\"")
                .doesNotContain("<b>pump</b>", "in April</textarea>\n    <textarea");
    }

    @Test
    void anotherSiteDoesNotPutItsWordsOntoOurPages() {
        for (var site : List.of("cross-site", "same-site", "none", "")) {
            var answer = stale("/concerns", "account=" + encoded("Please send your password to this address."), site);

            assertThat(answer.statusCode()).as(site).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).as(site).hasValueSatisfying(target -> assertThat(target)
                    .endsWith("/concerns?reopened"));
        }
    }

    @Test
    void whatIsTypedToSignInIsNeverShown() {
        for (var page : List.of("/login", "/account/password", "/login/new-password")) {
            assertThat(stale(page, "password=" + encoded("correct horse battery staple"), "same-origin")
                            .body())
                    .as(page)
                    .doesNotContain("correct horse");
        }
    }

    private java.net.http.HttpResponse<String> stale(String action, String fields, String site) {
        var headers = new java.util.HashMap<>(
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
        if (!site.isEmpty()) {
            headers.put("Sec-Fetch-Site", site);
        }
        return new Browser(port)
                .raw("POST", action, headers, (fields + "&_csrf=gone").getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Somebody who is logged in stays where it is, and reads what to do. */
    @Test
    void aFormWithoutItsTokenSaysWhatToDo() {
        var browser = Browser.of("op07", port).saying("Accept", "text/html");
        var answer = browser.form("/wop.css", "/logout", "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This page was open for too long", "reload the page and press it again");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void nextPersonInTheSameBrowserIsSomebodyElseInTasklistToo() {
        var browser = Browser.of("op07", port).openTasklist();
        browser.form("/", "/logout", "");
        browser.logIn("op08", Browser.PASSWORD);
        browser.openTasklist();

        assertThat(browser.call("GET", "/camunda/api/admin/auth/user/default", null)
                        .body())
                .contains("\"userId\":\"op08\"");
    }

    @Test
    void somebodyWhoWasRemovedIsLoggedOutSoon() {
        people.createUser(new Member("leaver", "A Leaver", null), Browser.PASSWORD, List.of(Groups.AUDITOR));
        var browser = Browser.of("leaver", port);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        identity.deleteUser("leaver");
        ClockUtil.offset(Duration.ofMinutes(3).toMillis());
        try {
            assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void somebodyWhoChangedGroupsWorksInTheNewOnesSoon() {
        people.createUser(new Member("mover", "A Mover", null), Browser.PASSWORD, List.of(Groups.AUDITOR));
        var browser = Browser.of("mover", port);
        assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(403);

        identity.deleteMembership("mover", Groups.AUDITOR);
        identity.createMembership("mover", Groups.SECRETARIAT);
        ClockUtil.offset(Duration.ofMinutes(3).toMillis());
        try {
            assertThat(browser.get(TASKLIST).statusCode()).isEqualTo(200);
        } finally {
            ClockUtil.reset();
            identity.deleteUser("mover");
        }
    }
}
