package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;

/** Guessing passwords, over HTTP. */
@WopTest
@ExtendWith(Counted.class)
class ThrottleTest {
    private static final String WRONG = "no-password-of-anybody";
    private static final int FREE = 5;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Throttle throttle;

    @Autowired
    KnownDevices devices;

    @Autowired
    Accounts accounts;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        database.update("delete from wop.login_throttle");
        people.createUser(new Member("guessed", "Gus Guessed", null), Browser.PASSWORD, List.of(Groups.AUDITOR));
        lines.start();
        log().addAppender(lines);
    }

    @AfterEach
    void goBackToNormal() {
        log().detachAppender(lines);
        ClockUtil.reset();
        database.update("delete from wop.login_throttle");
        accounts.enable("guessed");
        database.update("delete from wop.known_device where user_id = 'guessed'");
    }

    @Test
    void oneWrongPasswordDoesNotKeepTheRightOneOut() {
        var browser = new Browser(port);

        assertThat(target(browser, "guessed", WRONG)).isEqualTo("/login?error");
        assertThat(target(browser, "guessed", Browser.PASSWORD)).isEqualTo("/");
    }

    @Test
    void afterFiveWrongOnesTheRightOneHasToWaitAMinute() {
        guess("guessed", FREE);

        assertThat(target(new Browser(port), "guessed", Browser.PASSWORD)).isEqualTo("/login?error");
        ClockUtil.offset(Duration.ofSeconds(61).toMillis());
        assertThat(target(new Browser(port), "guessed", Browser.PASSWORD)).isEqualTo("/");
    }

    @Test
    void eachWaitIsTwiceAsLongUpToAQuarterOfAnHour() {
        guess("guessed", FREE);
        var passed = Duration.ZERO;
        for (var minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            ClockUtil.offset(passed.plusMinutes(minutes).minusSeconds(2).toMillis());
            assertThat(throttle.admits(Throttle.Kind.PERSON, "guessed"))
                    .as("before %d minutes", minutes)
                    .isFalse();
            passed = passed.plusMinutes(minutes).plusSeconds(1);
            ClockUtil.offset(passed.toMillis());
            assertThat(throttle.admits(Throttle.Kind.PERSON, "guessed"))
                    .as("after %d minutes", minutes)
                    .isTrue();
        }
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        guess("guessed", FREE - 1);
        assertThat(target(new Browser(port), "guessed", Browser.PASSWORD)).isEqualTo("/");

        guess("guessed", FREE - 1);
        assertThat(target(new Browser(port), "guessed", Browser.PASSWORD)).isEqualTo("/");
    }

    @Test
    void anHourForgetsThemToo() {
        guess("guessed", FREE - 1);
        ClockUtil.offset(Duration.ofMinutes(61).toMillis());

        guess("guessed", 1);
        assertThat(throttle.blocks(Throttle.Kind.PERSON, "guessed")).isFalse();
    }

    @Test
    void oneGuessedPersonDoesNotKeepOthersOut() {
        guess("guessed", FREE + 2);

        assertThat(target(new Browser(port), "op07", Browser.PASSWORD)).isEqualTo("/");
    }

    @Test
    void waitingIsKeptInTheDatabaseForARestartAndOtherNodes() {
        guess("guessed", FREE);

        var other = new Throttle(
                org.springframework.jdbc.core.simple.JdbcClient.create(database),
                java.time.Clock.fixed(ClockUtil.getCurrentTime().toInstant(), java.time.ZoneOffset.UTC),
                settings(FREE, 30));
        assertThat(other.admits(Throttle.Kind.PERSON, "guessed")).isFalse();
        assertThat(other.admits(Throttle.Kind.PERSON, "op08")).isTrue();
    }

    @Test
    void manyTriesAtOnceAreNotMoreThanAFew() throws Exception {
        var tries = new ArrayList<Callable<Boolean>>();
        for (int number = 0; number < 40; number++) {
            tries.add(() -> throttle.admits(Throttle.Kind.PERSON, "guessed"));
        }
        var pool = Executors.newFixedThreadPool(16);
        try {
            var admitted = 0;
            for (var answer : pool.invokeAll(tries)) {
                admitted += answer.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(FREE);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void oneAddressMayNotGuessThroughAllLogins() {
        for (int number = 0; number < 30; number++) {
            guess("nobody" + number, 1);
        }

        assertThat(target(new Browser(port), "guessed", Browser.PASSWORD)).isEqualTo("/login?wait");
        assertThat(said()).last().asString().contains("reason=address-has-to-wait");
        ClockUtil.offset(Duration.ofSeconds(61).toMillis());
        assertThat(target(new Browser(port), "guessed", Browser.PASSWORD)).isEqualTo("/");
    }

    /** It says what to do, and the same whoever was tried and whatever the password. */
    @Test
    void anAddressThatHasToWaitIsToldSo() {
        for (int number = 0; number < 30; number++) {
            guess("nobody" + number, 1);
        }
        var known = answer("guessed", Browser.PASSWORD);

        assertThat(known).contains("/login?wait", "Wait a quarter of an hour", "came from the place where you are");
        assertThat(List.of(answer("guessed", WRONG), answer("nobody-at-all", WRONG), answer("x y", "")))
                .allSatisfy(answer -> assertThat(answer).isEqualTo(known));
    }

    @Test
    void rightPasswordsDoNotUseAnAddressUp() {
        for (int number = 0; number < 35; number++) {
            assertThat(target(new Browser(port), "guessed", Browser.PASSWORD)).isEqualTo("/");
        }
    }

    @Test
    void onesOwnLoginDoesNotExcuseGuessingOthers() {
        for (int number = 0; number < 29; number++) {
            guess("nobody" + number, 1);
            if (number % 5 == 0) {
                assertThat(target(new Browser(port), "guessed", Browser.PASSWORD))
                        .isEqualTo("/");
            }
        }
        guess("nobody29", 1);

        assertThat(throttle.blocks(Throttle.Kind.ADDRESS, "127.0.0.1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP"})
    void aHeaderDoesNotMakeAnotherAddress(String header) {
        for (int number = 0; number < 30; number++) {
            var address = "203.0.113." + number;
            new Browser(port)
                    .saying(header, header.equals("Forwarded") ? "for=" + address : address)
                    .logIn("nobody" + number, WRONG);
        }

        assertThat(throttle.blocks(Throttle.Kind.ADDRESS, "127.0.0.1")).isTrue();
        assertThat(said()).allMatch(line -> line.endsWith("address=127.0.0.1"));
    }

    /** Whoever knows a login could otherwise keep its person out with a few wrong passwords a minute. */
    @Test
    void whatStrangersGuessDoesNotKeepThePersonOutOfItsOwnBrowser() {
        var own = new Browser(port);
        assertThat(target(own, "guessed", Browser.PASSWORD)).isEqualTo("/");
        own.form("/", "/logout", "");
        guess("guessed", FREE + 2);

        assertThat(target(new Browser(port), "guessed", Browser.PASSWORD)).isEqualTo("/login?error");
        assertThat(target(own, "guessed", WRONG)).isEqualTo("/login?error");
        assertThat(target(own, "guessed", Browser.PASSWORD)).isEqualTo("/");
        assertThat(throttle.blocks(Throttle.Kind.PERSON, "guessed"))
                .as("the strangers go on waiting")
                .isTrue();
    }

    @Test
    void norOutOfAnAddressWhereSomebodyElseGuesses() {
        var own = new Browser(port);
        target(own, "guessed", Browser.PASSWORD);
        own.form("/", "/logout", "");
        for (int number = 0; number < 31; number++) {
            new Browser(port).logIn("nobody" + number, WRONG);
        }

        assertThat(target(new Browser(port), "guessed", Browser.PASSWORD)).isEqualTo("/login?wait");
        assertThat(target(own, "guessed", Browser.PASSWORD)).isEqualTo("/");
    }

    @Test
    void aBrowserThatIsKnownHasToWaitForItsOwnWrongPasswords() {
        var own = new Browser(port);
        target(own, "guessed", Browser.PASSWORD);
        own.form("/", "/logout", "");
        for (int time = 0; time < FREE; time++) {
            assertThat(target(own, "guessed", WRONG)).isEqualTo("/login?error");
        }

        assertThat(target(own, "guessed", Browser.PASSWORD)).isEqualTo("/login?error");
        assertThat(said()).last().asString().contains("reason=login-has-to-wait");
        assertThat(target(new Browser(port), "guessed", Browser.PASSWORD))
                .as("and nobody else")
                .isEqualTo("/");
    }

    @Test
    void aBrowserIsKnownForItsPersonOnlyAndNotAnyMoreAfterSigningOutEverywhereOrAnotherPassword() {
        var own = new Browser(port);
        target(own, "guessed", Browser.PASSWORD);
        own.form("/account", "/account/sign-out-everywhere", "");
        guess("guessed", FREE);
        assertThat(target(own, "guessed", Browser.PASSWORD)).isEqualTo("/login?error");

        database.update("delete from wop.login_throttle");
        target(own, "guessed", Browser.PASSWORD);
        own.form("/", "/logout", "");
        people.setPassword("guessed", "cactus-lantern-orbit-7");
        people.setPassword("guessed", Browser.PASSWORD);
        guess("guessed", FREE);
        assertThat(target(own, "guessed", Browser.PASSWORD))
                .as("after another password")
                .isEqualTo("/login?error");

        var others = new Browser(port);
        target(others, "op07", Browser.PASSWORD);
        others.form("/", "/logout", "");
        assertThat(target(others, "guessed", Browser.PASSWORD)).isEqualTo("/login?error");
    }

    @Test
    void theDatabaseDoesNotKnowWhatTheBrowserShowsAndKeepsTheLastTenForHalfAYear() {
        for (int number = 0; number < 12; number++) {
            target(new Browser(port), "guessed", Browser.PASSWORD);
        }
        var browser = new Browser(port);
        var answer = browser.logIn("guessed", Browser.PASSWORD);
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("WOP-DEVICE="))
                .findFirst()
                .orElseThrow();
        var token = cookie.replaceAll("WOP-DEVICE=([^;]+);.*", "$1");

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=15552000", "Path=/");
        assertThat(database.queryForList(
                        "select device_hash from wop.known_device where user_id = 'guessed'", String.class))
                .hasSize(10)
                .contains(Throttle.fingerprint(token))
                .doesNotContain(token);
        assertThat(devices.isOf(token, "guessed")).isTrue();
        ClockUtil.offset(Duration.ofDays(181).toMillis());
        assertThat(devices.isOf(token, "guessed")).isFalse();
        devices.tidyUp();
        assertThat(database.queryForObject(
                        "select count(*) from wop.known_device where user_id = 'guessed'", Integer.class))
                .isZero();
    }

    @Test
    void whoeverIsInMayChangeThePasswordWhileStrangersGuess() {
        var own = Browser.of("guessed", port);
        guess("guessed", FREE + 1);
        var changed = own.form(
                "/account/password",
                "/account/password",
                "current=" + Browser.PASSWORD + "&fresh=cactus-lantern-orbit-7&again=cactus-lantern-orbit-7");

        assertThat(own.target(changed)).isEqualTo("/account");
        people.setPassword("guessed", Browser.PASSWORD);
    }

    @Test
    void unknownWrongWaitingAndSwitchedOffLookTheSame() {
        people.createUser(new Member("switchedoff", "Off", null), Browser.PASSWORD, List.of(Groups.AUDITOR));
        accounts.disable("switchedoff", "administrator");
        var unknown = answer("nobody-at-all", WRONG);
        var wrong = answer("guessed", WRONG);
        guess("guessed", FREE - 1);
        var waiting = answer("guessed", Browser.PASSWORD);
        var off = answer("switchedoff", Browser.PASSWORD);

        assertThat(List.of(wrong, waiting, off))
                .allSatisfy(answer -> assertThat(answer).isEqualTo(unknown));
        assertThat(said())
                .extracting(line -> line.replaceAll(".*reason=(\\S+).*", "$1"))
                .contains("unknown", "wrong", "login-has-to-wait", "switched-off");
    }

    @Test
    void somebodyUnknownHasToWaitAsWell() {
        guess("nobody-at-all", FREE);

        assertThat(throttle.blocks(Throttle.Kind.PERSON, "nobody-at-all")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'', x",
                "' ', x",
                "op07, ''",
                "'op07 or 1=1', x",
                "'op07\0', x",
                "../../etc/passwd, x",
                "'${7*7}', x",
                "OP07, wop-demo-2026",
                "'op07 ', wrong"
            })
    void oddInputIsJustWrong(String user, String password) {
        assertThat(target(new Browser(port), user, password)).isEqualTo("/login?error");
    }

    @Test
    void hugeInputIsJustWrong() {
        assertThat(target(new Browser(port), "x".repeat(10_000), "y".repeat(100_000)))
                .isEqualTo("/login?error");
    }

    @Test
    void theLogTellsWhoAndFromWhereAndNeverAPassword() {
        target(new Browser(port), "guessed", "my-secret-typo");
        target(new Browser(port), "guessed", Browser.PASSWORD);

        assertThat(said())
                .containsExactly(
                        "sign-in-refused reason=wrong user=guessed address=127.0.0.1",
                        "signed-in user=guessed address=127.0.0.1");
    }

    @Test
    void nobodyWritesLinesOfTheirOwnIntoTheLog() {
        target(new Browser(port), "x\r\nsigned-in user=administrator", WRONG);

        assertThat(said()).singleElement().asString().doesNotContain("\n", "\r", "signed-in user=administrator");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::9, 2001:db8:1:2::/64",
        "'', ''"
    })
    void aCustomersNetworkIsOneAddress(String remote, String counted) {
        assertThat(Address.counted(remote)).isEqualTo(counted);
    }

    static LoginSettings settings(int person, int address) {
        return new LoginSettings(
                true,
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                person,
                address,
                false,
                List.of(),
                "",
                "groups",
                "preferred_username",
                java.util.Map.of());
    }

    private void guess(String user, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(target(new Browser(port), user, WRONG)).isEqualTo("/login?error");
        }
    }

    private String answer(String user, String password) {
        var browser = new Browser(port);
        var answer = browser.logIn(user, password);
        var page = browser.get(browser.target(answer)).body().replaceAll("value=\"[^\"]{40,}\"|\\{[^}]*}", "");
        return answer.statusCode()
                + browser.target(answer)
                + answer.headers().map().keySet()
                + page;
    }

    private static String target(Browser browser, String user, String password) {
        return browser.target(browser.logIn(user, password));
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(SignInLog.NAME);
    }
}
