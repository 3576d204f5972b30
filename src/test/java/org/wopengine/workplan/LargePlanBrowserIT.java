package org.wopengine.workplan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Chromium;
import org.wopengine.Desk;
import org.wopengine.SqlMeter;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Drafts;
import org.wopengine.worksheet.Typist;

/** A plan of forty outputs and a hundred activities in a real browser: two people type in it, and its pages draw it. */
@WopTest
class LargePlanBrowserIT {
    /** So long the page waits after the last keystroke before it saves. */
    private static final long PAUSE = 2_500;

    private static final String PASSWORD = org.wopengine.identity.Browser.PASSWORD;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Partnerships partnerships;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WorkplanSheets worksheets;

    @Autowired
    WorkPlanSheet sheet;

    @Autowired
    Typist typist;

    @Autowired
    Drafts drafts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SqlMeter sql;

    private PartnershipId id;

    @BeforeEach
    void typeALargePlan() {
        id = WorkplanStart.signed(desk, partnerships, runtime, AgreementAnswers.draft("OP03", "OP11"));
        runtime.startProcessInstanceByKey(
                PlanTasks.PROCESS, id.reference(), Map.of("planReason", PlanReason.FIRST.name()));
        worksheets.typeDiagnosis(id);
        desk.complete(id, "UserTask_RecordDiagnosis", "op03", WorkplanAnswers.diagnosis());
        typist.type(id, sheet, BigPlan.plan(), "op03");
    }

    @Test
    void twoPeopleTypeInALargePlanAndNothingIsLost() {
        var one = open("op03");
        var two = open("op11");
        var saves = new ArrayList<Response>();
        one.onResponse(response -> {
            if (response.request().method().equals("POST")) {
                saves.add(response);
            }
        });

        for (int row = 1; row <= 10; row++) {
            cell(one, "activities.s" + row + ".title").fill("Typed by one " + row);
            cell(two, "activities.s" + (row + 50) + ".title").fill("Typed by two " + row);
            cell(two, "activities.s" + row + ".men").fill(String.valueOf(100 + row));
        }
        saved(one, "op03", "op11");
        saved(two, "op03", "op11");
        cell(one, "outputs.s40.unit").fill("Mètres");
        saved(one, "op03");

        var activities = plan().activities();
        for (int row = 1; row <= 10; row++) {
            assertThat(activities.get(row - 1).title()).isEqualTo("Typed by one " + row);
            assertThat(activities.get(row - 1).men()).isEqualTo(100 + row);
            assertThat(activities.get(row + 49).title()).isEqualTo("Typed by two " + row);
        }
        assertThat(plan().outputs().get(39).unit()).isEqualTo("Mètres");
        assertThat(cell(one, "activities.s60.title")).hasValue("Typed by two 10");
        assertThat(saves).isNotEmpty().allMatch(response -> response.status() == 200);
    }

    @Test
    void aKeystrokeIsSavedAtLittleCost() {
        var page = open("op03");
        var answers = new ArrayList<Response>();
        page.onResponse(response -> {
            if (response.request().method().equals("POST")) {
                answers.add(response);
            }
        });
        typed(page, "activities.s50.title", "Warm");
        var times = new ArrayList<Long>();
        var statements = new ArrayList<Integer>();
        for (int round = 0; round < 3; round++) {
            sql.reset();
            var start = System.nanoTime();
            typed(page, "activities.s" + (60 + round) + ".title", "Round " + round);
            times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) - PAUSE);
            statements.add(sql.read().statements());
        }
        page.waitForTimeout(200);
        var bytes = answers.stream().map(answer -> answer.body().length).toList();

        System.out.printf(
                "Large plan: %s ms from the end of the pause to saved, %s statements, %s bytes an answer%n",
                times, statements, bytes);
        assertThat(statements).allMatch(count -> count <= 40);
        assertThat(bytes).hasSizeGreaterThanOrEqualTo(4).allMatch(size -> size < 120_000);
    }

    /** Types, and waits until this very change was answered: the page may still say "saved" of the one before. */
    private static void typed(Page page, String cell, String text) {
        page.waitForResponse(response -> response.request().method().equals("POST"), () -> cell(page, cell)
                .fill(text));
        saved(page, "op03");
    }

    @Test
    void thePlanIsDrawnWithoutAnErrorAndFitsAPhone() {
        var page = open("op03");
        page.navigate("http://localhost:" + port + "/partnerships/" + id + "/work-plan?version=draft");

        assertThat(page.locator(".chart canvas")).hasCount(4);
        page.locator(".chart canvas").first().hover();
        page.waitForTimeout(300);
        page.setViewportSize(360, 740);
        // the charts are drawn anew a moment later
        Chromium.until(page, "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        assertThat(page.locator("#time-table tbody tr")).hasCount(BigPlan.ACTIVITIES + BigPlan.OUTPUTS + 1);
    }

    @Test
    void theTablesAreThereWithoutScripts() {
        var page = CHROMIUM.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("http://localhost:" + port + "/partnerships/" + id + "/work-plan?version=draft");
        login(page, "op11");

        assertThat(page.locator("#category-table tbody tr")).hasCount(1);
        assertThat(page.locator(".chart").first()).isHidden();
    }

    private Page open(String person) {
        var page = CHROMIUM.page();
        page.onDialog(dialog -> dialog.accept());
        page.navigate("http://localhost:" + port + "/worksheets/" + id + "/work-plan");
        login(page, person);
        assertThat(page.locator("#worksheet")).isVisible();
        return page;
    }

    private static void login(Page page, String person) {
        page.locator("#username").fill(person);
        page.locator("#password").fill(PASSWORD);
        page.locator("#login button").click();
    }

    /** Waits until the page says that all it holds is saved. */
    private static void saved(Page page, String... people) {
        assertThat(page.locator("#worksheet-status [data-saved]"))
                .containsText(Pattern.compile("by (" + String.join("|", people) + ")"));
    }

    private static Locator cell(Page page, String name) {
        return page.locator("[name='c." + name + "']");
    }

    private PlanContents plan() {
        return transaction.execute(status -> drafts.draft(id, sheet));
    }
}
