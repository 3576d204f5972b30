package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
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

/** The second factor of somebody who chose to have one. */
@WopTest
@ExtendWith(Counted.class)
class SecondFactorTest {
    private static final String ASKED = "/login/second-factor";
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-9 ]{14})</code>");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    SecondFactors factors;

    @Autowired
    SecretKeys keys;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate database;

    Phone phone;
    List<String> recovery;

    @BeforeEach
    void somebodyWithASecondFactor() {
        ClockUtil.reset();
        database.update("delete from wop.login_throttle");
        people.createUser(new Member("careful", "Cara Careful", null), Browser.PASSWORD, List.of(Groups.SECRETARIAT));
        phone = new Phone(SecondFactors.newSecret());
        recovery = factors.enrol("careful", phone.secret(), phone.code(-1)).orElseThrow();
    }

    @AfterEach
    void remove() {
        ClockUtil.reset();
        identity.deleteUser("careful");
        database.update("delete from wop.login_throttle");
    }

    @Test
    void passwordAndCodeLetIn() {
        var browser = halfWay();

        assertThat(browser.target(code(browser, phone.code()))).isEqualTo("/");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.openTasklist()
                        .call("GET", Browser.ENGINE + "/task?maxResults=10", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/account",
                "/account/password",
                "/account/second-factor",
                "/account/second-factor/codes",
                "/people",
                "/partnerships",
                "/operators",
                "/actuator/env",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/"
            })
    void noPageIsReachableBetweenPasswordAndCode(String path) {
        var browser = halfWay();

        assertThat(browser.target(browser.get(path))).isEqualTo("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /task",
        "POST, /task",
        "GET, /filter",
        "GET, /user/careful/profile",
        "POST, /task/1/submit-form",
        "POST, /process-definition/key/partnership-lifecycle/submit-form"
    })
    void noCallIsReachableEither(String method, String path) {
        var browser = halfWay();
        browser.get("/camunda/app/tasklist/default/");

        assertThat(browser.call(method, Browser.ENGINE + path, method.equals("POST") ? "{}" : null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void thePasswordIsNotAskedForByTheEngineInstead() {
        var browser = halfWay();
        browser.get("/camunda/app/tasklist/default/");

        assertThat(browser.post("/camunda/api/admin/auth/user/default/login/tasklist", "{}")
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void withoutAPasswordThereIsNoPageForACode() {
        var browser = new Browser(port);

        assertThat(browser.target(browser.get(ASKED))).isEqualTo("/login");
        assertThat(browser.target(browser.form("/login", ASKED, "code=" + phone.code())))
                .isEqualTo("/login?expired");
    }

    @Test
    void aWrongPasswordDoesNotAskForACode() {
        var browser = new Browser(port);

        assertThat(browser.target(browser.logIn("careful", "wrong"))).isEqualTo("/login?error");
        assertThat(browser.target(browser.get(ASKED))).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000", "12345", "1234567", "abcdef", "${7*7}", "١٢٣٤٥٦", "%00"})
    void aWrongCodeIsAskedForAgain(String code) {
        var browser = halfWay();

        assertThat(browser.target(code(browser, code))).isEqualTo(ASKED + "?error");
        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void aCodeMayBeTypedWithABlank() {
        var code = phone.code();

        assertThat(completes(code.substring(0, 3) + " " + code.substring(3))).isTrue();
    }

    @Test
    void aCodeIsGoodOnce() {
        var code = phone.code();
        assertThat(completes(code)).isTrue();

        assertThat(completes(code)).isFalse();
        Phone.wait(1);
        assertThat(completes(phone.code())).as("control: the next one is good").isTrue();
    }

    @Test
    void anEarlierCodeIsNotGoodAfterALaterOne() {
        Phone.wait(1);
        var earlier = phone.code(-1);
        assertThat(completes(phone.code())).isTrue();

        assertThat(completes(earlier)).isFalse();
    }

    @Test
    void theCodeOfTheSettingUpIsUsedUp() {
        assertThat(completes(phone.code(-1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, -1, true", "3, 1, true", "3, -2, false", "3, 2, false"})
    void clocksMayBeHalfAMinuteOff(int later, int off, boolean good) {
        Phone.wait(later);

        assertThat(completes(phone.code(off))).isEqualTo(good);
    }

    @Test
    void guessingCodesHasToWait() {
        var browser = halfWay();
        for (int number = 0; number < 5; number++) {
            code(browser, "00000" + number);
        }

        assertThat(browser.target(code(browser, phone.code()))).isEqualTo(ASKED + "?error");
        assertThat(completes(phone.code())).as("a new password does not help").isFalse();
        Phone.wait(3);
        assertThat(completes(phone.code())).isTrue();
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        var code = recovery.get(0);

        assertThat(completes(code.toLowerCase(java.util.Locale.ROOT))).isTrue();
        assertThat(completes(code)).isFalse();
        assertThat(completes(recovery.get(1))).isTrue();
        assertThat(factors.recoveryCodesLeft("careful")).isEqualTo(SecondFactors.RECOVERY_CODES - 2);
    }

    @Test
    void oneCodeAtTwoPlacesLetsOneIn() throws Exception {
        var code = recovery.get(2);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(8);
        try {
            java.util.concurrent.Callable<Boolean> use = () -> factors.accept("careful", code);
            var answers = pool.invokeAll(java.util.Collections.nCopies(16, use));
            var accepted = 0;
            for (var answer : answers) {
                accepted += answer.get() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anothersRecoveryCodeIsWorthNothing() {
        people.createUser(new Member("careful2", "Other", null), Browser.PASSWORD, List.of());
        var secret = SecondFactors.newSecret();
        var others = factors.enrol("careful2", secret, new Phone(secret).code()).orElseThrow();

        assertThat(completes(others.get(0))).isFalse();
        identity.deleteUser("careful2");
    }

    @Test
    void thereAreTenMinutesForIt() {
        var browser = halfWay();
        ClockUtil.offset(Duration.ofMinutes(10).plusSeconds(1).toMillis());

        assertThat(browser.target(browser.form("/login", ASKED, "code=" + phone.code())))
                .isEqualTo("/login?expired");
    }

    @Test
    void whoeverIsSwitchedOffMeanwhileStaysOut() {
        var browser = halfWay();
        accounts.disable("careful", "administrator");

        assertThat(browser.target(code(browser, phone.code()))).isEqualTo("/login?expired");
        assertThat(browser.target(browser.get(ASKED))).isEqualTo("/login");
    }

    @Test
    void theSessionChangesAtBothSteps() {
        var browser = new Browser(port);
        browser.get("/login");
        var first = browser.cookie("JSESSIONID").orElseThrow();
        browser.logIn("careful", Browser.PASSWORD);
        var second = browser.cookie("JSESSIONID").orElseThrow();
        code(browser, phone.code());
        var third = browser.cookie("JSESSIONID").orElseThrow();

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    }

    @Test
    void thePageAskedForComesAfterTheCode() {
        var browser = new Browser(port);
        browser.get("/operators");
        browser.logIn("careful", Browser.PASSWORD);

        assertThat(browser.target(code(browser, phone.code()))).isEqualTo("/operators");
    }

    @Test
    void aForgedCodeFormIsRefused() {
        var browser = halfWay();

        assertThat(browser.target(browser.form("/none", ASKED, "code=123456")))
                .isEqualTo("/login/second-factor?reopened");
        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void theSecretIsNotInTheDatabaseAsItIs() {
        var kept =
                database.queryForObject("select totp_secret from wop.account where user_id = 'careful'", byte[].class);

        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(phone.secret());
        assertThat(keys.open("careful", kept)).isEqualTo(phone.secret());
        assertThat(database.queryForList(
                        "select code_hash from wop.recovery_code where user_id = 'careful'", String.class))
                .hasSize(10)
                .doesNotContain(recovery.get(0).replace(" ", ""));
    }

    @Test
    void aSecretCopiedToAnotherPersonCannotBeRead() {
        var kept = keys.close("careful", phone.secret());

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> keys.open("careful2", kept));
    }

    @Test
    void aKeyThatWasLostKeepsPeopleOut() {
        database.update("update wop.account set totp_secret = ? where user_id = 'careful'", new byte[64]);

        assertThat(completes(phone.code())).isFalse();
        assertThat(factors.enrolled("careful")).isTrue();
    }

    @Test
    void itIsSetUpAndTurnedOffOnOnesAccount() {
        factors.remove("careful");
        var browser = Browser.of("careful", port);
        var elsewhere = Browser.of("careful", port);
        var page = browser.get("/account/second-factor").body();
        assertThat(page).contains("<svg class=\"qr\"", "M4,4h1v1h-1z");
        var fresh = Phone.from(page);

        assertThat(setUp(browser, fresh.code(), "wrong")).contains("this is not your password");
        assertThat(setUp(browser, "000000", Browser.PASSWORD)).contains("The code does not fit");
        assertThat(factors.enrolled("careful")).isFalse();
        setUp(browser, fresh.code(), Browser.PASSWORD);

        var codes = browser.get("/account/second-factor/codes").body();
        assertThat(RECOVERY.matcher(codes).results()).hasSize(10);
        assertThat(browser.target(browser.get("/account/second-factor/codes")))
                .as("once")
                .isEqualTo("/account/second-factor");
        assertThat(elsewhere.target(elsewhere.get("/"))).isEqualTo("/login");
        assertThat(browser.get("/account/second-factor").body())
                .contains("10 recovery codes are left.")
                .doesNotContain("class=\"secret\"");

        browser.form("/account/second-factor", "/account/second-factor/remove", "current=wrong");
        assertThat(factors.enrolled("careful")).isTrue();
        browser.form("/account/second-factor", "/account/second-factor/remove", "current=" + Browser.PASSWORD);
        assertThat(factors.enrolled("careful")).isFalse();
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        var browser = halfWay();
        code(browser, phone.code());
        browser.form("/account/second-factor", "/account/second-factor/codes", "current=" + Browser.PASSWORD);
        var codes = RECOVERY.matcher(browser.get("/account/second-factor/codes").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(recovery);
        assertThat(completes(recovery.get(3))).isFalse();
        assertThat(completes(codes.get(3))).isTrue();
    }

    @Test
    void theAppIsToldWhoAndWhat() {
        assertThat(QrPicture.address("op07", "ABCD2345"))
                .isEqualTo("otpauth://totp/WOP%20Engine:op07?secret=ABCD2345&issuer=WOP%20Engine");
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat, true",
        "lead, true",
        "platform-africa, true",
        "platform-pacific, true",
        "integrity, true",
        "administrator, true",
        "auditor, false",
        "operator-OP01, false",
        "platform, false"
    })
    void whoNeedsOneWhereItIsRequired(String group, boolean needed) {
        var settings = new org.springframework.boot.context.properties.bind.Binder(
                        new org.springframework.boot.context.properties.source.MapConfigurationPropertySource(
                                java.util.Map.of("wop.login.second-factor-required", "true")))
                .bind("wop.login", LoginSettings.class)
                .get();

        assertThat(settings.needsSecondFactor(java.util.Set.of("x", group))).isEqualTo(needed);
        assertThat(ThrottleTest.settings(5, 30).needsSecondFactor(java.util.Set.of(group)))
                .isFalse();
    }

    private String setUp(Browser browser, String code, String password) {
        browser.form("/account/second-factor", "/account/second-factor", "code=" + code + "&current=" + password);
        return factors.enrolled("careful")
                ? ""
                : browser.get("/account/second-factor").body();
    }

    /** A browser in which the right password was typed. */
    private Browser halfWay() {
        var browser = new Browser(port);
        assertThat(browser.target(browser.logIn("careful", Browser.PASSWORD))).isEqualTo(ASKED);
        return browser;
    }

    private boolean completes(String code) {
        var browser = halfWay();
        return browser.target(code(browser, code)).equals("/");
    }

    private java.net.http.HttpResponse<String> code(Browser browser, String code) {
        return browser.form(ASKED, ASKED, "code=" + (code.startsWith("%") ? code : PasswordsTest.encoded(code)));
    }
}
