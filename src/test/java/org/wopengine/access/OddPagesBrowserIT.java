package org.wopengine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Chromium;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;
import org.wopengine.interest.InterestAnswers;

/** Whatever odd address somebody comes to, the refusal is a page one can read, in its dress. */
@WopTest
class OddPagesBrowserIT {
    private static final List<String> ODD = List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/metrics/x",
            "/actuator/health/none",
            "/actuator/health/none/deeper",
            "/administration/none",
            "/administration",
            "/people/nobody",
            "/nothing",
            "/nothing/deeper/still",
            "/partnerships/WOP-2019-9999",
            "/partnerships/x/y",
            "/partnerships/WOP-2019-9999/actions/none",
            "/worksheets/WOP-2019-9999/none",
            "/tasks",
            "/webjars/none.css",
            "/webjars/picocss__pico/none.css",
            "/none.css",
            "/none.svg",
            "/worksheet/none.js",
            "/camunda/app/none",
            "/camunda/app/none/default/",
            "/camunda/app/cockpit/none",
            "/camunda/lib/none.js",
            "/camunda/assets/none.png",
            "/camunda/none",
            "/error",
            "/login/none",
            "/oauth2/authorization/none",
            "/account/none",
            "/partnerships;a=b",
            "/partnerships/%zz",
            "//partnerships",
            "/a|b");

    /** Whether what the style sheet says holds: the product's name stands in a bar at the top or the text is narrow. */
    private static final String DRESSED =
            "() => document.styleSheets.length > 0 && [...document.styleSheets].every(sheet => sheet.cssRules.length >"
                    + " 0)";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "op07", "nobody"})
    void everyRefusalIsAPageInItsDress(String who) {
        var page = who.equals("nobody") ? CHROMIUM.page() : logIn(who);
        var bare = new ArrayList<String>();
        for (var address : ODD) {
            if (who.equals("administrator") && address.startsWith("/actuator/health/")) {
                // whoever may look into the health of parts gets the answer programs get: 404 and no word
                continue;
            }
            var answer = page.navigate(root() + address);
            var type = answer.headers().getOrDefault("content-type", "");
            var seen = address + " (" + answer.status() + " " + type + "): ";
            if (!type.startsWith("text/html")) {
                bare.add(seen + "no page: " + page.locator("body").innerText());
            } else if (!Boolean.TRUE.equals(page.evaluate(DRESSED))) {
                bare.add(seen + "no styles");
            } else if (page.locator("h1").count() != 1
                    || page.locator("main a, form#login").count() == 0) {
                bare.add(seen + "no way on: " + page.locator("body").innerText());
            }
            // what is said of the policy stays an error
            CHROMIUM.forgive(error -> error.contains("the server responded with a status of"));
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void theLanguageOfARefusalCanBeChanged() {
        var page = logIn("op07");
        page.navigate(root() + "/nothing/deeper?a=b");
        page.locator(".languages a[lang=fr]").click();

        assertThat(page.url()).isEqualTo(root() + "/nothing/deeper?a=b&lang=fr");
        assertThat(page.locator("h1").innerText()).isEqualTo("Cette page n'existe pas");
        CHROMIUM.forgive(error -> error.contains("404"));
    }

    @Test
    void anAddressOfAnotherServerIsNoLinkOfARefusal() {
        var page = logIn("op07");
        page.navigate(root() + "//evil.example/x");

        assertThat(page.locator(".languages a[lang=fr]").getAttribute("href")).isEqualTo("/?lang=fr");
        CHROMIUM.forgive(error -> error.contains("400"));
    }

    @Test
    void aLinkToATaskThatIsDoneSaysSo() {
        var id = desk.express("op05", InterestAnswers.ofMentee());
        desk.task(id, "UserTask_ScreenInterest", "secretariat");
        for (var said : List.of(
                List.of("en", "This task is done already, or it is not for you."),
                List.of("fr", "Cette tâche est déjà faite, ou elle ne vous revient pas."))) {
            var page = logIn("secretariat");
            page.navigate(root() + "/?lang=" + said.get(0));
            page.navigate(root() + "/camunda/app/tasklist/default/#/?task=78e0dbcb-ea63-11f1-8fb0-000000000000");
            var note = page.locator(".page-notifications .alert").first();
            note.waitFor();
            note.getByText(said.get(1)).first().waitFor();

            assertThat(note.innerText()).containsOnlyOnce(said.get(1)).doesNotContain("<task>", "&lt;", "<-");
        }
        CHROMIUM.forgive(error -> error.contains("404"));
    }

    private Page logIn(String user) {
        var page = CHROMIUM.page();
        page.navigate(root() + "/login?lang=en");
        page.locator("[name=username]").fill(user);
        page.locator("[name=password]").fill(Browser.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(root() + "/");
        return page;
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
