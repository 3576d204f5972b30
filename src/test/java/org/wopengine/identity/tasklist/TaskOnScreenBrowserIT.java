package org.wopengine.identity.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Chromium;
import org.wopengine.Desk;
import org.wopengine.Interest;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.shared.PartnershipId;

/** What people see of a task before they can do it, and of a form that is sent; also on a phone. */
@WopTest
class TaskOnScreenBrowserIT {
    private static final int NARROW = 360;
    private static final String CONTENT_BEFORE =
            "() => getComputedStyle(document.querySelector('.task-card .form-pane'), '::before').content";
    private static final String GROUPS =
            "() => getComputedStyle(document.querySelector('.actors .groups > span'), '::after').content";
    /** Tasklist draws the list anew now and then, which takes the focus away: so it is set and looked at in one go. */
    private static final String RING =
            """
            () => {
              document.querySelector('.tasks-list .search-container input').focus();
              return getComputedStyle(document.querySelector('.tasks-list .search-container')).outlineStyle === 'solid';
            }
            """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    PartnershipId id;
    String screening;

    @BeforeEach
    void openATask() {
        id = desk.express("op03", InterestAnswers.ofMentee());
        screening = desk.task(id, "UserTask_ScreenInterest", "secretariat").getId();
    }

    @Test
    void aRefusedClaimLeavesOtherTasksToBeClaimed() {
        var foreign = draft();
        var page = logIn("secretariat", new Browser.NewContextOptions());
        page.route("**/tasks/" + foreign + "/owner", Route::abort);
        open(page, foreign);
        page.locator(".claim").click();
        assertThat(page.locator(".notifications .alert-danger").first()).isVisible();
        picture(page, "claim refused");

        page.evaluate("task => { location.hash = location.hash.replace(/task=[^&]+/, 'task=' + task); }", screening);
        assertThat(page.locator(".task-card h2.task")).hasText("Screen interest");
        assertThat(page.locator(".notifications .alert-danger")).hasCount(0);
        assertThat(page.locator(".claim")).isEnabled();
        page.locator(".claim").click();
        assertThat(page.locator(".unclaim")).isEnabled();
        assertThat(desk.holder(screening)).isEqualTo("secretariat");
        page.locator(".unclaim").click();
        assertThat(page.locator(".claim")).isEnabled();
        CHROMIUM.forgive(error -> error.contains("40") || error.contains("ERR_FAILED"));
    }

    @Test
    void aTaskOfSomebodyElseSaysWhoseItIsAndOffersNoClaim() {
        var page = logIn("secretariat", new Browser.NewContextOptions());
        open(page, draft());
        Chromium.until(page, "() => document.documentElement.dataset.wopClaim === 'closed'");

        assertThat(page.locator(".claim")).isHidden();
        assertThat((String) page.evaluate(CONTENT_BEFORE))
                .contains("This task is for OP")
                .doesNotContain("Press");
        picture(page, "somebody else's");
    }

    @Test
    void whoDeclaredAConflictIsNotAskedToClaim() {
        Tasklist.of("secretariat", port).submit(screening, Interest.conflict(Map.of(), "My sister runs OP03."));
        var page = logIn("secretariat", new Browser.NewContextOptions());
        open(page, screening);
        Chromium.until(page, "() => document.documentElement.dataset.wopClaim === 'closed'");

        assertThat(page.locator(".claim")).isHidden();
        assertThat((String) page.evaluate(CONTENT_BEFORE))
                .contains("not for you")
                .doesNotContain("Press");
        assertThat(page.locator(".fjs-container")).containsText("You cannot decide here");
        picture(page, "conflict");
    }

    @Test
    void whoMayDoItIsAskedToClaimAndReadsNamesInsteadOfGroups() {
        var page = logIn("op03", new Browser.NewContextOptions());
        open(page, draft());
        Chromium.until(page, "() => document.documentElement.dataset.wopClaim === 'open'");

        assertThat(page.locator(".claim")).isVisible();
        assertThat((String) page.evaluate(CONTENT_BEFORE)).contains("Press");
        assertThat((String) page.evaluate(GROUPS)).contains("OP03 ").doesNotContain("operator-");
        assertThat(page.locator(".actors .groups a")).isHidden();
        picture(page, "own task");
    }

