package org.wopengine.matching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.coverage.Walks;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyView;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.PartnershipId;

@WopTest
@Walks("partner-matching")
class PartnerMatchingProcessTest {
    private static final String SHORTLIST = "UserTask_ShortlistCandidates";
    private static final String ANSWER = "UserTask_AnswerProposal";
    private static final String APPROVE = "UserTask_ApproveMatch";
    private static final String LETTER = "UserTask_SignLetterOfIntent";

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    Partnerships partnerships;

    @Test
    void whatDoesNotHoldNeedsASecondPersonToPass() {
        var id = story.toMatching();
        propose(id);
        desk.complete(id, ANSWER, "op03", MatchingAnswers.accept());
        desk.complete(id, ANSWER, "op11", Map.of("reply", "ACCEPT"));
        assertThatThrownBy(() -> desk.complete(id, APPROVE, "secretariat2", MatchingAnswers.approve()))
                .hasMessageContaining("SOL-1 does not hold");

        desk.complete(id, APPROVE, "secretariat2", WaiverAnswers.request("SOL_1"));
        assertThat(desk.openTasks(id)).containsExactly(WaiverAnswers.TASK);
        desk.complete(id, WaiverAnswers.TASK, "lead", WaiverAnswers.grant());
        desk.complete(id, APPROVE, "secretariat2", MatchingAnswers.approve());
        assertThat(desk.openTasks(id)).containsExactly(LETTER, LETTER);
    }

    @Test
    void bothSidesAcceptAndSignTheirLetters() {
        var id = story.toMatching();
        propose(id);
        assertThat(desk.openTasks(id)).containsExactly(ANSWER, ANSWER);
        accept(id);
        desk.complete(id, APPROVE, "secretariat2", MatchingAnswers.approve());
        assertThat(desk.openTasks(id)).containsExactly(LETTER, LETTER);
        desk.complete(id, LETTER, "op03", MatchingAnswers.sign());
        desk.complete(id, LETTER, "op11", MatchingAnswers.sign());

        assertThat(status(id)).isIn(PartnershipStatus.MATCHED, PartnershipStatus.AGREEMENT_DRAFT);
        assertThat(desk.as("secretariat", () -> partnerships.parties(id)))
                .filteredOn(PartyView::isPresent)
                .extracting(party -> party.operator().value())
                .containsExactlyInAnyOrder("OP03", "OP11");
    }

    @Test
    void aDeclinedProposalLeadsToTheNextRound() {
        var id = story.toMatching();
        propose(id);
        desk.complete(id, ANSWER, "op03", MatchingAnswers.accept());
        assertThatThrownBy(() -> desk.complete(id, ANSWER, "op11", Map.of("reply", "DECLINE")))
                .hasMessageContaining("Why you decline: Please choose why you decline.");
        desk.complete(id, ANSWER, "op11", MatchingAnswers.decline());

        assertThat(desk.openTasks(id)).containsExactly(SHORTLIST);
        assertThat(desk.shown(id, SHORTLIST, "secretariat")).containsEntry("viewRound", 2);
    }

    @Test
    void whoMakesTheNextListReadsWhyTheLastWasNotApprovedAndFindsTheConceptNote() {
        var id = story.toMatching();
        assertThat(desk.shown(id, SHORTLIST, "secretariat")).containsEntry("viewNotApproved", "–");
        propose(id);
        accept(id);
        desk.complete(
                id,
                APPROVE,
                "secretariat2",
                Map.of(
                        "decision",
                        "REQUEST_CHANGES",
                        "comment",
                        "Somebody *nearer* please.",
                        "changesDueOn",
                        "2099-02-01"));

        assertThat(desk.shown(id, SHORTLIST, "secretariat"))
                .containsEntry("viewNotApproved", "Somebody \\*nearer\\* please.")
                .containsEntry(
                        "conceptObjective",
                        MatchingAnswers.proposing("OP11", "LEAD_MENTOR").get("conceptObjective"))
                .containsKey("conceptMonths")
                .doesNotContainKeys("introducedOn", "outcome", "candidates_1_operator");
    }

    @Test
    void afterTheLastRoundTheInterestIsUnmatched() {
        var id = story.toMatching();
        for (int round = 1; round <= 3; round++) {
            desk.complete(id, SHORTLIST, "secretariat", MatchingAnswers.nobody("NONE_THIS_ROUND"));
        }

        assertThat(desk.openTasks(id)).doesNotContain(SHORTLIST);
    }

