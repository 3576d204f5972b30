package org.wopengine.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Chromium;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.identity.Browser;

/** Candidates stand side by side where there is room, and one below the other on a narrow phone; nothing sticks out. */
@WopTest
class ComparisonBrowserIT {
    private static final String BEYOND = "() => document.documentElement.scrollWidth - window.innerWidth";
    private static final String COLUMNS =
            "() => new Set([...document.querySelectorAll('.candidate')].map(one => one.getBoundingClientRect().left)).size";
    private static final String WIDEST_BAR =
            "() => Math.max(...[...document.querySelectorAll('.bar .part')].map(one => one.getBoundingClientRect().width))";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @ParameterizedTest
    @CsvSource({"360, en, 1", "360, fr, 1", "360, es, 1", "1280, en, 4"})
    void theyFitTheScreen(int width, String language, int columns) {
        var id = story.toMatching();
        var page = CHROMIUM.page();
        page.setViewportSize(width, 740);
        signIn(page);
        page.navigate(root() + "/partnerships/%s/matching?lang=%s".formatted(id, language));

        assertThat(page.locator(".candidate").count()).isGreaterThan(2);
        assertThat(page.evaluate(BEYOND)).isEqualTo(0);
        assertThat(page.evaluate(COLUMNS)).isEqualTo(columns);
        assertThat(((Number) page.evaluate(WIDEST_BAR)).doubleValue())
                .as("bars are drawn")
                .isGreaterThan(100);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "comparison-%d-%s.png".formatted(width, language)))
                .setFullPage(true));
    }

    private void signIn(Page page) {
        page.navigate(root() + "/login");
        page.locator("[name=username]").fill("secretariat");
        page.locator("[name=password]").fill(Browser.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(root() + "/");
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
