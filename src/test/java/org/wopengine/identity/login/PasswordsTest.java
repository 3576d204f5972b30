package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.identity.StoredPasswords;

/** How passwords are kept, and changed. */
@WopTest
@ExtendWith(Counted.class)
class PasswordsTest {
    private static final String GOOD = "correct horse battery staple";

    /** "wop-demo-2026" as the engine kept it before: SHA-512 of password and salt. */
    private static final String OLD_SALT = "c2FsdA==";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    StoredPasswords passwords;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void aPerson() {
        database.update("delete from wop.login_throttle");
        people.createUser(new Member("keeper", "Kay Keeper", null), Browser.PASSWORD, List.of(Groups.AUDITOR));
    }

    @AfterEach
    void remove() {
        identity.deleteUser("keeper");
        database.update("delete from wop.login_throttle");
    }

    @Test
    void passwordsAreKeptWithArgon2AndASaltOfTheirOwn() {
        people.createUser(new Member("keeper2", "Kay", null), Browser.PASSWORD, List.of());
        var kept = database.queryForList(
                "select pwd_ from public.act_id_user where id_ like 'keeper%' order by id_", String.class);

        assertThat(kept).hasSize(2).doesNotHaveDuplicates().allSatisfy(hash -> assertThat(hash)
                .startsWith("{ARGON2ID}$argon2id$"));
        identity.deleteUser("keeper2");
    }

    @Test
    void aPasswordKeptTheOldWayStillFits() throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-512")
                .digest((Browser.PASSWORD + OLD_SALT).getBytes(StandardCharsets.UTF_8));
        database.update(
                "update public.act_id_user set pwd_ = ?, salt_ = ? where id_ = 'keeper'",
                "{SHA-512}" + java.util.Base64.getEncoder().encodeToString(digest),
                OLD_SALT);

        assertThat(passwords.match("keeper", Browser.PASSWORD)).isTrue();
        assertThat(passwords.match("keeper", "another")).isFalse();
        assertThat(new Browser(port).logIn("keeper", Browser.PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    @Test
    void somebodyUnknownTakesAsLongAsSomebodyKnown() {
        var known = new long[41];
        var unknown = new long[41];
        var shortcut = new long[41];
        for (int number = 0; number < known.length; number++) {
            known[number] = time("keeper");
            unknown[number] = time("nobody-at-all");
            var started = System.nanoTime();
            people.find("nobody-at-all");
            shortcut[number] = System.nanoTime() - started;
        }
        var ratio = median(unknown) / (double) median(known);
        System.out.printf("Time of an unknown login to a known one: %.2f%n", ratio);

        assertThat(ratio).isBetween(0.6, 1.7);
        assertThat(median(shortcut) / (double) median(known))
                .as("control: who is not looked for any further is found out")
                .isLessThan(0.6);
    }

    @Test
    void aPersonWithoutAPasswordIsNotLetIn() {
        database.update("update public.act_id_user set pwd_ = null where id_ = 'keeper'");

        assertThat(passwords.match("keeper", "")).isFalse();
        assertThat(passwords.match("keeper", "null")).isFalse();
    }

    @Test
    void anotherPasswordIsGoodAtOnceAndEndsOtherPlacesOnly() {
        var here = Browser.of("keeper", port);
        var there = Browser.of("keeper", port).openTasklist();

        assertThat(here.target(change(here, Browser.PASSWORD, GOOD, GOOD))).isEqualTo("/account");

        assertThat(here.get("/account").body()).contains("Your password is changed.");
        assertThat(there.target(there.get("/"))).isEqualTo("/login");
        assertThat(target("keeper", Browser.PASSWORD)).isEqualTo("/login?error");
        assertThat(target("keeper", GOOD)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, correct horse battery staple, correct horse battery staple, This is not your password",
        "'', correct horse battery staple, correct horse battery staple, This is not your password",
        "wop-demo-2026, short, short, fewer than 12",
        "wop-demo-2026, password12345, password12345, easily guessed",
        "wop-demo-2026, the keeper of the keys, the keeper of the keys, has your login in it",
        "wop-demo-2026, correct horse battery staple, correct horse battery stable, differ",
        "wop-demo-2026, wop-demo-2026, wop-demo-2026, your current password"
    })
    void aChangeThatIsNotAsItShouldBeSaysWhy(String current, String fresh, String again, String why) {
        var browser = Browser.of("keeper", port);

        var answer = change(browser, current, fresh, again);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(why).doesNotContain("value=\"" + fresh + "\"");
        assertThat(passwords.match("keeper", Browser.PASSWORD)).isTrue();
    }

    @Test
    void aTooLongOneIsNotTaken() {
        var browser = Browser.of("keeper", port);
        var tooLong = "correct horse battery staple ".repeat(5);

        assertThat(change(browser, Browser.PASSWORD, tooLong, tooLong).body()).contains("more than 128");
    }

    @Test
    void aStolenSessionIsNoWayAroundTheThrottle() {
        var browser = Browser.of("keeper", port);
        for (int number = 0; number < 5; number++) {
            change(browser, "guess" + number, GOOD, GOOD);
        }

        assertThat(change(browser, Browser.PASSWORD, GOOD, GOOD).statusCode()).isEqualTo(400);
        assertThat(passwords.match("keeper", Browser.PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"fr, moins de 12", "es, menos de 12"})
    void itIsSaidInThePersonsLanguage(String language, String text) {
        var browser = Browser.of("keeper", port, language);

        assertThat(change(browser, Browser.PASSWORD, "x", "x").body()).containsIgnoringCase(text);
    }

    @ParameterizedTest
    @CsvSource({"short", "password12345", "the keeper of the keys"})
    void theEngineTakesNoPoorPasswordEither(String password) {
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> people.setPassword("keeper", password))
                .withMessageContaining("policy");
    }

    @Test
    void anAdministratorGivesNoPoorPasswordInAdmin() {
        var browser = Browser.of("administrator", port).openTasklist();
        browser.get("/camunda/app/admin/default/");

        var poor = setInAdmin(browser, "password12345");
        assertThat(poor.statusCode()).isEqualTo(400);
        assertThat(poor.body()).contains("12 to 128 characters").doesNotContain("ENGINE", "Exception");
        assertThat(passwords.match("keeper", Browser.PASSWORD)).isTrue();

        assertThat(setInAdmin(browser, GOOD).statusCode()).isEqualTo(204);
        assertThat(passwords.match("keeper", GOOD)).isTrue();
    }

    @Test
    void aPasswordGivenByAnAdministratorEndsThePersonsSessions() {
        var person = Browser.of("keeper", port);
        var browser = Browser.of("administrator", port).openTasklist();
        browser.get("/camunda/app/admin/default/");

        setInAdmin(browser, GOOD);

        assertThat(person.target(person.get("/"))).isEqualTo("/login");
    }

    private java.net.http.HttpResponse<String> setInAdmin(Browser browser, String password) {
        return browser.call(
                "PUT",
                Browser.ENGINE + "/user/keeper/credentials",
                "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + Browser.PASSWORD + "\"}");
    }

    private java.net.http.HttpResponse<String> change(Browser browser, String current, String fresh, String again) {
        return browser.form(
                "/account/password",
                "/account/password",
                "current=" + encoded(current) + "&fresh=" + encoded(fresh) + "&again=" + encoded(again));
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private String target(String user, String password) {
        var browser = new Browser(port);
        return browser.target(browser.logIn(user, password));
    }

    private long time(String user) {
        var started = System.nanoTime();
        passwords.match(user, "no-password-of-anybody");
        return System.nanoTime() - started;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
