package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;

/** One's own account, and what an administrator does for others. */
@WopTest
@ExtendWith(Counted.class)
class AccountPagesTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    SignIns signIns;

    @Autowired
    SecondFactors factors;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void aPerson() {
        database.update("delete from wop.login_throttle");
        people.createUser(new Member("owner", "Olga Owner", null), Browser.PASSWORD, List.of(Groups.AUDITOR));
    }

    @AfterEach
    void remove() {
        identity.deleteUser("owner");
        database.update("delete from wop.login_throttle");
    }

    @Test
    void everyPlaceIsListedAndCanBeSignedOut() {
        var here = Browser.of("owner", port);
        var there = new Browser(port).saying("User-Agent", FIREFOX);
        there.logIn("owner", Browser.PASSWORD);
        var page = here.get("/account").body();
        assertThat(page).contains("Firefox, Linux", "127.0.0.1", "this one", "Olga Owner");

        var place = signIns.of("owner").stream()
                .filter(known -> known.browser().equals(FIREFOX))
                .findFirst()
                .orElseThrow();
        assertThat(here.target(here.form("/account", "/account/sign-out", "place=" + place.id())))
                .isEqualTo("/account");

        assertThat(there.target(there.get("/"))).isEqualTo("/login");
        assertThat(here.get("/account").body())
                .contains("That place is signed out.")
                .doesNotContain("Firefox, Linux");
    }

    @Test
    void nobodySignsOthersOut() {
        var victim = Browser.of("owner", port);
        var place = signIns.of("owner").get(0).id();

        Browser.of("op07", port).form("/account", "/account/sign-out", "place=" + place);

        assertThat(victim.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place=", "place=no-uuid", "", "place=1' or '1'='1"})
    void anOddPlaceIsABadRequest(String fields) {
        var browser = Browser.of("owner", port);

        assertThat(browser.form(
                                "/account",
                                "/account/sign-out",
                                fields.replace("'", "%27").replace(" ", "+"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPlaceNobodyKnowsChangesNothing() {
        var browser = Browser.of("owner", port);

        browser.form("/account", "/account/sign-out", "place=" + UUID.randomUUID());

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void signOutEverywhereEndsEverything() {
        var here = Browser.of("owner", port);
        var there = Browser.of("owner", port);

        assertThat(here.target(here.form("/account", "/account/sign-out-everywhere", "")))
                .isEqualTo("/login?logout");

        assertThat(here.target(here.get("/account"))).isEqualTo("/login");
        assertThat(there.target(there.get("/account"))).isEqualTo("/login");
        assertThat(signIns.of("owner")).isEmpty();
    }

    @Test
    void aHostileBrowserNameIsOnlyText() {
        var browser = new Browser(port).saying("User-Agent", "<script>alert(1)</script>".repeat(40));
        browser.logIn("owner", Browser.PASSWORD);

        assertThat(browser.get("/account").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert");
    }

    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (Windows NT 10.0) Chrome/129.0 Safari/537.36 Edg/129.0', 'Edge, Windows'",
        "'Mozilla/5.0 (Linux; Android 14) Chrome/129.0 Mobile Safari/537.36', 'Chrome, Android'",
        "'Mozilla/5.0 (iPhone; CPU OS 17 like Mac OS X) Version/17 Safari/604.1', 'Safari, iPhone'",
        "curl/8.5, curl/8.5",
        "'', ?"
    })
    void browsersAreCalledByTheirNames(String sent, String name) {
        assertThat(PlaceView.readable(sent)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/password", "/account/second-factor"})
    void thePagesSpeakThreeLanguages(String path) {
        var english = Browser.of("owner", port).get(path).body();
        var french = Browser.of("owner", port, "fr").get(path).body();
        var spanish = Browser.of("owner", port, "es").get(path).body();

        assertThat(List.of(english, french, spanish)).doesNotHaveDuplicates().allSatisfy(page -> assertThat(page)
                .doesNotContain("??", "style=\"")
                .contains("<main"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "op07", "secretariat", "lead", "platform-africa"})
    void onlyAnAdministratorSeesPeople(String user) {
        var browser = Browser.of(user, port);

        assertThat(browser.get("/people").statusCode()).isEqualTo(403);
        assertThat(browser.get("/people/owner").statusCode()).isEqualTo(403);
        assertThat(browser.form("/account", "/people/owner/switch-off", "").statusCode())
                .isEqualTo(403);
        assertThat(Browser.of("owner", port).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorSwitchesALoginOffAndOn() {
        var person = Browser.of("owner", port);
        var administrator = Browser.of("administrator", port);
        assertThat(administrator.get("/people").body()).contains("Olga Owner", "in use");

        administrator.form("/people/owner", "/people/owner/switch-off", "");

        assertThat(administrator.get("/people/owner").body()).contains("switched off", "Switch on");
        assertThat(person.target(person.get("/"))).isEqualTo("/login");
        assertThat(person.target(person.logIn("owner", Browser.PASSWORD))).isEqualTo("/login?error");

        administrator.form("/people/owner", "/people/owner/switch-on", "");
        assertThat(person.target(person.logIn("owner", Browser.PASSWORD))).isEqualTo("/");
    }

    @Test
    void anAdministratorSignsSomebodyOut() {
        var person = Browser.of("owner", port);
        var administrator = Browser.of("administrator", port);

        administrator.form("/people/owner", "/people/owner/sign-out", "");

        assertThat(person.target(person.get("/"))).isEqualTo("/login");
    }

    @Test
    void anAdministratorLetsSomebodyTryAgain() {
        for (int number = 0; number < 5; number++) {
            new Browser(port).logIn("owner", "wrong");
        }
        var administrator = Browser.of("administrator", port);
        assertThat(administrator.get("/people/owner").body()).contains("has to wait after wrong tries");

        administrator.form("/people/owner", "/people/owner/let-try-again", "");

        assertThat(throttle.blocks(Throttle.Kind.PERSON, "owner")).isFalse();
        Browser.of("owner", port);
    }

    @Test
    void anAdministratorTakesALostSecondFactorAway() {
        var secret = SecondFactors.newSecret();
        factors.enrol("owner", secret, new Phone(secret).code());
        var administrator = Browser.of("administrator", port);

        administrator.form("/people/owner", "/people/owner/remove-second-factor", "");

        assertThat(factors.enrolled("owner")).isFalse();
        Browser.of("owner", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"switch-off", "remove-second-factor"})
    void anAdministratorDoesNotLockItselfOut(String verb) {
        var administrator = Browser.of("administrator", port);

        assertThat(administrator
                        .form("/people/owner", "/people/administrator/" + verb, "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(administrator.get("/people").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people/nobody", "/people/..%2Fx", "/people/%00", "/people/${7*7}"})
    void nobodyIsNotFound(String path) {
        var browser = Browser.of("administrator", port);

        assertThat(browser.get(path.replace("${7*7}", "%24%7B7*7%7D")).statusCode())
                .isIn(400, 404);
    }
}
