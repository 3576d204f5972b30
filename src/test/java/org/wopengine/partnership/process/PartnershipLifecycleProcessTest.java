package org.wopengine.partnership.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.closure.ClosureSheets;
import org.wopengine.closure.ExitAnswers;
import org.wopengine.coverage.Walks;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.MatchingAnswers;
import org.wopengine.partnership.AddendumReason;
import org.wopengine.partnership.AmendmentReason;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.Termination;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.partnership.WithdrawalReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Rehearsal;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;

/** The main model: each test goes one way through it and ends with no process of the partnership left. */
@WopTest
@Walks("partnership-lifecycle")
class PartnershipLifecycleProcessTest {
    private static final String SETTLE = "UserTask_SettleTermination";
    private static final String FOLLOW_UP = "UserTask_ReportFollowUp";

    @Autowired
    Desk desk;

    @Autowired
    Declarations declarations;

    @Autowired
    Story story;

    @Autowired
    Interventions interventions;

    @Autowired
    Partnerships partnerships;

    @Autowired
    WorkplanSheets plans;

    @Autowired
    ClosureSheets closures;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Rehearsal rehearsal;

    @AfterEach
    void giveTheRealTimeBack() {
        rehearsal.moveTo(null);
    }

    @Test
    void aRejectedInterestEnds() {
        var id = desk.express("op03", InterestAnswers.ofMentee());
        desk.complete(
                id,
                "UserTask_ScreenInterest",
                "secretariat",
                Map.of("decision", "REJECT", "reasonCode", "OUT_OF_SCOPE"));

        ended(id, PartnershipStatus.REJECTED);
    }

    @Test
    void anInterestNobodyMatchesEnds() {
        var id = story.toMatching();
        desk.complete(id, "UserTask_ShortlistCandidates", "secretariat", MatchingAnswers.nobody("GIVE_UP"));

        ended(id, PartnershipStatus.UNMATCHED);
    }

    @Test
    void anApplicantWithdrawsBeforeTheSignature() {
        var id = story.toMatching();
        desk.as("op03", () -> {
            interventions.withdraw(id, WithdrawalReason.values()[0], "Another plan.", actor("op03", "operator-OP03"));
            return null;
        });
        desk.settle(id);

        ended(id, PartnershipStatus.WITHDRAWN);
    }

    @Test
    void aRejectedAgreementEnds() {
        var id = story.toAgreement();
        desk.complete(id, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        desk.complete(
                id,
                "UserTask_ReviewAgreement",
                "secretariat",
                Map.of("decision", "REJECT", "reasonCode", "NO_MUTUAL_BENEFIT"));

        ended(id, PartnershipStatus.REJECTED);
    }

    @Test
    void aPartnerThatDropsOutAtTheSignatureIsReplacedByANewMatch() {
        var id = story.toAgreementByMatching();
        desk.complete(id, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        desk.complete(id, "UserTask_ReviewAgreement", "secretariat", AgreementAnswers.approve());
        desk.complete(id, "UserTask_SignAgreement", "op03", AgreementAnswers.sign());
        desk.complete(id, "UserTask_SignAgreement", "op11", AgreementAnswers.refuse("DROP_OUT", "Our owner says no."));

        assertThat(desk.openTasks(id)).containsExactly("UserTask_ShortlistCandidates");
    }

    @Test
    void aRejectedWorkPlanEndsThePartnershipBeforeItStarts() {
        var id = story.toPlanning();
        plans.typePlan(id);
        desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.firstPlan());
        desk.complete(id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.reject());
        desk.complete(id, SETTLE, "secretariat", ExitAnswers.settlement());

        ended(id, PartnershipStatus.TERMINATED);
    }

    @Test
    void aDecidedTerminationIsSettled() {
        var id = story.toActive();
        desk.as("lead", () -> {
            declarations.declare(id, Declared.NO_CONFLICT, null, null, actor("lead", "lead"));
            interventions.terminate(
                    id,
                    new Termination(
                            TerminationKind.NOTICE_BY_PARTY,
                            TerminationReason.LOSS_OF_COMMITMENT,
                            "New management.",
                            LocalDate.now()),
                    actor("lead", "lead"));
            return null;
        });
        desk.settle(id);
        assertThat(desk.openTasks(id)).containsExactly(SETTLE);
        desk.complete(id, SETTLE, "secretariat", ExitAnswers.settlement());

        ended(id, PartnershipStatus.TERMINATED);
    }

    @Test
    void aTerminationAdvisedByMonitoringIsSettled() {
        var id = story.toActive();
        monitoringEnds(id, "TERMINATED");
        desk.complete(id, SETTLE, "secretariat", ExitAnswers.settlement());

        ended(id, PartnershipStatus.TERMINATED);
    }

    @Test
    void anAmendedPlanIsApprovedBesideTheMonitoring() {
        var id = story.toActive();
        desk.as("op03", () -> {
            interventions.requestAmendment(
                    id, AmendmentReason.values()[0], "More training.", actor("op03", "operator-OP03"));
            return null;
        });
        desk.settle(id);
        desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.amendment());
        desk.complete(id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve());

        assertThat(desk.openTasks(id)).containsExactly("UserTask_WriteProgressReport");
    }

