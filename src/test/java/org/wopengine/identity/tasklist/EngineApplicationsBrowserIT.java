package org.wopengine.identity.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Chromium;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.interest.InterestAnswers;

/**
 * The engine's own applications still work behind all that is closed, advertise nothing and call nobody.
 */
@WopTest
class EngineApplicationsBrowserIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    final List<String> refused = new ArrayList<>();
    final List<String> elsewhere = new ArrayList<>();

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
    void whoeverLostTheTokenIsToldAndCanTryAgain() {
        var page = logIn("secretariat");
        page.navigate(root() + "/camunda/app/tasklist/default/");
        page.locator(".tasks-list .task").first().click();
        var claim = page.locator(".task-details .claim").first();
        claim.waitFor();

        clickWithoutToken(claim);
        shown(page, ".page-notifications :text('Try once more')");
        claim.click();
        shown(page, ".task-details .claim:has-text('Case officer'), .task-details .fjs-container");
        page.locator(".account .dropdown-toggle").first().click();
        clickWithoutToken(page.locator(".logout a").first());
        shown(page, ".page-notifications :text('refresh the page')");
        page.locator(".account .dropdown-toggle").first().click();
        page.locator(".logout a").first().click();
        page.waitForURL(root() + "/login**");
        CHROMIUM.forgive(error -> error.contains("403"));
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

    /** Both in one step: Tasklist asks for news all the time, and every answer brings the token back. */
    private static void clickWithoutToken(Locator button) {
        button.evaluate("button => { document.cookie = 'XSRF-TOKEN=; path=/camunda; max-age=0'; button.click(); }");
    }

    private void shown(Page page, String what) {
        try {
            page.locator(what).first().waitFor();
        } catch (PlaywrightException missing) {
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
    }

    private Page logIn(String user) {
        var page = CHROMIUM.page();
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
