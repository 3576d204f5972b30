package org.wopengine.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.shared.PartnershipId;

/**
 * The engine's own pages still work behind the policy and the headers: nothing they need is refused, nothing they run is
 * stopped. Needs a Chromium; skipped without.
 */
@WopTest
class EnginePagesBrowserIT {
    /** Not there for whoever holds no right on history; Tasklist asks all the same and shows an empty list. */
    private static final String COMMENTS = "/comment";

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    private final List<String> problems = new ArrayList<>();
    private PartnershipId partnership;

    @BeforeAll
    static void startBrowser() {
        var chromium = Stream.of(System.getenv("WOP_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .findFirst();
        assumeTrue(chromium.isPresent(), "No Chromium is installed");
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium.get()))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openATask() {
        partnership = desk.express("op03", InterestAnswers.ofMentee());
    }

    @Test
    void tasklistShowsListsTasksFormsAndDiagram() {
        var task =
                desk.task(partnership, "UserTask_ScreenInterest", "secretariat").getId();
        var page = logIn("secretariat");
        page.navigate(root() + "/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.getByText("Screen interest").first()).isVisible();
        page.getByText("Claim").first().click();
        assertThat(page.locator(".fjs-form").first()).isVisible();
        page.getByText("Diagram").first().click();
        assertThat(page.locator("svg .djs-element").first()).isVisible();
        page.getByText("Form").first().click();
        page.getByText("Start process").first().click();
        page.waitForTimeout(1_500);

        assertThat(problems).isEmpty();
    }

    @Test
    void aRefusedFormSaysWhyInTasklist() {
        var task =
                desk.task(partnership, "UserTask_ScreenInterest", "secretariat").getId();
        var page = logIn("secretariat2");
        page.navigate(root() + "/camunda/app/tasklist/default/#/?task=" + task);
        page.getByText("Claim").first().click();
        assertThat(page.locator(".fjs-form").first()).isVisible();
        page.evaluate("() => fetch('/camunda/api/engine/engine/default/task/" + task
                + "/submit-form', {method: 'POST', headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN':"
                + " document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]}, body: '{\"variables\":{}}'}).then(a => a.json())"
                + ".then(a => document.title = a.message)");
        page.waitForTimeout(1_000);

        org.assertj.core.api.Assertions.assertThat(page.title()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void cockpitAndAdminWorkForTheAdministrator() {
        var page = logIn("administrator");
        page.navigate(root() + "/camunda/app/cockpit/default/#/processes");
        assertThat(page.getByText("Partnership lifecycle").first()).isVisible();
        page.getByText("Partnership lifecycle").first().click();
        page.waitForTimeout(2_000);
        page.navigate(root() + "/camunda/app/admin/default/#/users");
        assertThat(page.getByText("secretariat2").first()).isVisible();
        page.navigate(root() + "/camunda/app/admin/default/#/groups");
        assertThat(page.getByText("Head of the secretariat").first()).isVisible();
        page.navigate(root() + "/camunda/app/admin/default/#/users/op07?tab=groups");
        page.waitForTimeout(2_000);

        assertThat(problems).isEmpty();
    }

    private Page logIn(String user) {
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))
                .newPage();
        page.onConsoleMessage(message -> {
            var place = message.text() + " " + message.location();
            if ((message.type().equals("error") || message.text().contains("Content Security Policy"))
                    && !place.contains(COMMENTS)) {
                problems.add(place);
            }
        });
        page.onPageError(error -> problems.add(error));
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.url().endsWith(COMMENTS)) {
                problems.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        page.navigate(root() + "/login");
        page.fill("[name=username]", user);
        page.fill("[name=password]", org.wopengine.identity.Browser.PASSWORD);
        page.click("main button[type=submit]");
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
