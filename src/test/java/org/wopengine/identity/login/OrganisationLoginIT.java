package org.wopengine.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.interest.InterestAnswers;

/**
 * An installation as in earnest: people come by the login of their organisation, those with a password of ours need a
 * second factor. It needs an application of its own, and so a process of its own (the build knows the tag): the engine's
 * web applications find their engine in one place for the whole process.
 */
@WopTest
@Tag("own-application")
@ExtendWith(Counted.class)
class OrganisationLoginIT {
    private static final String START = "/oauth2/authorization/organisation";
    private static final String BACK = "/login/oauth2/code/organisation";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate database;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @DynamicPropertySource
    static void inEarnest(DynamicPropertyRegistry properties) {
        var registration = "spring.security.oauth2.client.registration.organisation.";
        properties.add(registration + "client-id", () -> LoginServer.CLIENT);
        properties.add(registration + "client-secret", () -> LoginServer.SECRET);
        properties.add(registration + "client-name", () -> "Water Association");
        properties.add(registration + "scope", () -> "openid,profile");
        properties.add("spring.security.oauth2.client.provider.organisation.issuer-uri", LoginServer::issuer);
        properties.add("wop.login.groups.secretariat", () -> "WOP Secretariat, WOP Everything");
        properties.add("wop.login.groups.auditor", () -> "WOP Audit");
        properties.add("wop.login.groups.lead", () -> "WOP Lead");
        properties.add("wop.login.groups.[operator-OP05]", () -> "Utility Five");
        properties.add("wop.login.groups.[no-such-group]", () -> "WOP Audit");
        properties.add("wop.login.second-factor-required", () -> "true");
        properties.add("wop.login.secret-key", () -> "4d7c1f0b9a6e5832c1d0f9e8b7a65043");
    }

    @BeforeEach
    void begin() {
        LoginServer.trust(port);
        database.update("delete from wop.login_throttle");
        lines.start();
        log().addAppender(lines);
    }

    @AfterEach
    void end() {
        log().detachAppender(lines);
        ClockUtil.reset();
        for (var login : List.of("anna", "anna-k", "strict", "person-1")) {
            identity.deleteUser(login);
        }
        database.update("delete from wop.login_throttle");
    }

    @Test
    void theLoginPageOffersIt() {
        assertThat(new Browser(port).get("/login").body())
                .contains("Log in with Water Association", START, "name=\"password\"");
    }

    @Test
    void oneComesInWithoutAPasswordOfOursAndWorks() {
        var browser = in("s-1", claims("anna", "WOP Secretariat"));

        assertThat(browser.get("/").body()).contains("You act for the secretariat.", ">anna<");
        assertThat(people.find("anna"))
                .hasValueSatisfying(member -> assertThat(member.name()).isEqualTo("Anna Kowalska"));
        assertThat(people.groupsOf("anna")).containsExactly(Groups.SECRETARIAT);
        var partnership = desk.express("op04", InterestAnswers.ofMentee());
        var task =
                desk.task(partnership, "UserTask_ScreenInterest", "secretariat").getId();
        browser.openTasklist();
        assertThat(browser.post(Browser.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"anna\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/account").body()).contains("You log in with the login of your organisation.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WOP Secretariat | secretariat",
                "WOP Everything | secretariat",
                "WOP Audit | auditor",
                "Utility Five | operator-OP05",
                "secretariat | ",
                "administrator | ",
                "camunda-admin | ",
                "wop secretariat | ",
                "Somebody | "
            })
    void onlyMappedClaimsLeadIntoGroups(String claim, String group) {
        in("s-1", claims("anna", claim));

        assertThat(people.groupsOf("anna")).isEqualTo(group == null ? java.util.Set.of() : java.util.Set.of(group));
    }

    @Test
    void aClaimOfAnotherShapeLeadsNowhere() {
        var claims = claims("anna");
        claims.put("groups", Map.of("WOP Secretariat", true));
        in("s-1", claims);
        assertThat(people.groupsOf("anna")).isEmpty();

        claims.put("groups", "WOP Secretariat");
        in("s-1", claims);
        assertThat(people.groupsOf("anna")).as("one value alone").containsExactly(Groups.SECRETARIAT);
    }

