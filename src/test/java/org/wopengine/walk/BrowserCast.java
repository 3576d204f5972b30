package org.wopengine.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.wopengine.Chromium;
import org.wopengine.Desk;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.document.SampleFiles;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.shared.PartnershipId;

/** The people of a story in windows of a real browser, each logged in once. Every step leaves a picture. */
final class BrowserCast {
    static final String OURS = "Our open tasks";

    private final Chromium chromium;
    private final Desk desk;
    private final int port;
    private final Path pictures;
    private final Map<String, TasklistPage> people = new HashMap<>();
    private int step;

    /** @param pictures a folder, which is emptied */
    BrowserCast(Chromium chromium, Desk desk, int port, Path pictures) {
        this.chromium = chromium;
        this.desk = desk;
        this.port = port;
        this.pictures = pictures;
        try {
            FileSystemUtils.deleteRecursively(pictures);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    TasklistPage as(String user) {
        return people.computeIfAbsent(
                user,
                name -> TasklistPage.logIn(
                        chromium.page(new Browser.NewContextOptions()
                                .setLocale("en-US")
                                .setViewportSize(1366, 900)),
                        port,
                        name,
                        pictures));
    }

    /** Opens one of the own pages. */
    Page opens(String user, String address) {
        var page = as(user).page();
        page.navigate("http://127.0.0.1:" + port + address);
        return page;
    }

    void picture(String user, String name) {
        as(user).photograph("%02d-%s-%s".formatted(++step, user, name.replace(' ', '-')));
    }

    /** Opens, claims, fills in and completes a task. */
    void does(PartnershipId id, String user, String list, String task, Map<String, ?> answers) {
        does(id, user, list, task, answers, true);
    }

    private void does(PartnershipId id, String user, String list, String task, Map<String, ?> answers, boolean free) {
        var person = as(user);
        person.openTask(list, id, task);
        if (free) {
            person.claim();
        }
        picture(user, task);
        person.fill(answers);
        picture(user, task + " filled");
        person.complete("\"" + task + "\" is done.");
        desk.settle(id);
    }

    void signsLetterOfIntent(PartnershipId id, String user) {
        var person = as(user);
        person.openTask(OURS, id, "Sign letter of intent");
        person.claim();
        person.fill(Map.of("choice", "SIGN"));
        var letter = person.upload("letter", "Letter of intent of " + user, SampleFiles.pdf("LOI of " + user));
        var answers = new HashMap<>(MatchingAnswers.sign());
        answers.put("letter", letter);
        does(id, user, OURS, "Sign letter of intent", answers, false);
    }

    void signsAgreement(PartnershipId id, String user) {
        var person = as(user);
        person.openTask(OURS, id, "Sign agreement");
        person.claim();
        person.fill(Map.of("answer", "SIGN"));
        var file = person.upload("signedFile", "Agreement signed by " + user, SampleFiles.pdf("Agreement of " + user));
        var answers = AgreementAnswers.with(AgreementAnswers.sign(), "signedFile", file);
        does(id, user, OURS, "Sign agreement", answers, false);
    }
}
