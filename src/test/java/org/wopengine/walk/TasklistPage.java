package org.wopengine.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.wopengine.duties.Declared;
import org.wopengine.duties.InterestAnswers;
import org.wopengine.identity.Browser;
import org.wopengine.shared.PartnershipId;

/**
 * Tasklist, and the own pages around it, as one person uses them. Each verb is what the person clicks and types, and
 * waits until it has come to something.
 */
final class TasklistPage {
    /** No table hides a column beyond the edge of the form. */
    private static final String TABLES_FIT = "() => [...document.querySelectorAll('.fjs-container table')]"
            + ".every(table => table.offsetWidth <= table.closest('.fjs-form-field').clientWidth + 1)";

    private static final String BUTTON = ".btn-primary:visible";

    /** How an American browser writes a day. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private final Page page;
    private final String root;
    private final Path pictures;

    /** Where the form on the screen is: the window to start something, or the pane of a task. */
    private Locator frame;

    private FormFields form;

    private TasklistPage(Page page, String root, Path pictures) {
        this.page = page;
        this.root = root;
        this.pictures = pictures;
    }

    /** @param pictures the folder for {@link #photograph} */
    static TasklistPage logIn(Page page, int port, String user, Path pictures) {
        var root = "http://127.0.0.1:" + port;
        page.navigate(root + "/login");
        page.locator("#username").fill(user);
        page.locator("#password").fill(Browser.PASSWORD);
        page.locator("#login button").click();
        page.waitForURL(root + "/");
        return new TasklistPage(page, root, pictures);
    }

    /** Opens the form to start a process. */
    void startProcess(String process, String formName) {
        openTasklist();
        page.locator(".start-process-action a").click();
        frame = page.locator(".modal-content");
        frame.getByText(process, exactly()).click();
        form = FormFields.of(formName);
        assertThat(frame.locator(".fjs-form")).isVisible();
        page.waitForCondition(() -> page.evaluate(TABLES_FIT).equals(true));
    }

    /** Opens Tasklist anew and picks a list. */
    void pick(String list) {
        openTasklist();
        page.locator(".task-filter").getByText(list).click();
        assertThat(page.locator(".task-filter.active")).containsText(list);
    }

    /** The cards of one partnership in the list, which is searched for its reference. */
    Locator cards(PartnershipId id) {
        var search = page.locator(".tasks-list .search-field");
        search.locator("input.main-field").click();
        page.keyboard().type("Reference");
        search.getByRole(AriaRole.OPTION).click();
        var value = search.locator("input:not(.main-field):visible");
        value.fill(id.reference());
        value.press("Enter");
        assertThat(search).containsText("like " + id);
        return page.locator("ol.tasks-list > .task").filter(new Locator.FilterOptions().setHasText(id.reference()));
    }

    /** Picks a list, searches it for the partnership and opens the task; its form is named like it. */
    void openTask(String list, PartnershipId id, String task) {
        pick(list);
        cards(id).getByText(task, exactly()).click();
        frame = page.locator(".task-card");
        form = FormFields.of(task.toLowerCase(Locale.ROOT).replace(' ', '-'));
        assertThat(frame.locator("h2")).hasText(task);
        assertThat(frame.locator(".fjs-form")).isVisible();
    }

    void claim() {
        frame.locator(".claim").click();
        assertThat(frame.locator(".disabled-form")).hasCount(0);
    }

    /** Answers these fields, from top to bottom; then, if the form asks for it, that there is no conflict of interest. */
    void fill(Map<String, ?> answers) {
        form.answered(answers).forEach(field -> answer(field, answers.get(field.key())));
        if (form.has(InterestAnswers.DECLARATION)
                && choice(InterestAnswers.DECLARATION, Declared.NO_CONFLICT).isVisible()) {
            choice(InterestAnswers.DECLARATION, Declared.NO_CONFLICT).check();
        }
    }

