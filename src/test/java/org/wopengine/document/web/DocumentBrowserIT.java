package org.wopengine.document.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Chromium;
import org.wopengine.WopTest;
import org.wopengine.document.SampleFiles;
import org.wopengine.identity.Browser;

/** The page of the documents in a real browser, with and without scripts. Needs a Chromium, see {@link Chromium}. */
@WopTest
class DocumentBrowserIT {
    private static final Path PICTURES = Path.of("target/browser-pictures");
    private static int sent;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileGoesUpAndComesDownTheSame(boolean scripts) throws IOException {
        var page = ourDocuments(scripts);
        var first = SampleFiles.pdf("browser " + scripts + ++sent);

        upload(page, "Carta " + scripts, first);

        assertThat(page.locator(".notice.good")).containsText("The file is kept as D-");
        var row = page.locator("tbody tr").first();
        assertThat(row).containsText("Carta " + scripts);
        assertThat(row).containsText("not checked for viruses");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("documents-" + scripts + ".png"))
                .setFullPage(true));
        assertThat(downloaded(page)).isEqualTo(first);

        row.locator("summary").getByText("New version").click();
        row.locator("input[type=file]")
                .setInputFiles(new FilePayload("b.pdf", "application/pdf", SampleFiles.pdf("second " + ++sent)));
        row.locator("form.upload button").click();
        assertThat(page.locator("tbody tr").first()).containsText("Older versions (1)");
    }

    @Test
    void whatIsWrongStandsBesideTheField() {
        var page = ourDocuments(true);

        page.locator("#title").fill("No letter");
        page.locator("#type").selectOption("LOI");
        page.locator("#file").setInputFiles(new FilePayload("letter.pdf", "application/pdf", "words".getBytes()));
        page.locator("#upload button").click();

        assertThat(page.locator("#file-error")).containsText("The name ends in \".pdf\", but the file is a txt file.");
        assertThat(page.locator("#title")).hasValue("No letter");
        assertThat(page.locator("#file")).hasAttribute("aria-invalid", "true");
        CHROMIUM.forgive(error -> error.contains("400"));
    }

    @Test
    void aFileThatIsTooLargeIsToldOfBeforeItIsSent(@TempDir Path folder) throws IOException {
        var page = ourDocuments(true);

        page.locator("#file").setInputFiles(Files.write(folder.resolve("large.txt"), new byte[21 * 1024 * 1024]));

        assertThat(page.locator("#file")
                        .evaluate("field => field.validationMessage")
                        .toString())
                .contains("The file is larger than 20 MB.");
    }

    private Page ourDocuments(boolean scripts) {
        var root = "http://127.0.0.1:" + port;
        var page = CHROMIUM.page(
                new NewContextOptions().setJavaScriptEnabled(scripts).setLocale("en-US"));
        page.navigate(root + "/login");
        page.locator("#username").fill("op06");
        page.locator("#password").fill(Browser.PASSWORD);
        page.locator("#login button").click();
        page.waitForURL(root + "/");
        page.locator(".site-header").getByText("Our documents").click();
        assertThat(page.locator("h1")).hasText("Documents");
        return page;
    }

    private static void upload(Page page, String title, byte[] file) {
        page.locator("#type").selectOption("COMMITMENT_LETTER");
        page.locator("#title").fill(title);
        page.locator("#file").setInputFiles(new FilePayload("Carta año.pdf", "application/pdf", file));
        page.locator("#upload button").click();
    }

    private static byte[] downloaded(Page page) throws IOException {
        var download = page.waitForDownload(() -> page.locator("tbody tr")
                .first()
                .locator("a[href$='/1']")
                .first()
                .click());
        assertThat(download.suggestedFilename()).isEqualTo("Carta año.pdf");
        return Files.readAllBytes(download.path());
    }
}
