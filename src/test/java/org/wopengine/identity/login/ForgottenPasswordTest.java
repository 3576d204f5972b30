package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.test.util.ReflectionTestUtils;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.identity.WebAddress;

/** A link by mail for whoever forgot the password: good once, for half an hour, and it tells nobody who has a login. */
@WopTest
@ExtendWith(Counted.class)
class ForgottenPasswordTest {
    private static final String FRESH = "cactus-lantern-orbit-7";
    private static final Pattern LINK = Pattern.compile("(?m)^(http\\S+)/login/new-password\\?key=([A-Za-z0-9_-]+)$");

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
    PasswordResets resets;

    @Autowired
    Letters letters;

    @Autowired
    ForgottenPage page;

    @Autowired
    JdbcTemplate database;

    final List<SimpleMailMessage> sent = new CopyOnWriteArrayList<>();

    /** Keeps what it is given. */
    private final class Kept implements MailSender {
        @Override
        public void send(SimpleMailMessage... messages) {
            sent.addAll(List.of(messages));
        }
    }

    @BeforeEach
    void somebodyForgetful() {
        database.update("delete from wop.login_throttle");
        people.createUser(
                new Member("forgetful", "Fay Forgetful", "fay@example.org"), Browser.PASSWORD, List.of(Groups.AUDITOR));
        ReflectionTestUtils.setField(letters, "mail", new Kept());
    }

    @AfterEach
    void clean() {
        ClockUtil.reset();
        ReflectionTestUtils.setField(letters, "mail", null);
        identity.deleteUser("forgetful");
        database.update("delete from wop.login_throttle");
    }

    @Test
    void whereNoMailCanBeSentThePageSaysWhomToAskAndPromisesNone() {
        ReflectionTestUtils.setField(letters, "mail", null);
        var browser = new Browser(port);
        assertThat(browser.get("/login/forgotten").body())
                .contains("administrator")
                .doesNotContain("name=\"username\"", "on its way");

        var answer = browser.form("/login/forgotten", "/login/forgotten", "username=forgetful");
        assertThat(browser.get(browser.target(answer)).body())
                .contains("administrator")
                .doesNotContain("on its way");
        assertThat(sent).isEmpty();
    }

    @Test
    void theLinkLetsChooseAnotherPasswordOnce() {
        var elsewhere = Browser.of("forgetful", port);
        ask("forgetful");
        var key = key();

        var browser = new Browser(port);
        assertThat(browser.target(browser.get("/login/new-password?key=" + key)))
                .as("the key leaves the address line")
                .isEqualTo("/login/new-password");
        assertThat(browser.get("/login/new-password").body())
                .contains("forgetful", "name=\"fresh\"")
                .doesNotContain(key);
        var changed = choose(browser, FRESH, FRESH);

        assertThat(browser.target(changed)).isEqualTo("/login?changed");
        assertThat(browser.get("/login?changed").body()).contains("Your password is changed. Log in with it.");
        assertThat(browser.target(elsewhere.get("/"))).as("all sessions end").isEqualTo("/login");
        assertThat(signIns.of("forgetful")).isEmpty();
        assertThat(browser.target(browser.logIn("forgetful", Browser.PASSWORD))).isEqualTo("/login?error");
        assertThat(browser.target(browser.logIn("forgetful", FRESH))).isEqualTo("/");

        var again = new Browser(port);
        again.get("/login/new-password?key=" + key);
        assertThat(again.get("/login/new-password").body()).contains("This link is not good any more");
        assertThat(choose(again, "another-lantern-orbit-8", "another-lantern-orbit-8")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePersonIsToldOfTheChange() {
        ask("forgetful");
        var browser = new Browser(port);
        browser.get("/login/new-password?key=" + key());
        choose(browser, FRESH, FRESH);
        written();

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).getTo()).containsExactly("fay@example.org");
        assertThat(sent.get(1).getSubject()).isEqualTo("WOP Engine: your password was changed");
        assertThat(sent.get(1).getText()).contains("forgetful").doesNotContain(FRESH, "key=");
    }