    /** Sends the form on the screen, which then is gone; is told what is done, in these words. */
    void complete(String told) {
        press();
        assertThat(page.locator(".wop-done")).containsText(told);
        assertThat(page.locator(".modal-content")).hasCount(0);
        assertThat(page.locator(".task-card")).hasCount(0);
    }

    /** Sends the form on the screen, and is refused. The message, without the cross that closes it. */
    Locator completeInVain() {
        press();
        return page.locator(".notifications .alert-danger");
    }

    /** What a field shows now. */
    Locator input(String key) {
        return input(form.field(key), "");
    }

    /** One thing to choose in a field. */
    Locator choice(String key, Object value) {
        return input(form.field(key), "-" + form.field(key).place(value));
    }

    /** Follows the link beside what is done. */
    PartnershipId openDossierOfWhatIsDone() {
        page.locator(".wop-done a").click();
        return dossier();
    }

    /** Opens the dossier from the list of partnerships, found by the title. */
    PartnershipId openDossierOf(String title) {
        page.navigate(root + "/");
        page.getByRole(AriaRole.BANNER).getByText("Partnerships", exactly()).click();
        page.locator(".filters [name=q]").fill(title);
        page.locator(".filters [name=q]").press("Enter");
        page.locator("main").getByText(title, exactly()).click();
        return dossier();
    }

    private PartnershipId dossier() {
        return new PartnershipId(page.locator("main p.reference").textContent());
    }

    Page page() {
        return page;
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }

    private void openTasklist() {
        page.navigate(root + "/");
        page.getByRole(AriaRole.BANNER).getByText("Tasklist", exactly()).click();
        assertThat(page.locator(".task-filter.active")).isVisible();
    }

    private void press() {
        var buttons = frame.locator(".form-actions, .modal-footer").locator(BUTTON);
        buttons.click();
    }

    /** Follows the link beside a field to the page of the documents, uploads a file there and comes back. */
    String upload(String key, String title, byte[] file) {
        var documents = page.context()
                .waitForPage(() -> frame.locator("a[href$='slot=" + key + "']").click());
        assertThat(documents.locator("h1")).hasText("Documents");
        documents.locator("#title").fill(title);
        documents.locator("#file").setInputFiles(new FilePayload(key + ".pdf", "application/pdf", file));
        documents.locator("#upload button").click();
        var told = documents.locator(".notice.good");
        assertThat(told).containsText("The file is kept as D-");
        var number = told.textContent().replaceAll("(?s).*(D-\\d+/\\d+).*", "$1");
        documents.close();
        return number;
    }

    /** The file of this number, or the operator of this code, among those a field offers: OP11, and not OP1103. */
    private Locator offered(Object code) {
        return page.locator(".fjs-dropdownlist-item:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("(^|\\s)" + code + "\\s")))
                .first();
    }

    private void answer(FormFields.Field field, Object value) {
        switch (field.type()) {
            case "textfield", "textarea", "number" -> input(field, "").fill(value.toString());
            case "datetime" -> {
                input(field, "-date").fill(DAY.format(LocalDate.parse(value.toString())));
                input(field, "-date").press("Enter");
            }
            case "radio" -> input(field, "-" + field.place(value)).check();
            case "checkbox" -> input(field, "").setChecked(Boolean.parseBoolean(value.toString()));
            case "checklist" ->
                ((Collection<?>) value)
                        .forEach(one -> input(field, "-" + field.place(one)).check());
            case "select" -> {
                input(field, "").locator("..").click();
                (field.options().isEmpty() ? offered(value) : option(field, value)).click();
            }
            case "taglist" ->
                ((Collection<?>) value).forEach(one -> {
                    input(field, "").fill(field.option(one).label());
                    option(field, one).click();
                });
            default -> throw new AssertionError("Nobody can answer " + field);
        }
    }

    private Locator option(FormFields.Field field, Object value) {
        return frame.locator(".fjs-dropdownlist-item")
                .getByText(field.option(value).label(), exactly());
    }

    private Locator input(FormFields.Field field, String part) {
        return frame.locator("[id$='-" + field.id() + part + "']");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
