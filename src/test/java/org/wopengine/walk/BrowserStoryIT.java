package org.wopengine.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.wopengine.Chromium;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.document.SampleFiles;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.shared.PartnershipId;

/**
 * From the first interest to the signed agreement, clicked and typed in Tasklist. Leaves a picture of every step in
 * {@code target/browser-story}. Needs a Chromium, see {@link Chromium}.
 */
@WopTest
class BrowserStoryIT {
    private static final Path PICTURES = Path.of("target/browser-story");
    private static final String TITLE = "Less water lost in the upper quarters";
    private static final String OURS = "Our open tasks";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate database;

    private final Map<String, TasklistPage> people = new HashMap<>();
    private PartnershipId id;
    private int step;

    @BeforeEach
    void throwOldPicturesAway() throws IOException {
        FileSystemUtils.deleteRecursively(PICTURES);
    }

    @Test
    void threePeopleTakeAPartnershipFromInterestToSignatureInTasklist() {
        theMenteeExpressesInterestWithoutTheSignatureOfItsHead();
        theOfficerCannotApproveAndLosesNothing();
        theMenteeAddsTheSignatureAndIsEligible();
        theMentorIsFound();
        theAgreementIsDraftedAndApproved();
        bothSign();
        theAuditorReadsTheDossierAndHasNoTasks();
    }

    private void theMenteeExpressesInterestWithoutTheSignatureOfItsHead() {
        var mentee = as("op03");
        mentee.startProcess("Partnership lifecycle", "express-interest");
        picture("op03", "start form");
        mentee.fill(withoutSignature());
        picture("op03", "start form filled");
        mentee.complete("Your expression of interest is recorded as WOP-");
        picture("op03", "interest sent");

        id = mentee.openDossierOfWhatIsDone();
        desk.settle(id);
        assertThat(status()).isEqualTo("SCREENING");
    }

    private void theOfficerCannotApproveAndLosesNothing() {
        var officer = as("secretariat");
        officer.openTask("Secretariat", id, "Screen interest");
        picture("secretariat", "screen interest not claimed");
        officer.claim();
        var remark = "Rosa Quispe knows the network well.";
        officer.fill(Map.of("earlierConsidered", true, "decision", "APPROVE", "comment", remark));
        assertThat(officer.completeInVain())
                .containsText("SUS-1 does not hold: The signed commitment of the management is missing.");
        picture("secretariat", "approval refused");

        assertThat(officer.input("comment")).hasValue(remark);
        assertThat(officer.input("earlierConsidered")).isChecked();
        assertThat(officer.choice("decision", "APPROVE")).isChecked();
        assertThat(desk.openTasks(id)).containsExactly("UserTask_ScreenInterest");
        CHROMIUM.forgive(error -> error.contains("400"));

        officer.fill(Map.of(
                "decision", "REQUEST_CHANGES",
                "comment", "The letter of the general manager is missing.",
                "changesDueOn", LocalDate.now(ZoneOffset.UTC).plusDays(14).toString()));
        picture("secretariat", "changes requested");
        officer.complete("\"Screen interest\" is done.");
        picture("secretariat", "screening done");
        assertThat(officer.openDossierOfWhatIsDone()).isEqualTo(id);
        desk.settle(id);
        assertThat(status()).isEqualTo("CHANGES_REQUESTED");
    }

    private void theMenteeAddsTheSignatureAndIsEligible() {
        var mentee = as("op03");
        mentee.openTask(OURS, id, "Revise interest");
        mentee.claim();
        picture("op03", "revise interest");
        assertThat(mentee.input("title")).hasValue(TITLE);
        var letter = mentee.upload("commitmentDocument", "Letter of the general manager", SampleFiles.pdf("letter"));
        mentee.openTask(OURS, id, "Revise interest");
        mentee.fill(signature(letter));
        picture("op03", "signature added");
        mentee.complete("\"Revise interest\" is done.");
        desk.settle(id);

        does("secretariat", "Stage: interest", "Screen interest", LifecycleWalk.screened());
        assertThat(status()).isEqualTo("MATCHING");
    }