    @Test
    void nobodysGroupMeansNoAccess() {
        var browser = in("s-1", claims("anna"));

        assertThat(browser.get("/").body()).contains("Your login is in no group yet");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void aGroupTakenAwayIsGoneAtTheNextSignInEverywhere() {
        var before = in("s-1", claims("anna", "WOP Secretariat", "WOP Lead"));
        assertThat(people.groupsOf("anna")).containsExactlyInAnyOrder(Groups.SECRETARIAT, Groups.LEAD);

        in("s-1", claims("anna", "WOP Audit"));

        assertThat(people.groupsOf("anna")).containsExactly(Groups.AUDITOR);
        assertThat(before.get("/").body())
                .as("in the session before, too")
                .contains("You read everything and change nothing.");
    }

    @Test
    void groupsGivenHereByHandDoNotOutliveTheNextSignIn() {
        in("s-1", claims("anna", "WOP Audit"));
        identity.createMembership("anna", Groups.ADMINISTRATOR);

        in("s-1", claims("anna", "WOP Audit"));

        assertThat(people.membershipsOf("anna")).containsExactly(Groups.AUDITOR);
    }

    @Test
    void ofGroupsThatDoNotGoTogetherTheOneThatDecidesLeastCounts() {
        in("s-1", claims("anna", "WOP Secretariat", "WOP Audit"));

        assertThat(people.groupsOf("anna")).containsExactly(Groups.AUDITOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "secretariat", "op07", "Administrator", "administrator@example.org"})
    void aNameThatIsSomebodyHereIsNobody(String name) {
        var browser = new Browser(port);

        assertThat(browser.target(come(browser, "s-2", claims(name, "WOP Audit"))))
                .isEqualTo("/login?outside");
        assertThat(browser.get("/login?outside").body()).contains("did not let you in here");
        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
        assertThat(said()).anyMatch(line -> line.contains("reason=organisation:name-taken"));
    }

    @Test
    void anotherPersonOfTheSameNameIsNotTheFirst() {
        in("s-1", claims("anna", "WOP Audit"));
        var browser = new Browser(port);

        assertThat(browser.target(come(browser, "s-2", claims("anna", "WOP Secretariat"))))
                .isEqualTo("/login?outside");
        assertThat(people.groupsOf("anna")).containsExactly(Groups.AUDITOR);
    }

    @Test
    void aPersonWhoChangesNameStaysTheSame() {
        in("s-1", claims("anna", "WOP Audit"));
        var claims = claims("anna.nowak", "WOP Audit");
        claims.put("family_name", "Nowak");

        var browser = in("s-1", claims);

        assertThat(browser.get("/account").body()).contains("Anna Nowak", ">anna<");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "anna@example.org, anna",
                "Anna K, anna-k",
                "a.b_c, a-b-c",
                "'../../x', x",
                "'${7*7}', 7-7",
                "Łucja, ucja"
            })
    void aLoginIsMadeFromTheName(String name, String login) {
        assertThat(OutsidePeople.login(name, "s-1")).isEqualTo(login);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "李"})
    void withoutAFitNameTheLoginIsMadeFromTheSubject(String name) {
        assertThat(OutsidePeople.login(name, "s-1")).matches("person-[0-9a-f]{12}");
        assertThat(OutsidePeople.login(null, "s-2")).isNotEqualTo(OutsidePeople.login(null, "s-1"));
    }

    @Test
    void whoIsSwitchedOffHereDoesNotComeInFromThere() {
        var session = in("s-1", claims("anna", "WOP Audit"));
        accounts.disable("anna", "administrator");
        assertThat(session.target(session.get("/"))).isEqualTo("/login");

        var browser = new Browser(port);
        assertThat(browser.target(come(browser, "s-1", claims("anna", "WOP Audit"))))
                .isEqualTo("/login?outside");
        assertThat(said()).anyMatch(line -> line.contains("organisation:switched-off"));
    }

    @ParameterizedTest
    @CsvSource({
        "nonce, something-else, invalid_nonce",
        "iss, http://127.0.0.1:1/evil, invalid_id_token",
        "aud, another-client, invalid_id_token"
    })
    void aTokenThatIsNotForThisSignInIsRefused(String claim, String value, String reason) {
        var claims = claims("anna", "WOP Secretariat");
        claims.put(claim, claim.equals("aud") ? List.of(value) : value);
        var browser = new Browser(port);

        assertThat(browser.target(come(browser, "s-1", claims))).isEqualTo("/login?outside");
        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
        assertThat(people.find("anna")).isEmpty();
        assertThat(said()).anyMatch(line -> line.contains("organisation:" + reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=", "state=AAAA", "state=AAAA&state=BBBB"})
    void anAnswerNobodyAskedForIsRefused(String state) {
        var browser = new Browser(port);
        LoginServer.person("s-1", claims("anna", "WOP Secretariat"));
        var back = browser.target(there(start(browser), "s-1"));

        assertThat(browser.target(browser.get(back.replaceAll("state=[^&]*", state))))
                .isEqualTo("/login?outside");
        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void anAnswerBroughtToAnotherBrowserIsRefused() {
        var victim = new Browser(port);
        var attacker = new Browser(port);
        LoginServer.person("s-1", claims("anna", "WOP Secretariat"));
        victim.get("/login");
        var back = attacker.target(there(start(attacker), "s-1"));

        assertThat(victim.target(victim.get(back))).isEqualTo("/login?outside");
    }

    @Test
    void aCodeIsGoodOnce() {
        var browser = new Browser(port);
        LoginServer.person("s-1", claims("anna", "WOP Audit"));
        var back = browser.target(there(start(browser), "s-1"));
        assertThat(browser.target(browser.get(back))).isEqualTo("/");

        assertThat(new Browser(port).target(new Browser(port).get(back))).isEqualTo("/login?outside");
    }

    @Test
    void theCodeFlowUsesPkceStateAndNonce() {
        var asked = new Browser(port);
        var address = start(asked);

        assertThat(address)
                .startsWith(LoginServer.issuer() + "/oauth2/authorize?response_type=code")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .doesNotContain(LoginServer.SECRET);
    }

    @Test
    void theSessionChangesAtTheLogin() {
        var browser = new Browser(port);
        browser.get("/login");
        var planted = browser.cookie("JSESSIONID").orElseThrow();
        come(browser, "s-1", claims("anna", "WOP Audit"));

        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(planted);
    }

    @Test
    void theLogOutGoesOnToTheOrganisation() {
        var browser = in("s-1", claims("anna", "WOP Audit"));

        var answer = browser.form("/", "/logout", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        var on = answer.headers().firstValue("Refresh").orElseThrow().replace("0;url=", "");
        assertThat(on).startsWith(LoginServer.issuer() + "/connect/logout?").contains("id_token_hint=");
        var back = new Browser(LoginServer.port()).get(on);
        assertThat(browser.target(back)).as(back.body()).isEqualTo("/login?logout");
        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void tasklistsLogOutEndsTheSessionHere() {
        var browser = in("s-1", claims("anna", "WOP Secretariat")).openTasklist();

        browser.post("/camunda/api/admin/auth/user/default/logout", null);

        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void theCookieOfOneIsListedAndEndedLikeAnyOther() {
        var browser = in("s-1", claims("anna", "WOP Audit"));
        assertThat(browser.get("/account").body()).contains("this one");

        browser.form("/account", "/account/sign-out-everywhere", "");

        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
    }

    @Test
    void nobodyOfTheOrganisationHasAPasswordHere() {
        in("s-1", claims("anna", "WOP Audit"));
        var browser = new Browser(port);

        assertThat(browser.target(browser.logIn("anna", "anything-at-all"))).isEqualTo("/login?error");
        assertThat(browser.target(browser.logIn("anna", ""))).isEqualTo("/login?error");
    }

    // ---- passwords of ours in the same installation: the second factor is not a choice ----

    @Test
    void aRoleThatNeedsASecondFactorSetsItUpBeforeAnythingElse() {
        strict(Groups.SECRETARIAT);
        var browser = new Browser(port);
        assertThat(browser.target(browser.logIn("strict", Browser.PASSWORD))).isEqualTo("/login/second-factor");
        var page = browser.get("/login/second-factor").body();
        assertThat(page).contains("Your role needs a second factor", "class=\"qr\"");
        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
        assertThat(browser.call("GET", Browser.ENGINE + "/task?maxResults=10", null)
                        .statusCode())
                .isEqualTo(401);
        var phone = Phone.from(page);
        assertThat(browser.target(browser.form("/login/second-factor", "/login/second-factor", "code=000000")))
                .isEqualTo("/login/second-factor?error");
        assertThat(Phone.from(browser.get("/login/second-factor").body()).secret())
                .as("the key stays while the page is open")
                .isEqualTo(phone.secret());

        assertThat(browser.target(browser.form("/login/second-factor", "/login/second-factor", "code=" + phone.code())))
                .isEqualTo("/account/second-factor/codes");

        assertThat(browser.get("/account/second-factor/codes").body()).contains("Recovery codes");
        assertThat(browser.get("/").body()).contains("You act for the secretariat.");
        var again = new Browser(port);
        assertThat(again.target(again.logIn("strict", Browser.PASSWORD))).isEqualTo("/login/second-factor");
        assertThat(again.get("/login/second-factor").body())
                .as("the key is not shown to whoever knows the password")
                .doesNotContain("class=\"secret\"");
    }

    @Test
    void itCannotBeTurnedOff() {
        strict(Groups.SECRETARIAT);
        var secret = SecondFactors.newSecret();
        factors.enrol("strict", secret, new Phone(secret).code(-1));
        var browser = new Browser(port);
        browser.logIn("strict", Browser.PASSWORD);
        browser.form("/login/second-factor", "/login/second-factor", "code=" + new Phone(secret).code());

        browser.form("/account/second-factor", "/account/second-factor/remove", "current=" + Browser.PASSWORD);

        assertThat(factors.enrolled("strict")).isTrue();
        assertThat(browser.get("/account/second-factor").body()).contains("it cannot be turned off");
    }

    @Test
    void otherRolesNeedNone() {
        strict(Groups.AUDITOR);

        assertThat(Browser.of("strict", port).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverGetsSuchARoleMeanwhileHasToComeInAgain() {
        strict(Groups.AUDITOR);
        var browser = Browser.of("strict", port);

        identity.deleteMembership("strict", Groups.AUDITOR);
        identity.createMembership("strict", Groups.SECRETARIAT);

        assertThat(browser.target(browser.get("/"))).isEqualTo("/login");
        assertThat(browser.target(browser.logIn("strict", Browser.PASSWORD))).isEqualTo("/login/second-factor");
    }

    private void strict(String group) {
        people.createUser(new Member("strict", "Stella Strict", null), Browser.PASSWORD, List.of(group));
    }

    private static Map<String, Object> claims(String name, String... groups) {
        var claims = new HashMap<String, Object>();
        claims.put("preferred_username", name);
        claims.put("given_name", "Anna");
        claims.put("family_name", "Kowalska");
        claims.put("groups", List.of(groups));
        return claims;
    }

    private Browser in(String subject, Map<String, Object> claims) {
        var browser = new Browser(port);
        assertThat(browser.target(come(browser, subject, claims))).isEqualTo("/");
        return browser;
    }

    /** Goes to the organisation and comes back; the answer to the last step. */
    private HttpResponse<String> come(Browser browser, String subject, Map<String, Object> claims) {
        LoginServer.person(subject, claims);
        var there = there(start(browser), subject);
        var back = browser.target(there);
        assertThat(back).as("%d %s", there.statusCode(), there.body()).startsWith(BACK);
        return browser.get(back);
    }

    /** The address at the organisation to which a browser is sent. */
    private static String start(Browser browser) {
        return browser.get(START).headers().firstValue("Location").orElseThrow();
    }

    /** A page of the organisation, to somebody who has proved who they are there. */
    private static HttpResponse<String> there(String address, String subject) {
        return new Browser(LoginServer.port())
                .saying(LoginServer.PROOF, subject)
                .get(address);
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(SignInLog.NAME);
    }
}
