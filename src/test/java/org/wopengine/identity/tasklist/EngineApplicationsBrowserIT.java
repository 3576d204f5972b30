package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
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

/**
 * The engine's own applications still work behind all that is closed, advertise nothing and call nobody. Needs a
 * Chromium, as the other browser tests; skipped without.
 */
@WopTest
class EngineApplicationsBrowserIT {
    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    final List<String> refused = new ArrayList<>();
    final List<String> elsewhere = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        var chromium = Stream.of(System.getenv("WOP_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .findFirst();
        assumeTrue(chromium.isPresent(), "No Chromium is installed");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium.get()))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openATask() {
        desk.express("op05", InterestAnswers.ofMentee());
    }

    @Test
    void tasklistWorks() {
        var page = logIn("secretariat");
        page.navigate(root() + "/camunda/app/tasklist/default/");
        shown(page, ".tasks-list .task");
        page.locator(".tasks-list .task").first().click();
        page.locator(".task-details .claim, .task-details .fjs-container")
                .first()
                .waitFor();
        page.locator(".start-process-action a").first().click();
        page.locator(".modal-body a:has-text('Partnership lifecycle')").first().click();
        shown(page, ".modal-body .fjs-container");

        assertClean(page);
    }

    @Test
    void cockpitWorks() {
        var page = logIn("administrator");
        page.navigate(root() + "/camunda/app/cockpit/default/#/dashboard");
        shown(page, "text=Running Process Instances");
        page.navigate(root() + "/camunda/app/cockpit/default/#/processes");
        page.locator("a:has-text('Interest screening')").first().click();
        shown(page, ".djs-container");
        page.waitForTimeout(1_000);

        assertClean(page);
    }

    @Test
    void adminWorks() {
        var page = logIn("administrator");
        page.navigate(root() + "/camunda/app/admin/default/#/users");
        shown(page, "a:has-text('op05')");
        page.navigate(root() + "/camunda/app/admin/default/#/groups");
        shown(page, "text=secretariat");
        page.navigate(root() + "/camunda/app/admin/default/#/authorization?resource=7");
        page.waitForTimeout(1_500);

        assertClean(page);
    }

    private void shown(Page page, String what) {
        try {
            page.locator(what).first().waitFor();
        } catch (PlaywrightException missing) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/engine-application.png")));
            throw new AssertionError(
                    what + " is not on " + page.url() + "; refused: " + refused + "; "
                            + page.locator("body").innerText(),
                    missing);
        }
    }

    private void assertClean(Page page) {
        assertThat(refused).isEmpty();
        assertThat(elsewhere).as("addresses outside").isEmpty();
        assertThat(page.locator(".ce-eol-banner:visible").count())
                .as("the vendor's banner")
                .isZero();
        assertThat(page.locator("body").innerText())
                .doesNotContainIgnoringCase("end of life")
                .doesNotContainIgnoringCase("migrate to")
                .doesNotContainIgnoringCase("camunda 8");
        page.context().close();
    }

    private Page logIn(String user) {
        var page = browser.newContext().newPage();
        page.setDefaultTimeout(30_000);
        page.onRequest(request -> {
            if (!request.url().startsWith(root()) && request.url().startsWith("http")) {
                elsewhere.add(request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.request().method() + " " + response.url() + " " + response.status());
            }
        });
        page.navigate(root() + "/login");
        page.locator("[name=username]").fill(user);
        page.locator("[name=password]").fill(org.wopengine.identity.Browser.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(root() + "/");
        return page;
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
