package org.wopengine.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Chromium;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.duties.Declared;
import org.wopengine.duties.InterestAnswers;

/** What an officer sees in Tasklist who declares a conflict of interest in the form of a decision. */
@WopTest
class KeptDeclarationBrowserIT {
    private static final Path PICTURES = Path.of("target/kept-declaration");
    private static final String TASK = "Screen interest";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Test
    void aKeptDeclarationIsNoMistakeAndTheTaskIsFreeForOthers() {
        var id = desk.express("op03", org.wopengine.interest.InterestAnswers.ofMentee());
        var task = desk.task(id, "UserTask_ScreenInterest", "secretariat").getId();
        var officer = TasklistPage.logIn(CHROMIUM.page(), port, "secretariat", PICTURES);
        officer.openTask("Secretariat", id, TASK);
        officer.claim();
        officer.choice(InterestAnswers.DECLARATION, Declared.CONFLICT).check();
        officer.input(InterestAnswers.NOTE).fill("My sister runs OP03.");
        officer.photograph("1 conflict declared");

        var refused = officer.completeInVain();

        var page = officer.page();
        assertThat(page.locator(".wop-kept")).containsText("Your declaration is kept. You can't decide here");
        assertThat(page.locator(".wop-kept a")).isVisible();
        assertThat(page.locator(".task-card")).hasCount(0);
        assertThat(refused).hasCount(0);
        officer.photograph("2 kept");
        Assertions.assertThat(desk.holder(task)).isNull();
        CHROMIUM.forgive(error -> error.contains("400"));

        officer.openTask("Secretariat", id, TASK);
        assertThat(page.locator(".task-card .fjs-form")).containsText("You declared a conflict of interest");
        assertThat(page.locator(".task-card .claim")).isHidden();
        officer.photograph("3 not offered");

        var other = TasklistPage.logIn(CHROMIUM.page(), port, "secretariat2", PICTURES);
        other.openTask("Secretariat", id, TASK);
        other.claim();
        other.fill(LifecycleWalk.screened());
        other.complete("\"Screen interest\" is done.");
    }
}
