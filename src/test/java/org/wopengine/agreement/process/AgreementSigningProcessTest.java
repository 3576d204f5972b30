package org.wopengine.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wopengine.Desk;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.agreement.AgreementStart;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.SignatureView;
import org.wopengine.coverage.Walks;
import org.wopengine.partnership.AddendumReason;
import org.wopengine.partnership.AddendumRequested;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyLeftReason;
import org.wopengine.partnership.PartyRole;
import org.wopengine.principle.WaiverAnswers;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** The model alone, for partnerships whose partners have found each other; each test walks one of its ways. */
@WopTest
@Walks(AgreementSigning.ID)
class AgreementSigningProcessTest {
    private static final String DRAFT = "UserTask_DraftAgreement";
    private static final String REVIEW = "UserTask_ReviewAgreement";
    private static final String ANSWER = "UserTask_AnswerDraft";
    private static final String REVISE = "UserTask_ReviseAgreement";
    private static final String SIGN = "UserTask_SignAgreement";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Agreements agreements;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Test
    void bothLeadsSignAnApprovedAgreement() {
        var id = opened();
        assertThat(status(id)).isEqualTo(PartnershipStatus.AGREEMENT_DRAFT);
        assertThat(desk.shown(id, DRAFT, "op11"))
                .containsEntry("parties_1_operator", "OP11")
                .containsEntry("parties_2_operator", "OP03")
                .containsEntry("currency", "USD")
                .containsEntry("reportingRhythm", "SEMIANNUAL");

        desk.complete(id, DRAFT, "op03", draft());
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        assertThat(status(id)).isEqualTo(PartnershipStatus.PRINCIPLE_REVIEW);
        assertThat(desk.shown(id, REVIEW, "secretariat"))
                .containsEntry("viewCash", "USD\u00a0120\u00a0000.50")
                .containsEntry("viewInKind", "USD\u00a015\u00a0075.00")
                .containsEntry("viewNonCommercial", "yes · no tendering until 24 months after the end")
                .hasEntrySatisfying(
                        "viewInterests",
                        text -> assertThat(text.toString()).contains("OP03").contains("OP11 wants its staff to grow."));

        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        assertThat(desk.openTasks(id)).containsExactly(SIGN, SIGN);
        assertThat(desk.shown(id, SIGN, "op11")).containsEntry("viewVersion", 1);
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        assertThat(status(id)).isEqualTo(PartnershipStatus.PRINCIPLE_REVIEW);
        desk.complete(id, SIGN, "op11", AgreementAnswers.sign());

        assertThat(end(id)).isEqualTo("EndEvent_AgreementSigned");
        assertThat(outcome(id)).isEqualTo("SIGNED");
        assertThat(status(id)).isEqualTo(PartnershipStatus.SIGNED);
        assertThat(partnership(id).startsOn()).isEqualTo("2027-01-01");
        assertThat(partnership(id).endsOn()).isEqualTo("2028-12-31");
        var terms = desk.as("secretariat", () -> agreements.terms(id));
        assertThat(terms.cash()).isEqualTo(new Money(new BigDecimal("120000.50"), "USD"));
        assertThat(terms.inKindValue()).isEqualByComparingTo("15075");
        assertThat(terms.directDayCost())
                .containsOnlyKeys(new OperatorCode("OP03"), new OperatorCode("OP11"))
                .containsEntry(new OperatorCode("OP11"), new BigDecimal("50.25"));
    }

    @Test
    void changesRequestedComeBackWithTheEarlierAnswers() {
        var id = drafted();
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.requestChanges("Please say who pays for visas."));
        assertThat(status(id)).isEqualTo(PartnershipStatus.AGREEMENT_DRAFT);
        assertThat(desk.task(id, REVISE, "op11").getDueDate())
                .isEqualTo(Date.from(Instant.parse("2099-02-01T23:59:59Z")));
        assertThat(desk.shown(id, REVISE, "op11"))
                .containsEntry("viewRequestedChanges", "Please say who pays for visas.")
                .containsEntry("background", "We met at the congress and have exchanged two visits since.")
                .containsEntry("codeOfConduct", true)
                .containsEntry("cash_2_amount", 20000.5);

