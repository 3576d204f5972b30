package org.wopengine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Chromium;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;

/** On a narrow phone nobody has to push a page sideways, in any language: the head and the pages around signing in. */
@WopTest
class NarrowPagesBrowserIT {
    private static final String DECISIONS_FOUND =
            """
            () => { document.querySelector('main').outerHTML = `<main><div class="table-scroll wide found"><table>
              <thead><tr><th>When</th><th>Partnership</th><th>Who</th><th>What</th><th>Outcome</th><th id="reason">Reason</th>
                <th>What they saw</th></tr></thead>
              <tbody><tr><td class="when">10 Feb 2026, 10:11 UTC</td>
                <th><a class="reference">WOP-2025-0010</a> <span class="hint">Bills people trust: one mentor, three utilities</span></th>
                <td>secretariat2 <span class="badge wait">Conflict declared afterwards, 13 Oct 2026, 09:13 UTC</span></td>
                <td>Interest screened</td><td>Eligible</td>
                <td><span class="hint said">Isla Verde Water Authority ${'0123456789abcdef'.repeat(4)}</span></td>
                <td><a>What they saw</a></td></tr></tbody></table></div></main>`; }
            """;

    private static final int NARROW = 360;
    private static final String BEYOND = "() => document.documentElement.scrollWidth - window.innerWidth";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void whoIsNotLoggedInReadsItAll(String language) {
        var page = narrow(language);
        for (var address : List.of(
                "/login",
                "/login?error",
                "/login/forgotten?sent",
                "/login/new-password",
                "/concerns",
                "/concerns/follow-up")) {
            page.navigate(root() + address);
            assertThat(page.evaluate(BEYOND)).as(address).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "op07, en",
        "op07, fr",
        "op07, es",
        "secretariat, en",
        "secretariat, fr",
        "secretariat, es",
        "administrator, en",
        "administrator, fr",
        "administrator, es"
    })
    void theHeadFitsWhateverStandsInIt(String user, String language) {
        var page = narrow(language);
        page.locator("[name=username]").fill(user);
        page.locator("[name=password]").fill(Browser.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(root() + "/");
        var everybodys = Stream.of("/", "/account", "/account/password", "/operators", "/operators/OP07");
        var own = Stream.of("", "/ownership", "/figures", "/knowledge")
                .filter(section -> user.equals("op07"))
                .map(section -> "/operators/OP07/edit" + section);
        var officers = Stream.of(
                        "/matching-weights",
                        "/registry/operators",
                        "/registry/supporters",
                        "/lists/operators",
                        "/past-partnerships",
                        "/past-partnerships/PP-0001",
                        "/supply",
                        "/insight",
                        "/insight/models/agreement-signing",
                        "/insight/partnerships")
                .filter(address -> user.equals("secretariat"));
        var administrators = Stream.of("/anonymisation", "/administration/reconciliation")
                .filter(address -> user.equals("administrator"));
        for (var address : Stream.of(everybodys, own, officers, administrators)
                .flatMap(all -> all)
                .toList()) {
            page.navigate(root() + address);
            assertThat(page.evaluate(BEYOND)).as(address).isEqualTo(0);
        }
    }

    /** With the words that once left the reason 65 pixels; what is found in the database is another test's. */
    @Test
    void whatIsSaidOfAConflictLeavesTheReasonItsWords() {
        var page = CHROMIUM.page();
        page.setViewportSize(1280, 800);
        page.navigate(root() + "/login?lang=en");
        page.evaluate(DECISIONS_FOUND);
        for (var sheet : List.of("/dossier.css", "/trail.css")) {
            page.addStyleTag(new Page.AddStyleTagOptions().setUrl(root() + sheet));
        }

        assertThat(((Number) page.evaluate("() => document.querySelector('#reason').offsetWidth")).intValue())
                .isGreaterThan(200);
        assertThat(
                        page.evaluate(
                                "() => { const all = document.querySelector('.found'); return all.scrollWidth - all.clientWidth; }"))
                .isEqualTo(0);
        assertThat(((Number) page.evaluate("() => document.querySelector('tbody tr').offsetHeight")).intValue())
                .isLessThan(300);
    }

    @Test
    void whatIsTooWideIsSeen() {
        var page = narrow("en");
        page.evaluate("() => { document.querySelector('main').style.width = '500px'; }");

        assertThat(((Number) page.evaluate(BEYOND)).intValue()).isPositive();
    }

    private Page narrow(String language) {
        var page = CHROMIUM.page();
        page.setViewportSize(NARROW, 800);
        page.navigate(root() + "/login?lang=" + language);
        return page;
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