    @Test
    void soIsWhoeverChangesItOnTheOwnPageOrHasItChanged() {
        var browser = Browser.of("forgetful", port);
        browser.form(
                "/account/password",
                "/account/password",
                "current=" + Browser.PASSWORD + "&fresh=" + FRESH + "&again=" + FRESH);
        written();
        assertThat(sent)
                .extracting(SimpleMailMessage::getSubject)
                .containsExactly("WOP Engine: your password was changed");

        var administrator = Browser.of("administrator", port);
        administrator.get("/camunda/app/admin/default/");
        assertThat(administrator
                        .call(
                                "PUT",
                                Browser.ENGINE + "/user/forgetful/credentials",
                                "{\"password\":\"another-lantern-orbit-8\",\"authenticatedUserPassword\":\""
                                        + Browser.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(204);
        written();
        assertThat(sent).hasSize(2);
    }

    @Test
    void whoIsNobodyHereGetsTheSameAnswer() {
        people.createUser(new Member("mailless", "No Mail", null), Browser.PASSWORD, List.of());
        accounts.have("forgetful");
        var answers = new ArrayList<String>();
        for (var user : List.of("forgetful", "nobody-at-all", "mailless", "x y", "", "a".repeat(200))) {
            answers.add(answer(user));
        }
        written();
        identity.deleteUser("mailless");

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.get(0)));
        assertThat(answers.get(0)).contains("If there is such a login with a mail address, a mail is on its way.");
        assertThat(sent).as("the only one who is somebody").hasSize(1);
    }

    /** The request waits for nothing that depends on the login: the mail server may take as long as it likes. */
    @Test
    void theAnswerDoesNotWaitForTheMail() throws Exception {
        var held = new CompletableFuture<Void>();
        ReflectionTestUtils.setField(letters, "mail", (MailSender) new MailSender() {
            @Override
            public void send(SimpleMailMessage... messages) {
                held.join();
                sent.addAll(List.of(messages));
            }
        });
        assertThat(answer("forgetful")).contains("a mail is on its way");
        assertThat(sent).isEmpty();
        held.complete(null);
        written();
        assertThat(sent).hasSize(1);
    }

    @Test
    void aMailThatCannotBeSentFailsNobody() {
        ReflectionTestUtils.setField(letters, "mail", (MailSender) new MailSender() {
            @Override
            public void send(SimpleMailMessage... messages) {
                throw new MailSendException("refused");
            }
        });
        assertThat(answer("forgetful")).contains("a mail is on its way");
        written();
        ReflectionTestUtils.setField(letters, "mail", new Kept());
        assertThat(answer("forgetful")).contains("a mail is on its way");
        written();
        assertThat(sent).as("the next one goes out").hasSize(1);
    }

    @Test
    void halfAnHourIsAllTheTimeThereIs() {
        ask("forgetful");
        var key = key();
        ClockUtil.offset(Duration.ofMinutes(29).toMillis());
        assertThat(resets.person(key)).contains("forgetful");

        ClockUtil.offset(Duration.ofMinutes(31).toMillis());
        assertThat(resets.person(key)).isEmpty();
        assertThat(resets.use(key, FRESH)).isFalse();
        resets.tidyUp();
        assertThat(rows()).isZero();
    }

    @Test
    void aLaterLinkTakesThePlaceOfAnEarlierOne() {
        ask("forgetful");
        var first = key();
        ask("forgetful");
        var second = key();

        assertThat(second).isNotEqualTo(first).hasSizeGreaterThanOrEqualTo(43);
        assertThat(resets.person(first)).isEmpty();
        assertThat(resets.person(second)).contains("forgetful");
    }

    @Test
    void anotherChangeOfThePasswordMakesItWorthless() {
        ask("forgetful");
        people.setPassword("forgetful", "changed-lantern-elsewhere-3");

        assertThat(resets.person(key())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"switched off", "outside"})
    void whoHasNoPasswordToUseHereGetsNoLink(String why) {
        ask("forgetful");
        var key = key();
        accounts.have("forgetful");
        if (why.equals("outside")) {
            database.update(
                    "update wop.account set issuer = 'https://login.example', subject = 's' where user_id = 'forgetful'");
        } else {
            accounts.disable("forgetful", "administrator");
        }
        assertThat(resets.person(key)).as("the one sent before is worthless").isEmpty();
        assertThat(answer("forgetful")).contains("a mail is on its way");
        written();
        assertThat(sent).hasSize(1);
    }

    @Test
    void theDatabaseDoesNotKnowTheKey() {
        ask("forgetful");
        var row = database.queryForMap("select * from wop.password_reset where user_id = 'forgetful'");

        assertThat(row.get("key_hash")).isEqualTo(Throttle.fingerprint(key()));
        assertThat(row.values()).noneMatch(value -> String.valueOf(value).contains(key()));
        assertThat(resets.person(String.valueOf(row.get("key_hash"))))
                .as("the hash is no key")
                .isEmpty();
    }

