package org.wopengine.interest.process;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.coverage.Walks;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.interest.Interests;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.PartnershipId;

@WopTest
@Walks("interest-screening")
class InterestScreeningProcessTest {
    private static final String SCREEN = "UserTask_ScreenInterest";
    private static final String REVISE = "UserTask_ReviseInterest";

    @Autowired
    Story story;

    @Autowired
    Desk desk;

    @Autowired
    Interests interests;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Notifications notifications;

    @Test
    void whatDoesNotHoldNeedsASecondPersonToPass() {
        var id = desk.express("op03", InterestAnswers.with(InterestAnswers.ofMentee(), "strategyLink", null));
        assertThatThrownBy(() -> desk.complete(id, SCREEN, "secretariat", InterestAnswers.screened()))
                .hasMessageContaining("SUS-1 does not hold");

        desk.complete(id, SCREEN, "secretariat", WaiverAnswers.request("SUS_1"));
        assertThat(desk.openTasks(id)).containsExactly(WaiverAnswers.TASK);
        desk.complete(id, WaiverAnswers.TASK, "lead", WaiverAnswers.grant());
        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
        desk.complete(id, SCREEN, "secretariat", InterestAnswers.screened());
        assertThat(desk.openTasks(id)).doesNotContain(SCREEN);
    }

    @Test
    void anExpressedInterestWaitsForTheSecretariat() {
        var id = desk.express("op03", InterestAnswers.ofMentee());

        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
        assertThat(desk.shown(id, SCREEN, "secretariat"))
                .containsEntry("viewTitle", "Fewer commercial losses in Pucara")
                .containsKey("viewAdvice");
    }

    @Test
    void theAdviceOfTheTableSaysWhichOfItsRowsGaveIt() {
        // nobody else in these tests works on it, so no similar partnership is running
        var rare = InterestAnswers.with(
                InterestAnswers.with(InterestAnswers.ofMentee(), "workingAreas_1_area", "LABORATORY"),
                "workingAreas_2_area",
                "PROCUREMENT");
        var fine = desk.express("op03", rare);
        var open = desk.express("op03", InterestAnswers.with(InterestAnswers.ofMentee(), "commitmentSignatory", null));

        assertThat(desk.shown(fine, SCREEN, "secretariat"))
                .containsEntry("viewAdvice", "eligible. Everything is in place and no similar partnership is running.");
        assertThat(desk.shown(open, SCREEN, "secretariat"))
                .containsEntry(
                        "viewAdvice",
                        "needs a closer look. The top management has not committed itself yet; ask the applicant for its"
                                + " commitment.");
    }

    @Test
    void anAddressIsReadAsItWasTypedAndMakesNoLink() {
        var id = desk.express("op03", InterestAnswers.ofMentee());

        assertThat(String.valueOf(desk.shown(id, SCREEN, "secretariat").get("viewInterest")))
                .contains("&#64;")
                .doesNotContain("&amp;#", "@");
    }

    @Test
    void theNewestEarlierPartnershipsAreShownAndTheOthersAreALinkAway() {
        PartnershipId last = null;
        for (int number = 0; number < 18; number++) {
            last = desk.express("op09", InterestAnswers.ofMentee());
        }
        var shown = String.valueOf(desk.shown(last, SCREEN, "secretariat").get("viewEarlier"));
        var references = Pattern.compile("(?m)^- (WOP-\\d{4}-\\d{4})")
                .matcher(shown)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(references).hasSize(15).doesNotContain(last.reference()).isSortedAccordingTo(reverseOrder());
        assertThat(shown).containsPattern("These are the newest\\. \\d+ more are on the page Partnerships\\.");
    }

    @Test
    void whatWasDoneBeforeThisSystemIsTold() {
        var id = desk.express("op03", InterestAnswers.ofMentee());

        assertThat(String.valueOf(desk.shown(id, SCREEN, "secretariat").get("viewEarlier")))
                .contains("From before this system", "- PP-", "Aguas de Quillay", "same operator")
                .doesNotContain("](");
    }

    @Test
    void aPartnershipThatRunsForThePartnerOnTheSameAreaIsFlaggedAlthoughTheApplicantIsAnother() {
        var running = story.toActive();
        var another = InterestAnswers.with(InterestAnswers.joint("OP03"), "applicantRole", "LEAD_MENTOR");

        var id = desk.express("op05", another);

        assertThat(String.valueOf(desk.shown(id, SCREEN, "secretariat").get("viewEarlier")))
                .contains("A duplicate?")
                .containsPattern("- \\*\\*" + running + "\\*\\* .*OP03");
        var elsewhere = desk.express(
                "op05",
                InterestAnswers.with(
                        InterestAnswers.with(another, "workingAreas_1_area", "LABORATORY"),
                        "workingAreas_2_area",
                        "PROCUREMENT"));
        assertThat(String.valueOf(desk.shown(elsewhere, SCREEN, "secretariat").get("viewEarlier")))
                .doesNotContain(running.reference() + "**");
    }

