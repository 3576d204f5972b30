package org.wopengine.worksheet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Chromium;
import org.wopengine.WopTest;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.PartnershipId;

/**
 * The editor page in a real browser, with and without scripts. Needs a Chromium, see {@link Chromium}.
 */
@WopTest
class WorksheetBrowserIT {
    private static final String PASSWORD = "wop-browser-2026";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    People people;

    @Autowired
    SamplePlan sheet;

    @Autowired
    Drafts drafts;

    @Autowired
    TransactionTemplate transaction;

    private PartnershipId partnership;
    private String ada;
    private String ben;

    @BeforeEach
    void openASheetForTwoPeople() {
        var mentor = samples.operator();
        var mentee = samples.operator();
        partnership = samples.joint(mentor, mentee, "Less water lost");
        ada = person("ada", mentor.group());
        ben = person("ben", mentee.group());
    }

    @Test
    void savesWhileSomebodyTypesAndShowsWhatIsWrongNextToTheField() {
        var page = open(ada, true);
        cell(page, "outputs.s1.quantity").fill("12 or so");

        assertThat(page.locator("#worksheet-status")).containsText("Last saved by " + ada);
        assertThat(page.locator("#c-outputs-s1-quantity-problem"))
                .hasText("Please enter a number, for example 1250.50.");
        assertThat(cell(page, "outputs.s1.quantity")).hasValue("12 or so");
        assertThat(cell(page, "outputs.s1.quantity")).hasAttribute("aria-invalid", "true");

        cell(page, "outputs.s1.quantity").fill("12");
        assertThat(page.locator("#c-outputs-s1-quantity-problem")).isHidden();
        assertThat(plan().outputs().get(0).quantity()).isEqualByComparingTo("12");
    }

    @Test
    void addsAndDeletesRowsWithoutLeavingThePage() {
        var page = open(ada, true);
        cell(page, "single.one.objective").fill("Not saved when the button is pressed");
        page.locator("button[value='add:outputs']").click();

        assertThat(page.locator("section[data-section=outputs] [data-row]")).hasCount(4);
        assertThat(page.locator("button[value='add:outputs']")).isDisabled();
        assertThat(cell(page, "outputs.n1x1.code")).isFocused();
        cell(page, "outputs.n1x2.code").fill("OP3");
        page.locator("[name='x.outputs.n1x1']").check();
        page.locator(".worksheet-bar button").click();

        assertThat(page.locator("section[data-section=outputs] [data-row]")).hasCount(3);
        assertThat(page.locator("#row-outputs-n1x2 legend")).hasText("Output 2");
        assertThat(page.locator("select[name='c.activities.s1.output'] option"))
                .hasText(new String[] {"Please choose", "OP1", "OP3"});
        assertThat(plan().objective()).isEqualTo("Not saved when the button is pressed");
    }

    @Test
    void aListMayBecomeEmpty() {
        var page = open(ada, true);
        var deletes = page.locator("section[data-section=activities] [data-delete]");
        for (int row = deletes.count() - 1; row >= 0; row--) {
            deletes.nth(row).check();
        }
        page.locator(".worksheet-bar button").click();

        assertThat(page.locator("section[data-section=activities] [data-row]")).hasCount(0);
        cell(page, "single.one.objective").fill("Written after the list was emptied");
        page.locator(".worksheet-bar button").click();
        assertThat(page.locator("#worksheet-status [data-saved]")).containsText(Pattern.compile("[Ss]aved"));
        assertThat(plan().objective()).isEqualTo("Written after the list was emptied");
    }

    @Test
    void twoPeopleSeeEachOthersWorkAndChooseWhereTheyDiffer() {
        var one = open(ada, true);
        var two = open(ben, true);
        cell(one, "outputs.s1.description").fill("Half of the leaks");
        cell(one, "outputs.s1.code").fill("OP7");
        assertThat(one.locator("#worksheet-status")).containsText("Last saved by " + ada);

        cell(two, "outputs.s1.description").fill("All leaks");
        assertThat(two.locator("#worksheet-status")).containsText("In 1 field two people typed different things.");
        assertThat(cell(two, "outputs.s1.description")).hasValue("All leaks");
        assertThat(cell(two, "outputs.s1.code")).hasValue("OP7");
        var take = two.getByText("Take what " + ada + " typed: Half of the leaks");
        take.click();

        assertThat(cell(two, "outputs.s1.description")).hasValue("Half of the leaks");
        assertThat(two.locator("#c-outputs-s1-description-others")).hasCount(0);
        cell(one, "outputs.s1.quantity").fill("3");
        assertThat(one.locator("#worksheet-status")).containsText("Last saved by " + ada);
        assertThat(plan().outputs().get(0).description()).isEqualTo("Half of the leaks");
    }