    private void theMentorIsFound() {
        does(
                "secretariat",
                "Stage: matching",
                "Shortlist candidates",
                MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
        does("op03", OURS, "Answer proposal", MatchingAnswers.accept());
        does("op11", OURS, "Answer proposal", MatchingAnswers.accept());
        does("secretariat2", "Secretariat", "Approve match", MatchingAnswers.approve());
        signsLetterOfIntent("op03");
        signsLetterOfIntent("op11");
        assertThat(status()).isEqualTo("AGREEMENT_DRAFT");
    }

    private void theAgreementIsDraftedAndApproved() {
        does("op11", OURS, "Draft agreement", AgreementAnswers.draft("OP03", "OP11"));
        does("op03", OURS, "Answer draft", AgreementAnswers.agree());
        does("secretariat", "Stage: agreement", "Review agreement", AgreementAnswers.approve());
    }

    private void bothSign() {
        signsAgreement("op03");
        signsAgreement("op11");

        assertThat(database.queryForList(
                        "select user_id from wop.decision_log where partnership = ? and verb = 'SIGNED' order by id",
                        String.class,
                        id.reference()))
                .containsExactly("op03", "op11");
        assertThat(database.queryForList(
                        "select outcome from wop.decision_log where partnership = ? and verb = 'MOVED' order by id",
                        String.class,
                        id.reference()))
                .containsExactly(
                        "SCREENING",
                        "CHANGES_REQUESTED",
                        "SCREENING",
                        "ELIGIBLE",
                        "MATCHING",
                        "MATCHED",
                        "AGREEMENT_DRAFT",
                        "PRINCIPLE_REVIEW",
                        "SIGNED",
                        "DIAGNOSIS");
        assertThat(status()).isEqualTo("DIAGNOSIS");
        var mentor = as("op11");
        assertThat(mentor.openDossierOf(TITLE)).isEqualTo(id);
        assertThat(mentor.page().locator("ol.steps .done"))
                .hasText(new String[] {"Interest done", "Matching done", "Agreement done"});
        picture("op11", "dossier signed");
        chaptersUnfoldByClickAndOnPaper(mentor.page());
    }

    private void chaptersUnfoldByClickAndOnPaper(Page dossier) {
        var interest = dossier.locator("#chapter-INTEREST dl").first();
        assertThat(interest).isHidden();
        dossier.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(interest).isVisible();
        dossier.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(interest).isHidden();
        dossier.locator(".contents [href='#chapter-INTEREST']").click();
        assertThat(interest).isInViewport();
        picture("op11", "dossier unfolded");
    }

    private void theAuditorReadsTheDossierAndHasNoTasks() {
        var auditor = as("auditor");
        assertThat(auditor.openDossierOf(TITLE)).isEqualTo(id);
        auditor.page().locator("#log summary").click();
        assertThat(auditor.page().locator("#log td:nth-child(5):text-is('Agreement signed')"))
                .hasCount(2);
        picture("auditor", "decision log");
        assertThat(auditor.page().locator("main a[href*=tasklist], header a[href*=tasklist]"))
                .hasCount(0);
        var answer = auditor.page().navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(auditor.page().locator("h1")).hasText("You may not see this");
        picture("auditor", "no tasklist");
        CHROMIUM.forgive(error -> error.contains("403"));
    }

    /** Opens, claims, fills in and completes a task. */
    private void does(String user, String list, String task, Map<String, ?> answers) {
        does(user, list, task, answers, true);
    }

    private void does(String user, String list, String task, Map<String, ?> answers, boolean free) {
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

    private void signsLetterOfIntent(String user) {
        var person = as(user);
        person.openTask(OURS, id, "Sign letter of intent");
        person.claim();
        person.fill(Map.of("choice", "SIGN"));
        var letter = person.upload("letter", "Letter of intent of " + user, SampleFiles.pdf("LOI of " + user));
        does(user, OURS, "Sign letter of intent", letter(letter), false);
    }

    private void signsAgreement(String user) {
        var person = as(user);
        person.openTask(OURS, id, "Sign agreement");
        person.claim();
        person.fill(Map.of("answer", "SIGN"));
        var file = person.upload("signedFile", "Agreement signed by " + user, SampleFiles.pdf("Agreement of " + user));
        does(user, OURS, "Sign agreement", AgreementAnswers.with(AgreementAnswers.sign(), "signedFile", file), false);
    }

    private static Map<String, Object> letter(String number) {
        var answers = new java.util.HashMap<>(MatchingAnswers.sign());
        answers.put("letter", number);
        return answers;
    }

    private TasklistPage as(String user) {
        return people.computeIfAbsent(
                user,
                name -> TasklistPage.logIn(
                        CHROMIUM.page(new Browser.NewContextOptions()
                                .setLocale("en-US")
                                .setViewportSize(1366, 900)),
                        port,
                        name,
                        PICTURES));
    }

    private void picture(String user, String name) {
        as(user).photograph("%02d-%s-%s".formatted(++step, user, name.replace(' ', '-')));
    }

    private String status() {
        return database.queryForObject(
                "select status from wop.partnership where reference = ?", String.class, id.reference());
    }

    private static Map<String, Object> withoutSignature() {
        var answers = InterestAnswers.with(InterestAnswers.ofMentee(), "title", TITLE);
        answers.keySet().removeAll(signature("").keySet());
        return answers;
    }

    private static Map<String, Object> signature(String letter) {
        var answers = InterestAnswers.with(InterestAnswers.ofMentee(), "commitmentDocument", letter);
        answers.keySet().retainAll(List.of("commitmentSignatory", "commitmentSignedOn", "commitmentDocument"));
        return answers;
    }
}
