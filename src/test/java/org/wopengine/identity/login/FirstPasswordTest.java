package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** A password that somebody else chose opens one page: the one where the person chooses its own. */
@WopTest
@ExtendWith(Counted.class)
class FirstPasswordTest {
    private static final String CHOSEN_BY_ANOTHER = "harbour-lantern-cello-4";
    private static final String OWN = "cactus-lantern-orbit-7";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate database;

    private Browser administrator;

    @BeforeEach
    void anAdministratorMakesALogin() {
        database.update("delete from wop.login_throttle");
        administrator = Browser.of("administrator", port).openTasklist();
        assertThat(administrator
                        .post(
                                Browser.ENGINE + "/user/create",
                                "{\"profile\":{\"id\":\"newcomer\",\"firstName\":\"Nia\",\"lastName\":\"Newcomer\"},"
                                        + "\"credentials\":{\"password\":\"" + CHOSEN_BY_ANOTHER + "\"}}")
                        .statusCode())
                .isEqualTo(204);
        identity.createMembership("newcomer", Groups.AUDITOR);
    }

    @AfterEach
    void clean() {
        identity.deleteUser("newcomer");
        database.update("delete from wop.login_throttle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/partnerships",
                "/operators",
                "/account",
                "/account/second-factor",
                "/camunda/app/tasklist/default/"
            })
    void noPageOpensBeforeTheOwnPassword(String page) {
        var newcomer = logIn(CHOSEN_BY_ANOTHER);

        assertThat(newcomer.target(newcomer.get(page))).isEqualTo("/account/password?first");
    }

    @Test
    void noCallIsAnswered() {
        var newcomer = logIn(CHOSEN_BY_ANOTHER);

        assertThat(newcomer.post(Browser.ENGINE + "/task?maxResults=5", "{}").statusCode())
                .isEqualTo(403);
        assertThat(newcomer.get(Browser.ENGINE + "/filter?itemCount=false").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | An administrator chose your password",
                "fr | Un administrateur a choisi votre mot de passe",
                "es | Un administrador eligió su contraseña"
            })
    void thePageSaysWhy(String language, String said) {
        var newcomer = new Browser(port, language);
        newcomer.logIn("newcomer", CHOSEN_BY_ANOTHER);

        assertThat(newcomer.get("/account/password?first").body()).contains(said, "name=\"fresh\"");
    }

    @Test
    void theOwnPasswordOpensEverything() {
        var newcomer = logIn(CHOSEN_BY_ANOTHER);
        choose(newcomer, CHOSEN_BY_ANOTHER, OWN);

        assertThat(newcomer.get("/partnerships").statusCode()).isEqualTo(200);
        assertThat(logIn(OWN).get("/partnerships").statusCode()).isEqualTo(200);
        assertThat(newcomer.get("/account/password").body()).doesNotContain("An administrator chose");
    }

    @Test
    void whatIsNotTakenOpensNothing() {
        var newcomer = logIn(CHOSEN_BY_ANOTHER);
        choose(newcomer, CHOSEN_BY_ANOTHER, "short");

        assertThat(newcomer.target(newcomer.get("/"))).isEqualTo("/account/password?first");
    }

    @Test
    void loggingOutIsAlwaysPossible() {
        var newcomer = logIn(CHOSEN_BY_ANOTHER);

        assertThat(newcomer.target(newcomer.form("/account/password", "/logout", "")))
                .isEqualTo("/login?logout");
    }

    @Test
    void anAdministratorWhoSetsALaterOneAsksForAnotherToo() {
        choose(logIn(CHOSEN_BY_ANOTHER), CHOSEN_BY_ANOTHER, OWN);
        set("newcomer", "another-harbour-cello-9");
        var newcomer = logIn("another-harbour-cello-9");

        assertThat(newcomer.target(newcomer.get("/"))).isEqualTo("/account/password?first");
    }

    @Test
    void ownPasswordsAndThoseOfTheConfigurationAreNobodyElses() {
        assertThat(accounts.isPasswordOfAnother("newcomer")).isTrue();
        assertThat(List.of("administrator", "secretariat", "op07")).noneMatch(accounts::isPasswordOfAnother);
    }

    @Test
    void whoSetsTheOwnInAdminHasChosenIt() {
        set("administrator", Browser.PASSWORD);

        assertThat(accounts.isPasswordOfAnother("administrator")).isFalse();
    }

    private void set(String user, String password) {
        assertThat(administrator
                        .call(
                                "PUT",
                                Browser.ENGINE + "/user/" + user + "/credentials",
                                "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + Browser.PASSWORD
                                        + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private Browser logIn(String password) {
        var browser = new Browser(port);
        browser.logIn("newcomer", password);
        return browser;
    }

    private static void choose(Browser browser, String current, String fresh) {
        browser.form(
                "/account/password", "/account/password", "current=" + current + "&fresh=" + fresh + "&again=" + fresh);
    }
}