    @Test
    void neverOverwritesWhatIsTypedWhileASaveRuns() {
        var page = open(ada, true);
        page.route("**/sample-plan", route -> {
            if (route.request().method().equals("POST")) {
                cell(page, "outputs.s1.code").fill("OP99");
            }
            route.resume();
        });
        cell(page, "outputs.s1.code").fill("OP9");
        page.locator(".worksheet-bar button").click();

        assertThat(page.locator("#worksheet-status")).containsText("Last saved by " + ada);
        assertThat(cell(page, "outputs.s1.code")).hasValue("OP99");
        page.unroute("**/sample-plan");
        page.locator(".worksheet-bar button").click();
        assertThat(page.locator("#worksheet-status [data-saved]")).containsText("Last saved");
        page.reload();
        assertThat(cell(page, "outputs.s1.code")).hasValue("OP99");
    }

    @Test
    void keepsTypedTextAndSaysSoWhenTheConnectionFails() {
        var page = open(ada, true);
        page.route("**/sample-plan", route -> route.abort());
        cell(page, "outputs.s1.code").fill("OP9");
        page.locator(".worksheet-bar button").click();

        assertThat(page.locator("#worksheet-status [data-notice]")).containsText("The connection failed");
        assertThat(cell(page, "outputs.s1.code")).hasValue("OP9");
        page.unroute("**/sample-plan");
        page.locator(".worksheet-bar button").click();
        assertThat(page.locator("#worksheet-status [data-notice]")).isHidden();
        assertThat(plan().outputs().get(0).code()).isEqualTo("OP9");
        CHROMIUM.forgive(error -> error.contains("ERR_FAILED") || error.startsWith("htmx:"));
    }

    @Test
    void savesByItselfAfterANewLoginInAnotherTab() {
        var page = open(ada, true);
        page.context().clearCookies();
        cell(page, "outputs.s1.code").fill("OP9");
        assertThat(page.locator("#worksheet-status [data-notice]")).containsText("no longer logged in");

        var other = page.context().newPage();
        other.navigate(address());
        login(other, ada);
        page.locator(".worksheet-bar button").click();

        assertThat(page.locator("#worksheet-status [data-saved]")).containsText("Last saved by " + ada);
        assertThat(page.locator("#worksheet-status [data-notice]")).isHidden();
        assertThat(plan().outputs().get(0).code()).isEqualTo("OP9");
        CHROMIUM.forgive(error -> error.contains("403") || error.contains("401") || error.startsWith("htmx:"));
    }

    @Test
    void worksWithoutScripts() {
        var page = open(ada, false);
        cell(page, "outputs.s1.description").fill("\nFirst line empty\n<b>");
        cell(page, "outputs.s1.dueOn").fill("2027-03-01");
        cell(page, "outputs.s1.verified").check();
        page.locator("button[value='add:activities']").click();

        assertThat(page.locator("section[data-section=activities] [data-row]")).hasCount(5);
        assertThat(cell(page, "outputs.s1.description")).hasValue("\nFirst line empty\n<b>");
        assertThat(cell(page, "outputs.s1.verified")).isChecked();
        page.locator("[name='x.activities.s2']").check();
        cell(page, "outputs.s1.verified").uncheck();
        page.locator(".worksheet-bar button").click();

        assertThat(page.locator("section[data-section=activities] [data-row]")).hasCount(4);
        assertThat(plan().outputs().get(0).verified()).isFalse();
        assertThat(plan().outputs().get(0).dueOn()).isEqualTo("2027-03-01");
    }

    @Test
    void fitsAPhoneAndEveryFieldHasAName() {
        var page = open(ada, true);
        page.setViewportSize(360, 740);

        var wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(wider).isEqualTo(false);
        var nameless = page.evaluate("[...document.querySelectorAll('#worksheet [data-cell]')]"
                + ".filter(cell => cell.labels.length === 0 || !cell.labels[0].textContent.trim()).length");
        assertThat(nameless).isEqualTo(0);
    }

    private Page open(String user, boolean scripts) {
        var page = CHROMIUM.page(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
        page.onDialog(dialog -> dialog.accept());
        page.navigate(address());
        login(page, user);
        return page;
    }

    private String address() {
        return "http://localhost:" + port + "/worksheets/" + partnership + "/sample-plan";
    }

    private static void login(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(PASSWORD);
        page.locator("#login button").click();
        assertThat(page).hasURL(Pattern.compile(".*/sample-plan.*"));
    }

    private static Locator cell(Page page, String name) {
        return page.locator("[name='c." + name + "']");
    }

    private String person(String name, String group) {
        var user = name + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        people.createGroup(group, group);
        people.createUser(new Member(user, name, user + "@sample.example"), PASSWORD, List.of(group));
        sheet.open(partnership, user);
        return user;
    }

    private SamplePlan.Plan plan() {
        return transaction.execute(status -> drafts.draft(partnership, sheet));
    }
}