    @Test
    void changesRequestedComeBackToTheApplicantWithTheEarlierAnswers() {
        var id = desk.express("op03", InterestAnswers.with(InterestAnswers.ofMentee(), "commitmentSignatory", null));

        assertThatThrownBy(() -> desk.complete(id, SCREEN, "secretariat", InterestAnswers.screened()))
                .hasMessageContaining("commitment of the management is missing");

        desk.complete(
                id,
                SCREEN,
                "secretariat",
                Map.of(
                        "decision", "REQUEST_CHANGES",
                        "comment", "Please add the letter of the head of the utility.",
                        "changesDueOn", "2099-02-01"));
        assertThat(desk.openTasks(id)).containsExactly(REVISE);
        assertThat(desk.shown(id, REVISE, "op03"))
                .containsEntry("viewRequestedChanges", "Please add the letter of the head of the utility.")
                .containsEntry("title", "Fewer commercial losses in Pucara");

        desk.complete(
                id,
                REVISE,
                "op03",
                InterestAnswers.with(InterestAnswers.ofMentee(), "title", "<b>Losses</b> & debts in Pucara"));
        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
        assertThat(history(id)).isEqualTo(2);
        assertThat(desk.as("secretariat", () -> partnerships.require(id).title()))
                .isEqualTo("<b>Losses</b> & debts in Pucara");
        // the form draws HTML: what people typed must reach it as text
        assertThat(desk.shown(id, SCREEN, "secretariat"))
                .containsEntry("viewTitle", "&lt;b\\>Losses&lt;/b\\> &amp; debts in Pucara");
    }

    @Test
    void aRevisionDoesNotExchangeThePartner() {
        var id = desk.express("op03", InterestAnswers.joint("OP11"));
        desk.complete(
                id,
                SCREEN,
                "secretariat",
                Map.of("decision", "REQUEST_CHANGES", "comment", "Please say more.", "changesDueOn", "2099-02-01"));

        assertThatThrownBy(() -> desk.complete(id, REVISE, "op03", InterestAnswers.joint("OP08")))
                .hasMessageContaining("Who takes part, and in which role, cannot change any more.");
        desk.complete(id, REVISE, "op03", InterestAnswers.joint("OP11"));
        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
    }

    @Test
    void theApplicantHearsThatTheInterestHasArrivedAndTheSecretariatThatItWaits() {
        var id = desk.express("op03", InterestAnswers.ofMentee());

        assertThat(desk.as("secretariat", () -> notifications.of(id)))
                .extracting(Notice::kind, Notice::recipientGroup)
                .containsExactlyInAnyOrder(
                        tuple("interest-received", "operator-OP03"), tuple("task-opened", "secretariat"));
    }

    @Test
    void aWrongAnswerNamesItsFieldAndChangesNothing() {
        var id = desk.express("op03", InterestAnswers.ofMentee());

        assertThatThrownBy(() -> desk.complete(id, SCREEN, "secretariat", Map.of("decision", "PERHAPS")))
                .hasMessageContaining("Decision: Please choose one of the values offered.");
        assertThatThrownBy(() ->
                        desk.complete(id, SCREEN, "secretariat", Map.of("decision", "APPROVE", "sneaky", "value")))
                .hasMessageContaining("sneaky: This form has no such field.");
        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
    }

    @Test
    void anEligibleInterestGoesOn() {
        var id = desk.express("op03", InterestAnswers.ofMentee());
        desk.complete(id, SCREEN, "secretariat", approval());

        assertThat(desk.openTasks(id)).doesNotContain(SCREEN);
        assertThat(desk.as("secretariat", () -> partnerships.require(id).status()))
                .isEqualTo(PartnershipStatus.MATCHING);
    }

    @Test
    void aRejectedInterestNeedsAReasonAndEnds() {
        var id = desk.express("op03", InterestAnswers.ofMentee());

        assertThatThrownBy(() -> desk.complete(id, SCREEN, "secretariat", Map.of("decision", "REJECT")))
                .hasMessageContaining("Reason for rejection: Please choose a reason for the rejection.");
        desk.complete(id, SCREEN, "secretariat", Map.of("decision", "REJECT", "reasonCode", "DUPLICATE"));

        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(desk.as("secretariat", () -> partnerships.require(id).status()))
                .isEqualTo(PartnershipStatus.REJECTED);
    }

    @Test
    void aDeferredInterestComesBackOnItsDay() {
        var id = desk.express("op03", InterestAnswers.ofMentee());
        desk.complete(id, SCREEN, "secretariat", Map.of("decision", "DEFER", "deferUntil", "2099-01-10"));
        assertThat(desk.openTasks(id)).isEmpty();

        desk.fireTimers(id, Date.from(Instant.parse("2099-01-12T00:00:00Z")));
        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
    }

    @Test
    void whoWroteTheInterestDoesNotScreenIt() {
        var id = desk.express(
                "secretariat", InterestAnswers.with(InterestAnswers.ofMentee(), "applicantOperator", "OP03"));

        assertThatThrownBy(() -> desk.complete(id, SCREEN, "secretariat", approval()))
                .hasMessageContaining("Who writes does not decide");
        desk.complete(id, SCREEN, "secretariat2", approval());
        assertThat(desk.openTasks(id)).doesNotContain(SCREEN);
    }

    @Test
    void nobodyExpressesInterestForAnotherOperator() {
        var foreign = InterestAnswers.with(InterestAnswers.ofMentee(), "applicantOperator", "OP04");

        assertThatThrownBy(() -> desk.express("op03", foreign)).hasMessageContaining("your own operator OP03 only");
    }

    @Test
    void anOverdueScreeningRemindsAndEscalatesButStaysOpen() {
        var id = desk.express("op03", InterestAnswers.ofMentee());

        desk.fireTimers(id, Date.from(Instant.parse("2098-01-01T00:00:00Z")));

        assertThat(desk.openTasks(id)).containsExactly(SCREEN);
        assertThat(desk.as("secretariat", () -> notifications.of(id))).isNotEmpty();
    }

    private static Map<String, Object> approval() {
        return InterestAnswers.screened();
    }

    private int history(PartnershipId id) {
        return desk.as("secretariat", () -> interests.history(id).size());
    }
}
