package org.wopengine.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private static final String OURS = BrowserCast.OURS;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate database;

    private BrowserCast cast;
    private PartnershipId id;

    @BeforeEach
    void everybodyHasAWindow() {
        cast = new BrowserCast(CHROMIUM, desk, port, PICTURES);
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
        cast.signsLetterOfIntent(id, "op03");
        cast.signsLetterOfIntent(id, "op11");
        assertThat(status()).isEqualTo("AGREEMENT_DRAFT");
    }

    private void theAgreementIsDraftedAndApproved() {
        does("op11", OURS, "Draft agreement", AgreementAnswers.draft("OP03", "OP11"));
        does("op03", OURS, "Answer draft", AgreementAnswers.agree());
        does("secretariat", "Stage: agreement", "Review agreement", AgreementAnswers.approve());
    }

    private void bothSign() {
        cast.signsAgreement(id, "op03");
        cast.signsAgreement(id, "op11");

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

    private void does(String user, String list, String task, Map<String, ?> answers) {
        cast.does(id, user, list, task, answers);
    }

    private TasklistPage as(String user) {
        return cast.as(user);
    }

    private void picture(String user, String name) {
        cast.picture(user, name);
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