        desk.complete(id, REVISE, "op11", AgreementAnswers.with(draft(), "staffSafety", "The mentor pays for visas."));
        desk.complete(id, ANSWER, "op03", AgreementAnswers.agree());
        assertThat(desk.shown(id, REVIEW, "secretariat"))
                .containsEntry("viewVersion", 2)
                .containsEntry("viewStaffSafety", "The mentor pays for visas.");
        approveAndSign(id);

        assertThat(status(id)).isEqualTo(PartnershipStatus.SIGNED);
        assertThat(desk.as("secretariat", () -> agreements.history(id)))
                .extracting(version -> version.answers().staffSafety())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void chosenLanguagesComeBackAsTasklistReadsThem() {
        var id = drafted();
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.requestChanges("Please change the notice."));
        var task = desk.task(id, REVISE, "op03").getId();

        var answer = Tasklist.of("op03", port).get("/task/" + task + "/form-variables?deserializeValues=false");
        assertThat(answer.body()).contains("\"value\":\"[\\\"en\\\",\\\"es\\\"]\"");
    }

    @Test
    void aDeferredReviewComesBackOnItsDay() {
        var id = drafted();
        desk.complete(id, REVIEW, "secretariat", Map.of("decision", "DEFER", "deferUntil", "2099-01-10"));
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(status(id)).isEqualTo(PartnershipStatus.PRINCIPLE_REVIEW);

        desk.fireTimers(id, Date.from(Instant.parse("2099-01-11T00:00:01Z")));
        assertThat(desk.openTasks(id)).containsExactly(REVIEW);
        assertThat(passed(id)).contains("Event_DeferralOver");
    }

    @Test
    void aRejectedAgreementGoesBackAsRejected() {
        var id = drafted();
        desk.complete(id, REVIEW, "secretariat", Map.of("decision", "REJECT", "reasonCode", "COMMERCIAL_PURPOSE"));

        assertThat(end(id)).isEqualTo("EndEvent_AgreementRejected");
        assertThat(outcome(id)).isEqualTo("REJECTED");
        assertThat(status(id).mayBecome(PartnershipStatus.REJECTED)).isTrue();
    }

    @Test
    void aLeadThatWantsOtherTermsSendsTheAgreementBackAndMakesSignaturesVoid() {
        var id = approved();
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op11", AgreementAnswers.refuse("RENEGOTIATE", "Sixty days of notice are too few."));
        assertThat(desk.openTasks(id)).containsExactly(REVISE);
        assertThat(status(id)).isEqualTo(PartnershipStatus.AGREEMENT_DRAFT);
        assertThat(desk.task(id, REVISE, "op03").getDueDate()).isInTheFuture();
        assertThat(desk.shown(id, REVISE, "op03"))
                .containsEntry("viewRequestedChanges", "OP11: Sixty days of notice are too few.");

        desk.complete(id, REVISE, "op03", AgreementAnswers.with(draft(), "terminationNoticeDays", 90));
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        approveAndSign(id);

        assertThat(status(id)).isEqualTo(PartnershipStatus.SIGNED);
        assertThat(desk.as("secretariat", () -> agreements.signatures(id)))
                .extracting(
                        SignatureView::version,
                        signature -> signature.operator().value(),
                        SignatureView::isVoid)
                .containsExactly(
                        tuple(1, "OP03", true),
                        tuple(1, "OP11", false),
                        tuple(2, "OP03", false),
                        tuple(2, "OP11", false));
    }

    @Test
    void aPartnerThatLeavesSendsTheApplicantBackToMatching() {
        var id = approved();
        desk.complete(id, SIGN, "op11", AgreementAnswers.refuse("DROP_OUT", "Our city has stopped its programme."));
        desk.complete(id, SIGN, "op03", AgreementAnswers.refuse("RENEGOTIATE", "We would rather talk again."));

        assertThat(end(id)).isEqualTo("EndEvent_PartnerDroppedOut");
        assertThat(outcome(id)).isEqualTo("REMATCH");
        assertThat(status(id)).isEqualTo(PartnershipStatus.MATCHING);
        assertThat(partnership(id).leadMentor()).isEmpty();
        assertThat(partnership(id).parties())
                .filteredOn(party -> !party.isPresent())
                .singleElement()
                .satisfies(party -> assertThat(party.leftReason()).isEqualTo(PartyLeftReason.DROPPED_OUT));

        var mentor = NewParty.operator(new OperatorCode("OP05"), PartyRole.LEAD_MENTOR);
        desk.as("secretariat", () -> {
            partnerships.addParty(id, mentor, AgreementStart.OFFICER);
            partnerships.moveTo(id, PartnershipStatus.MATCHED, AgreementStart.OFFICER);
            return id;
        });
        runtime.startProcessInstanceByKey(AgreementSigning.ID, id.reference());
        assertThat(desk.shown(id, DRAFT, "op05"))
                .containsEntry("parties_1_operator", "OP05")
                .doesNotContainKey("parties_1_interest")
                .containsEntry("parties_2_interest", "OP03 wants its staff to grow.")
                .containsEntry("socialValues", "Half of those trained are women.");
        desk.complete(id, DRAFT, "op05", AgreementAnswers.draft("OP03", "OP05"));
        desk.complete(id, ANSWER, "op03", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op05", AgreementAnswers.sign());
        assertThat(desk.as("secretariat", () -> agreements.signed(id)))
                .hasValueSatisfying(signed -> assertThat(signed.version()).isEqualTo(2));
    }

    @Test
    void anApplicantThatLeavesEndsThePartnership() {
        var id = approved();
        desk.complete(id, SIGN, "op11", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op03", AgreementAnswers.refuse("DROP_OUT", "The municipality has said no."));

        assertThat(end(id)).isEqualTo("EndEvent_ApplicantLeft");
        assertThat(outcome(id)).isEqualTo("REJECTED");
        assertThat(status(id).mayBecome(PartnershipStatus.REJECTED)).isTrue();
        assertThat(desk.as("secretariat", () -> agreements.signatures(id)))
                .filteredOn(SignatureView::isVoid)
                .hasSize(1);
    }

    @Test
    void theReviewAsksForItsDeclarationsAndForEveryClause() {
        var id = opened();
        var leftOut = AgreementAnswers.with(draft(), "notForProfit", false);
        leftOut.put("notForProfitText", "Our group needs a margin of three percent.");
        desk.complete(id, DRAFT, "op03", leftOut);
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());

        refused(id, AgreementAnswers.approve(), "leaves out a clause of the guiding principles: Not for profit.");
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.requestChanges("Not for profit, please."));
        desk.complete(id, REVISE, "op03", draft());
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        refused(id, Map.of("decision", "APPROVE"), "eight principles");
        assertThat(desk.openTasks(id)).containsExactly(REVIEW);
    }

    @Test
    void aPerformanceContractIsApprovedWithWordsOnly() {
        var id = opened();
        desk.complete(id, DRAFT, "op03", AgreementAnswers.with(draft(), "documentKind", "PERFORMANCE_CONTRACT"));
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());

        refused(id, AgreementAnswers.approve(), "NFP-4 has to be judged by you first");
        var judged = WaiverAnswers.judging(AgreementAnswers.approve(), "NFP_4");
        refused(id, judged, "why nobody makes a profit");
        desk.complete(
                id,
                REVIEW,
                "secretariat",
                AgreementAnswers.with(judged, "comment", "The incentive flows back into the project."));
        assertThat(desk.openTasks(id)).containsExactly(SIGN, SIGN);
    }

    @Test
    void aTextThatNamesAStrangerOrForgetsAPartyIsNotTaken() {
        var id = opened(AgreementStart.mentee("OP01"));

        assertThatThrownBy(() -> desk.complete(id, DRAFT, "op03", AgreementAnswers.draft("OP03", "OP11", "OP07")))
                .hasMessageContaining("Operator code")
                .hasMessageContaining("There is no party with the code OP07");
        assertThatThrownBy(() -> desk.complete(id, DRAFT, "op03", draft()))
                .hasMessageContaining("(OP01) takes part and is missing");
        assertThatThrownBy(() -> desk.complete(
                        id,
                        DRAFT,
                        "op03",
                        AgreementAnswers.with(
                                AgreementAnswers.draft("OP03", "OP11", "OP01"), "parties_2_legalRepresentative", null)))
                .hasMessageContaining("OP11 is a lead partner");
        assertThat(desk.openTasks(id)).containsExactly(DRAFT);
        assertThat(desk.as("secretariat", () -> agreements.latest(id))).isEmpty();
    }

    @Test
    void aSignatureIsNotOlderThanTheApproval() {
        var id = approved();
        var early = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();

        assertThatThrownBy(() -> desk.complete(
                        id, SIGN, "op03", AgreementAnswers.with(AgreementAnswers.sign(), "signedOn", early)))
                .hasMessageContaining("cannot be signed before");
        assertThat(desk.openTasks(id)).containsExactly(SIGN, SIGN);
    }

    @Test
    void oneMentorWithThreeMenteesIsSignedByTheLeadsAlone() {
        var id = opened(AgreementStart.mentee("OP01"), AgreementStart.mentee("OP02"));
        assertThat(desk.shown(id, DRAFT, "op03")).containsKeys("parties_3_operator", "parties_4_operator");

        desk.complete(id, DRAFT, "op03", AgreementAnswers.draft("OP03", "OP11", "OP01", "OP02"));
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());

        assertThat(desk.openTasks(id)).containsExactly(SIGN, SIGN);
        assertThatThrownBy(() -> desk.task(id, SIGN, "op01")).isInstanceOf(AssertionError.class);
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op11", AgreementAnswers.sign());
        assertThat(status(id)).isEqualTo(PartnershipStatus.SIGNED);
    }

    @Test
    void twoMentorsWithOneMenteeSignWithTheirLead() {
        var id = opened(AgreementStart.mentor("OP05"));
        desk.complete(id, DRAFT, "op11", AgreementAnswers.draft("OP03", "OP11", "OP05"));
        desk.complete(id, ANSWER, "op03", AgreementAnswers.agree());
        approveAndSign(id);

        assertThat(status(id)).isEqualTo(PartnershipStatus.SIGNED);
    }

    @Test
    void whatDoesNotHoldNeedsASecondPersonToPass() {
        var id = opened();
        desk.complete(id, DRAFT, "op03", AgreementAnswers.with(draft(), "parties_1_declaresNotForProfit", "false"));
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        refused(id, AgreementAnswers.approve(), "NFP-1 does not hold");

        desk.complete(id, REVIEW, "secretariat", WaiverAnswers.request("NFP_1"));
        assertThat(desk.openTasks(id)).containsExactly(WaiverAnswers.TASK);
        desk.complete(id, WaiverAnswers.TASK, "secretariat2", WaiverAnswers.refuse());
        assertThat(desk.openTasks(id)).containsExactly(REVIEW);
        refused(id, AgreementAnswers.approve(), "NFP-1 does not hold");

        desk.complete(id, REVIEW, "secretariat", WaiverAnswers.request("NFP_1"));
        desk.complete(id, WaiverAnswers.TASK, "lead", WaiverAnswers.grant());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        assertThat(desk.openTasks(id)).containsExactly(SIGN, SIGN);
    }

    @Test
    void onlyWhatBothLeadsAgreeToGoesToTheSecretariat() {
        var id = opened();
        desk.complete(id, DRAFT, "op03", draft());
        assertThat(desk.openTasks(id)).containsExactly(ANSWER);
        assertThat(status(id)).isEqualTo(PartnershipStatus.AGREEMENT_DRAFT);
        assertThat(desk.shown(id, ANSWER, "op11"))
                .containsEntry("viewWrittenBy", "op03")
                .containsEntry("viewVersion", 1);
        assertThatThrownBy(() -> desk.complete(id, ANSWER, "op11", Map.of("reply", "CHANGES_WANTED")))
                .hasMessageContaining("what should be different");

        desk.complete(id, ANSWER, "op11", AgreementAnswers.wantChanges("Ninety days of notice."));
        assertThat(desk.shown(id, REVISE, "op03"))
                .containsEntry("viewRequestedChanges", "OP11: Ninety days of notice.");
        desk.complete(id, REVISE, "op11", AgreementAnswers.with(draft(), "terminationNoticeDays", 90));
        assertThat(desk.openTasks(id)).containsExactly(ANSWER);
        desk.complete(id, ANSWER, "op03", AgreementAnswers.agree());

        assertThat(desk.openTasks(id)).containsExactly(REVIEW);
        assertThat(status(id)).isEqualTo(PartnershipStatus.PRINCIPLE_REVIEW);
    }

    @Test
    void anAgreementWithoutAnyMoneyIsSigned() {
        var id = opened();
        desk.complete(id, DRAFT, "op03", AgreementAnswers.withoutMoney("OP03", "OP11"));
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        assertThat(desk.shown(id, REVIEW, "secretariat"))
                .containsEntry("viewCash", "USD\u00a00.00")
                .containsEntry("viewCashSources", "No cash: the partnership lives on work in kind.")
                .containsEntry("viewInKindParties", "Nobody gives staff days in kind.");
        approveAndSign(id);

        var terms = desk.as("secretariat", () -> agreements.terms(id));
        assertThat(terms.cash()).isEqualTo(Money.zero("USD"));
        assertThat(terms.inKindValue()).isEqualByComparingTo("0");
        assertThat(terms.directDayCost()).isEmpty();
    }

    @Test
    void anAddendumOneLeadDoesNotWantLeavesTheAgreementInForce() {
        var id = amended();
        desk.complete(id, DRAFT, "op11", AgreementAnswers.extension("2029-06-30", "OP03", "OP11"));
        desk.complete(id, ANSWER, "op03", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op11", AgreementAnswers.refuse("KEEP_AGREEMENT", "The end is good as it is."));

        assertThat(ends(id)).containsExactly("EndEvent_AgreementKept", "EndEvent_AgreementSigned");
        assertThat(status(id)).isEqualTo(PartnershipStatus.SIGNED);
        assertThat(partnership(id).endsOn()).isEqualTo("2028-12-31");
    }

    @Test
    void anAddendumIsWithdrawnWhereverItStands() {
        var id = amended();
        desk.complete(id, DRAFT, "op11", AgreementAnswers.extension("2029-06-30", "OP03", "OP11"));
        runtime.createMessageCorrelation("AddendumWithdrawn")
                .processInstanceBusinessKey(id.reference())
                .correlate();

        assertThat(ends(id)).containsExactly("EndEvent_AgreementSigned", "SubProcess_Withdrawal");
        assertThat(desk.openTasks(id)).isEmpty();
        assertThat(desk.as("secretariat", () -> agreements.signed(id)))
                .hasValueSatisfying(signed -> assertThat(signed.version()).isEqualTo(1));
    }

    /** Signed, and an addendum is to be written. */
    private PartnershipId amended() {
        var id = approved();
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op11", AgreementAnswers.sign());
        desk.as("op03", () -> {
            agreements.amend(new AddendumRequested(
                    id, AddendumReason.TIME_EXTENSION, "Elections came between.", AgreementStart.MENTEE));
            return id;
        });
        runtime.startProcessInstanceByKey(AgreementSigning.ID, id.reference());
        return id;
    }

    private PartnershipId opened(NewParty... others) {
        var id = AgreementStart.matched(desk, partnerships, others);
        runtime.startProcessInstanceByKey(AgreementSigning.ID, id.reference());
        assertThat(desk.openTasks(id)).containsExactly(DRAFT);
        return id;
    }

    private PartnershipId drafted() {
        var id = opened();
        desk.complete(id, DRAFT, "op03", draft());
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        return id;
    }

    private PartnershipId approved() {
        var id = drafted();
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        return id;
    }

    private void approveAndSign(PartnershipId id) {
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op11", AgreementAnswers.sign());
    }

    private void refused(PartnershipId id, Map<String, Object> answers, String why) {
        assertThatThrownBy(() -> desk.complete(id, REVIEW, "secretariat", answers))
                .hasMessageContaining(why);
    }

    private static Map<String, Object> draft() {
        return AgreementAnswers.draft("OP03", "OP11");
    }

    private PartnershipView partnership(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id));
    }

    private PartnershipStatus status(PartnershipId id) {
        return partnership(id).status();
    }

    private List<String> passed(PartnershipId id) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(id)).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The end the instance has reached; the one inside the sub-process does not count. */
    private String end(PartnershipId id) {
        return passed(id).stream()
                .filter(element -> element.startsWith("EndEvent_") && !element.equals("EndEvent_SignatureRecorded"))
                .findFirst()
                .orElse(null);
    }

    /** The ends of all instances. */
    private List<String> ends(PartnershipId id) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.reference()).list().stream()
                .map(HistoricProcessInstance::getEndActivityId)
                .sorted()
                .toList();
    }

    private Object outcome(PartnershipId id) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance(id))
                .variableName(AgreementSigning.OUTCOME.name())
                .singleResult()
                .getValue();
    }

    private String instance(PartnershipId id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.reference())
                .processDefinitionKey(AgreementSigning.ID)
                .list()
                .get(0)
                .getId();
    }
}