    @Test
    void whoHasClaimedIsNotAskedToClaimAnyMore() {
        var page = logIn("op03", new Browser.NewContextOptions());
        open(page, draft());
        Chromium.until(page, "() => document.documentElement.dataset.wopClaim === 'open'");
        page.locator(".claim").click();
        assertThat(page.locator(".unclaim")).isEnabled();
        picture(page, "claimed");
        assertThat((String) page.evaluate(CONTENT_BEFORE)).isEqualTo("none");

        page.locator(".unclaim").click();
        assertThat(page.locator(".claim")).isEnabled();
        assertThat((String) page.evaluate(CONTENT_BEFORE)).contains("Press");
    }

    @Test
    void whatIsMissingInAFormIsNamedBesideTheRefusal() {
        var page = logIn("op03", new Browser.NewContextOptions());
        open(page, draft());
        page.locator(".claim").click();
        assertThat(page.locator(".unclaim")).isEnabled();
        page.locator(".form-actions .btn-primary").click();

        var refusal = page.locator(".notifications .alert-danger .message");
        assertThat(refusal).containsText("Please correct the fields marked in red: \"");
        assertThat(refusal).not().containsText("*");
        picture(page, "missing");
    }

    @Test
    void theHistoryNobodyMayReadIsNotOfferedAndEveryControlHasAName() {
        var page = logIn("secretariat", new Browser.NewContextOptions());
        open(page, screening);

        assertThat(tab(page, "History")).isHidden();
        assertThat(tab(page, "Form")).isVisible();
        assertThat(tab(page, "Diagram")).isVisible();
        assertThat(page.locator(".tasks-list input").first()).hasAttribute("aria-label", "Search in this list");
        var nameless = page.evaluate(
                """
                () => [...document.querySelectorAll('.three-cols-layout-columns header button, header a, .tasks-list input')]
                    .filter(control => control.checkVisibility() && !control.textContent.trim()
                        && !control.getAttribute('aria-label') && !control.title)
                    .map(control => control.outerHTML)
                """);
        assertThat((List<?>) nameless).isEmpty();
        Chromium.until(page, RING);
        picture(page, "focus");
    }

    @Test
    void onAPhoneATaskTakesThePlaceOfTheList() {
        var page = logIn("secretariat", new Browser.NewContextOptions().setViewportSize(NARROW, 740));
        page.navigate(root() + "/camunda/app/tasklist/default/");
        page.locator(".tasks-list .task").first().click();
        assertThat(page.locator(".task-card .fjs-container")).isVisible();

        assertThat(page.locator(".column.tasks-list")).isHidden();
        assertThat(page.locator(".task-card h2.task").boundingBox().y).isBetween(0.0, 740.0);
        picture(page, "phone");
        page.locator(".wop-back").click();
        assertThat(page.locator(".tasks-list .task").first()).isVisible();
        picture(page, "phone list");
    }

    @Test
    void aDoubleClickOnAnActionDoesItOnceAndSaysSo() {
        var page = logIn("op03", new Browser.NewContextOptions());
        page.navigate(root() + "/partnerships/" + id + "/actions/withdraw");
        page.locator("#reason").selectOption("TIMING");
        page.locator("#comment").fill("Next year.");
        page.locator("main form button[type=submit]").dblclick();

        assertThat(page.locator("main .notice.good")).isVisible();
        assertThat(page.url()).endsWith("/partnerships/" + id);
    }

    @Test
    void withoutScriptsAFormIsSentAllTheSame() {
        var page = logIn("op03", new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(root() + "/partnerships/" + id + "/actions/withdraw");
        page.locator("#reason").selectOption("TIMING");
        page.locator("#comment").fill("Next year.");
        page.locator("main form button[type=submit]").click();

        assertThat(page.locator("main .notice.good")).isVisible();
    }

    @Test
    void aRefusedFormCanBeSentAgain() {
        var page = logIn("op03", new Browser.NewContextOptions());
        page.navigate(root() + "/partnerships/" + id + "/actions/withdraw");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".field-error").first()).isVisible();
        page.goBack();

        assertThat(page.locator("main form button[type=submit]")).isEnabled();
        CHROMIUM.forgive(error -> error.contains("400"));
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".task-card .nav-tabs a", new Page.LocatorOptions().setHasText(name));
    }

    private String draft() {
        return desk.task(story.toAgreement(), "UserTask_DraftAgreement", "op03").getId();
    }

    private void open(Page page, String task) {
        page.navigate(root() + "/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.locator(".task-card .fjs-container")).isVisible();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/task-on-screen", name.replaceAll("[^a-z]+", "-") + ".png")));
    }

    private Page logIn(String user, Browser.NewContextOptions options) {
        var page = CHROMIUM.page(options.setLocale("en-GB"));
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