    @Test
    void anAddendumIsAgreedBesideTheMonitoring() {
        var id = story.toActive();
        desk.as("op03", () -> {
            interventions.requestAddendum(
                    id, AddendumReason.TIME_EXTENSION, "Elections came between.", actor("op03", "operator-OP03"));
            return null;
        });
        desk.settle(id);
        story.signed(id, "op03", "op11", AgreementAnswers.extension("2029-06-30", "OP03", "OP11"));

        assertThat(desk.openTasks(id)).containsExactly("UserTask_WriteProgressReport");
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
    }

    @Test
    void aPartnershipIsClosedAndFollowedUpThreeTimes() {
        var id = story.toActive();
        monitoringEnds(id, "COMPLETED");
        rehearsal.moveTo(Instant.parse("2029-02-01T09:00:00Z"));
        story.published(id);
        closures.complete(id, desk);
        desk.complete(
                id,
                "UserTask_WriteClosureReport",
                "op03",
                ClosureAnswers.with(ClosureAnswers.report(), "actualEnd", "2028-12-31"));
        desk.complete(id, "UserTask_StateBenefits", "op11", ClosureAnswers.statement());
        desk.complete(id, "UserTask_StateBenefits", "op03", ClosureAnswers.statement());
        desk.complete(id, "UserTask_AcceptClosure", "secretariat", ClosureAnswers.accept());
        assertThat(status(id)).isIn(PartnershipStatus.CLOSED, PartnershipStatus.FOLLOW_UP);
        for (var month : List.of(6, 12, 24)) {
            desk.as("secretariat", () -> {
                interventions.bringFollowUpForward(id, "Month " + month, actor("secretariat", "secretariat"));
                return null;
            });
            desk.settle(id);
            desk.complete(
                    id,
                    FOLLOW_UP,
                    "op03",
                    ClosureAnswers.with(ClosureAnswers.followUp(), "outcomes_2_comment", "The software is late."));
            desk.complete(id, "UserTask_AcknowledgeFollowUp", "secretariat", ClosureAnswers.acknowledge());
        }

        ended(id, PartnershipStatus.ARCHIVED);
    }

    /** Steps over the reports, which have tests of their own. */
    private void monitoringEnds(PartnershipId id, String outcome) {
        var main = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.reference())
                .processDefinitionKey(PartnershipLifecycle.ID)
                .singleResult();
        runtime.createProcessInstanceModification(main.getId())
                .startAfterActivity("CallActivity_MonitorProgress")
                .setVariable("monitoringOutcome", outcome)
                .cancelAllForActivity("CallActivity_MonitorProgress")
                .execute();
        desk.settle(id);
    }

    private void ended(PartnershipId id, PartnershipStatus status) {
        assertThat(status(id)).isEqualTo(status);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.reference())
                        .list())
                .isEmpty();
    }

    private PartnershipStatus status(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id).status());
    }

    private static Actor actor(String user, String role) {
        return new Actor(user, role, null);
    }
}
