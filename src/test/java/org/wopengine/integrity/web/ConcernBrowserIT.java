package org.wopengine.integrity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Chromium;
import org.wopengine.WopTest;
import org.wopengine.integrity.ConcernDesk;

/** A concern on a phone, from the open page to the first look in Tasklist. */
@WopTest
class ConcernBrowserIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    ConcernDesk concerns;

    @Test
    void somebodyRaisesAConcernOnAPhoneAndComesBack() {
        var page =
                CHROMIUM.page(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(360, 740));
        page.navigate(root() + "/login");
        page.getByText("Raise a concern in confidence").click();
        fits(page, "form");
        page.locator("#category").selectOption("TRANSPARENCY");
        page.locator("#account").fill("Two reports of the same month do not agree.\nOne is signed.");
        page.locator("main form button[type=submit]").click();

        assertThat(page.locator("#code")).isVisible();
        fits(page, "received");
        var reference = page.locator("#reference").textContent();
        var code = page.locator("#code").textContent();
        page.navigate(root() + "/concerns/follow-up");
        page.locator("#reference").fill(reference);
        page.locator("#code").fill(code);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main dl")).containsText("Nobody has looked at it yet");
        fits(page, "follow-up");
        page.locator("#words").fill("The second one is from June.");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main .notice.good")).isVisible();
    }

    @Test
    void aReviewerTakesTheFirstLookInTasklist() {
        var concern = concerns.raise(null).reference();
        var task = concerns.task(concern, ConcernDesk.TRIAGE).getId();
        var page = CHROMIUM.page(new Browser.NewContextOptions().setLocale("en-GB"));
        page.navigate(root() + "/login");
        page.locator("[name=username]").fill("integrity");
        page.locator("[name=password]").fill(org.wopengine.identity.Browser.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(root() + "/");
        page.navigate(root() + "/integrity/" + concern);
        page.setViewportSize(360, 740);
        fits(page, "file");
        page.setViewportSize(1280, 900);

        page.navigate(root() + "/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.locator(".task-card .fjs-container")).containsText(concern);
        page.locator(".claim").click();
        assertThat(page.locator(".unclaim")).isEnabled();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/concern", "tasklist.png")));
        page.locator(".fjs-container input[type=checkbox]").check();
        page.locator(
                        ".fjs-container input[type=radio][value=NOT_OURS], .fjs-container label:has-text('No, it is not') input")
                .first()
                .check();
        page.locator(".fjs-container label:has-text('Medium') input").first().check();
        page.locator(".fjs-container textarea").fill("Two months were mixed up.");
        page.locator("button:has-text('Complete')").click();
        assertThat(page.locator(".task-card .fjs-container")).isHidden();
        assertThat(concerns.open(concern)).containsExactly(ConcernDesk.INFORM);
    }

    private static void fits(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/concern", name + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .isEqualTo(false);
        assertThat(page.evaluate(
                        "[...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea')]"
                                + ".filter(field => field.labels.length === 0).length"))
                .isEqualTo(0);
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
