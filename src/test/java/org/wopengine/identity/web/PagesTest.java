package org.wopengine.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;

@WopTest
class PagesTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "op07, You act for operator OP07., processStart=partnership-lifecycle",
        "secretariat, You act for the secretariat., Register an interest",
        "lead, You act for the secretariat., /camunda/app/tasklist/default/",
        "platform-africa, You act for a regional platform., Open Tasklist",
        "auditor, You read everything and change nothing., Decision logs",
        "administrator, You keep the system running., /camunda/app/cockpit/default/"
    })
    void homeTellsEachRoleWhereToGo(String user, String role, String card) {
        assertThat(Browser.of(user, port).get("/").body()).contains(role, card, "lang=\"en\"");
    }

    @Test
    void anAuditorIsOfferedNoTasks() {
        assertThat(Browser.of("auditor", port).get("/").body()).doesNotContain("/camunda/");
    }

    @ParameterizedTest
    @CsvSource({"fr, Se connecter", "es, Iniciar sesión", "de, Log in", "'de;q=0.9,es;q=0.5', Iniciar sesión"})
    void theBrowsersLanguageIsSpoken(String asked, String text) {
        assertThat(new Browser(port, asked).get("/login").body()).contains(text);
    }

    @Test
    void theChosenLanguageIsRemembered() {
        var browser = new Browser(port, "es");

        assertThat(browser.get("/login?lang=fr").body()).contains("Se connecter");
        assertThat(browser.get("/login").body()).contains("Se connecter");
        assertThat(browser.cookie("wop-lang")).contains("fr");
        assertThat(browser.get("/login?lang=xx").body()).contains("Se connecter");
        assertThat(browser.get("/login?lang=en").body()).contains("Password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/no-such-page"})
    void everyPageHasAStrictContentPolicyAndNothingInline(String path) {
        var answer = Browser.of("secretariat", port).get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.body()).doesNotContain("style=\"").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void whatThePagesAreMadeOfIsKeptByTheBrowser() {
        var browser = new Browser(port);
        var style = Pattern.compile("href=\"(/wop-[0-9a-f]+\\.css)\"")
                .matcher(browser.get("/login").body());
        assertThat(style.find()).as("the style sheet's address has its hash").isTrue();

        var answer = browser.get(style.group(1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=2592000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=a=b", "x=a==", "x=%25", "t=50%25&lang=fr", "q=%00", "&&", "lang=xx"})
    void anOddQueryDoesNotBreakAPage(String query) {
        assertThat(new Browser(port).get("/login?" + query).statusCode()).isEqualTo(200);
        assertThat(Browser.of("secretariat", port).get("/partnerships?" + query).statusCode())
                .isEqualTo(200);
        assertThat(Browser.of("secretariat", port).get("/operators?" + query).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMissingPageSaysWhatToDoAndHasAReferenceNumber() {
        var answer = Browser.of("op07", port).get("/no-such-page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("There is no such page", "Go to the home page")
                .containsPattern("E-[2-9A-Z]{8}")
                .doesNotContain("Exception", "org.");
    }

    @Test
    void aClosedPageSaysSo() {
        var answer = Browser.of("auditor", port).get("/camunda/app/tasklist/default/");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You may not see this").doesNotContain("Exception");
    }

    @Test
    void aPageFromAnEarlierLoginIsNotTakenForAMissingRight() {
        var answer = Browser.of("op03", port)
                .saying("Accept", "text/html")
                .form("/", "/logout", "_csrf=of-an-earlier-login");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("This page was open for too long", "press it again")
                .doesNotContain("no access");
    }

    @Test
    void aTaskNobodyKnowsLeadsToThePartnerships() {
        var browser = Browser.of("op07", port);

        assertThat(browser.target(browser.get("/tasks/unknown/dossier"))).isEqualTo("/partnerships");
    }
}