    @Test
    void theOfficerMayStopTheSearch() {
        var id = story.toMatching();
        desk.complete(id, SHORTLIST, "secretariat", MatchingAnswers.nobody("GIVE_UP"));

        assertThat(desk.openTasks(id)).doesNotContain(SHORTLIST);
    }

    @Test
    void whoMadeTheShortlistDoesNotDecideOnIt() {
        var id = story.toMatching();
        propose(id);
        accept(id);

        assertThatThrownBy(() -> desk.complete(id, APPROVE, "secretariat", MatchingAnswers.approve()))
                .hasMessageContaining("Who writes does not decide");
        assertThat(desk.openTasks(id)).containsExactly(APPROVE);
    }

    @Test
    void aMatchMayBeDeferredSentBackAndRejected() {
        var id = story.toMatching();
        propose(id);
        accept(id);
        desk.complete(id, APPROVE, "secretariat2", Map.of("decision", "DEFER", "deferUntil", "2099-01-10"));
        assertThat(desk.openTasks(id)).isEmpty();
        desk.fireTimers(id, Date.from(Instant.parse("2099-01-11T00:00:01Z").plus(1, ChronoUnit.DAYS)));
        assertThat(desk.openTasks(id)).containsExactly(APPROVE);

        desk.complete(
                id,
                APPROVE,
                "secretariat2",
                Map.of("decision", "REQUEST_CHANGES", "comment", "Nearer please.", "changesDueOn", "2099-02-01"));
        assertThat(desk.openTasks(id)).containsExactly(SHORTLIST);
        propose(id);
        accept(id);
        desk.complete(id, APPROVE, "secretariat2", Map.of("decision", "REJECT", "reasonCode", "SCOPE_MISMATCH"));
        assertThat(desk.openTasks(id)).doesNotContain(APPROVE, SHORTLIST);
    }

    @Test
    void whoRefusesTheLetterLeavesAndASearchBegins() {
        var id = story.toMatching();
        propose(id);
        accept(id);
        desk.complete(id, APPROVE, "secretariat2", MatchingAnswers.approve());
        desk.complete(id, LETTER, "op03", MatchingAnswers.sign());
        desk.complete(id, LETTER, "op11", MatchingAnswers.refuse());

        assertThat(desk.openTasks(id)).containsExactly(SHORTLIST);
        assertThat(desk.as("secretariat", () -> partnerships.parties(id)))
                .filteredOn(PartyView::isPresent)
                .extracting(party -> party.operator().value())
                .containsExactly("OP03");
    }

    @Test
    void twoMentorsMayHelpOneMentee() {
        var id = story.toMatching();
        var shortlist = new HashMap<>(MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
        shortlist.putAll(MatchingAnswers.candidate(2, "OP05", "MENTOR", "PROPOSE"));
        shortlist.putAll(MatchingAnswers.candidate(3, "OP09", "MENTOR", "EXCLUDE"));
        desk.complete(id, SHORTLIST, "secretariat", shortlist);
        assertThat(desk.openTasks(id)).hasSize(3);
        accept(id);
        desk.complete(id, ANSWER, "op05", MatchingAnswers.accept());
        desk.complete(id, APPROVE, "secretariat2", MatchingAnswers.approve());

        assertThat(desk.as("secretariat", () -> partnerships.parties(id)))
                .extracting(party -> party.operator().value())
                .containsExactlyInAnyOrder("OP03", "OP11", "OP05");
    }

    @Test
    void aShortlistWithoutCommonLanguageNeedsInterpretation() {
        var id = story.toMatching();
        var shortlist = new HashMap<>(MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
        shortlist.put("candidates_1_interpretation", "false");

        assertThatThrownBy(() -> desk.complete(id, SHORTLIST, "secretariat", shortlist))
                .hasMessageContaining("share no language");
        assertThat(desk.openTasks(id)).containsExactly(SHORTLIST);
    }

    private void propose(PartnershipId id) {
        desk.complete(id, SHORTLIST, "secretariat", MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
    }

    private void accept(PartnershipId id) {
        desk.complete(id, ANSWER, "op03", MatchingAnswers.accept());
        desk.complete(id, ANSWER, "op11", MatchingAnswers.accept());
    }

    private PartnershipStatus status(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id).status());
    }
}