    @Test
    void twoWhoUseItAtOnceDoNotBoth() {
        ask("forgetful");
        var key = key();
        var used = List.of(1, 2, 3, 4).stream()
                .map(number -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return resets.use(key, FRESH + number);
                    } catch (RuntimeException lost) {
                        return false;
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(used).containsOnlyOnce(true);
    }

    @Test
    void aFewLinksAreEnough() {
        for (int number = 0; number < 6; number++) {
            assertThat(answer("forgetful")).as("the answer never changes").contains("a mail is on its way");
        }
        written();
        assertThat(sent).hasSize(3);
        ClockUtil.offset(Duration.ofMinutes(16).toMillis());
        answer("forgetful");
        written();
        assertThat(sent).hasSize(4);
    }

    @Test
    void oneAddressDoesNotWriteToEverybody() {
        for (int number = 0; number < 12; number++) {
            answer("nobody" + number);
        }
        answer("forgetful");
        written();

        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, short, fewer than 12 characters",
        "forgetful-lantern-orbit, forgetful-lantern-orbit, has your login in it",
        "passwordpassword, passwordpassword, Many people use this",
        "cactus-lantern-orbit-7, cactus-lantern-orbit-8, The two new passwords differ"
    })
    void whatIsNotTakenIsSaidAndTheLinkStaysGood(String fresh, String again, String said) {
        ask("forgetful");
        var browser = new Browser(port);
        browser.get("/login/new-password?key=" + key());
        var refused = choose(browser, fresh, again);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Your password is not changed", said);
        assertThat(browser.target(choose(browser, FRESH, FRESH))).isEqualTo("/login?changed");
    }

    @ParameterizedTest
    @CsvSource({
        "en, choose a new password, Somebody asked for a new password, Password forgotten, No mail can be sent",
        "fr, choisir un nouveau mot de passe, a demandé un nouveau mot de passe, Mot de passe oublié, Aucun courriel",
        "es, elegir una contraseña nueva, Alguien pidió una contraseña nueva, Contraseña olvidada, no se puede enviar correo"
    })
    void itSpeaksThePersonsLanguage(String language, String subject, String text, String title, String noMail) {
        var browser = new Browser(port, language);
        assertThat(browser.get("/login").body()).contains("/login/forgotten", title);
        assertThat(browser.get("/login/forgotten").body()).contains(title, "name=\"username\"");
        browser.form("/login/forgotten", "/login/forgotten", "username=forgetful");
        written();
        assertThat(sent.get(0).getSubject()).contains(subject);
        assertThat(sent.get(0).getText()).contains(text).containsPattern(LINK);

        ReflectionTestUtils.setField(letters, "mail", null);
        assertThat(browser.get("/login/forgotten").body()).contains(noMail).doesNotContain("name=\"username\"");
    }

    @Test
    void withoutMailNothingIsMade() {
        ReflectionTestUtils.setField(letters, "mail", null);
        ask("forgetful");

        assertThat(rows()).isZero();
    }

    @Test
    void theLinkLeadsToTheAddressPeopleTypeWhateverTheRequestSays() {
        var web = ReflectionTestUtils.getField(page, "web");
        ReflectionTestUtils.setField(page, "web", new WebAddress("https://wop.example.org/", List.of()));
        try {
            ask("forgetful");
        } finally {
            ReflectionTestUtils.setField(page, "web", web);
        }
        assertThat(sent.get(0).getText()).contains("\nhttps://wop.example.org/login/new-password?key=");

        ask("forgetful");
        assertThat(sent.get(1).getText()).contains("\nhttp://127.0.0.1:" + port + "/login/new-password?key=");
    }

    @Test
    void aForgedRequestAsksForNothing() {
        var browser = new Browser(port);
        browser.raw(
                "POST",
                "/login/forgotten",
                java.util.Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "username=forgetful".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        written();

        assertThat(sent).isEmpty();
    }

    private void ask(String user) {
        assertThat(answer(user)).isNotEmpty();
        written();
    }

    private String answer(String user) {
        var browser = new Browser(port);
        var answer = browser.form("/login/forgotten", "/login/forgotten", "username=" + user.replace(" ", "%20"));
        return answer.statusCode()
                + browser.target(answer)
                + browser.get(browser.target(answer)).body().replaceAll("value=\"[^\"]{40,}\"|\\{[^}]*}", "");
    }

    private java.net.http.HttpResponse<String> choose(Browser browser, String fresh, String again) {
        return browser.form("/login", "/login/new-password", "fresh=" + fresh + "&again=" + again);
    }

    private String key() {
        var found = LINK.matcher(sent.get(sent.size() - 1).getText());
        assertThat(found.find()).isTrue();
        return found.group(2);
    }

    /** Waits until everything that was to be written is. */
    private void written() {
        var hand = (ThreadPoolExecutor) ReflectionTestUtils.getField(letters, "hand");
        try {
            CompletableFuture.runAsync(() -> {}, hand).get(30, TimeUnit.SECONDS);
        } catch (Exception stuck) {
            throw new AssertionError(stuck);
        }
    }

    private int rows() {
        return database.queryForObject(
                "select count(*) from wop.password_reset where user_id = 'forgetful'", Integer.class);
    }
}
