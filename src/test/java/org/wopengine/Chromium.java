package org.wopengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser for a test class, to be registered as a static extension. Takes the Chromium in {@code WOP_CHROMIUM},
 * or an installed one; without one the class is skipped. A test fails that leaves an error in the console of a page, and
 * one that failed leaves a picture of each page in {@code target/browser-failures}.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /**
     * An error in the console of a page.
     *
     * @param where the address it is about, with line and column
     */
    private record Complaint(String text, String where) {}

    /** How long a page may take to come to something, in milliseconds; builders share their machines. */
    private static final int PATIENCE = 30_000;

    private static final int EVERY = 100;

    private static final Pattern TASK = Pattern.compile("/camunda/api/engine/engine/default/task/[-0-9a-f]{36}\\b");

    private static final Path FAILURES = Path.of("target/browser-failures");

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<Complaint> errors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext test) {
        var chromium = Stream.of(System.getenv("WOP_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .findFirst();
        assumeTrue(chromium.isPresent(), "No Chromium is installed");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium.get()))
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Tasklist asks for news of the task it shows all the time, and once in a while just when it has been answered and is gone. */
    static boolean isOvertaken(String text, String where) {
        return text.contains("status of 404") && TASK.matcher(where).find();
    }

    /** An empty page in a window of its own, which shares no cookies with the others. */
    public Page page() {
        return page(new Browser.NewContextOptions());
    }

    /** The same with options, for example without scripts. */
    public Page page(Browser.NewContextOptions options) {
        var window = browser.newContext(options);
        windows.add(window);
        window.setDefaultTimeout(PATIENCE);
        window.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isOvertaken(message.text(), message.location())) {
                errors.add(new Complaint(message.text(), message.location()));
            }
        });
        window.onWebError(error -> errors.add(new Complaint(error.error(), "")));
        return window.newPage();
    }

    /**
     * Waits until something is true in a page. The page's own content policy refuses what Playwright would evaluate
     * there again and again, so it is asked from outside.
     *
     * @param condition a function without arguments, such as {@code () => document.hasFocus()}
     */
    public static void until(Page page, String condition) {
        for (int asked = 0; !Boolean.TRUE.equals(page.evaluate(condition)); asked++) {
            assertThat(asked).as(condition).isLessThan(PATIENCE / EVERY);
            page.waitForTimeout(EVERY);
        }
    }

    /** Forgives the errors in the console that a test has brought about. */
    public void forgive(Predicate<String> expected) {
        errors.removeIf(error -> expected.test(error.text()));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                photograph(test.getRequiredTestMethod().getName());
            } else {
                assertThat(errors).as("errors in the console").isEmpty();
            }
        } finally {
            windows.forEach(BrowserContext::close);
            windows.clear();
            errors.clear();
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private void photograph(String test) {
        int number = 0;
        for (var window : windows) {
            for (var page : window.pages()) {
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(FAILURES.resolve("%s-%d.png".formatted(test, ++number))));
            }
        }
    }
}
