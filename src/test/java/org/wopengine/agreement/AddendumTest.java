package org.wopengine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.closure.ExitAnswers;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringSheets;
import org.wopengine.partnership.AddendumReason;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.PartnershipAction;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SuspensionReason;
import org.wopengine.partnership.Termination;
import org.wopengine.partnership.TerminationKind;
import org.wopengine.partnership.TerminationReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/** Addenda to the signed agreement of OP03 and OP11, which lasts from 2027-01-01 to 2028-12-31, in the whole lifecycle. */
@WopTest
class AddendumTest {
    private static final String DRAFT = "UserTask_DraftAgreement";
    private static final String ANSWER = "UserTask_AnswerDraft";
    private static final String REVISE = "UserTask_ReviseAgreement";
    private static final String REVIEW = "UserTask_ReviewAgreement";
    private static final String SIGN = "UserTask_SignAgreement";
    private static final String REPORT = "UserTask_WriteProgressReport";
    private static final Actor MENTEE = AgreementStart.MENTEE;
    private static final Actor OFFICER = AgreementStart.OFFICER;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementChapter chapter;

    @Autowired
    Interventions interventions;

    @Autowired
    Declarations declarations;

    @Autowired
    Partnerships partnerships;

    @Autowired
    MonitoringSheets reports;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @Test
    void theEndMovesWhenBothLeadsHaveSigned() {
        var id = story.toActive();
        asked(id);
        assertThat(desk.openTasks(id)).containsExactlyInAnyOrder(DRAFT, REPORT);
        assertThat(desk.shown(id, DRAFT, "op11"))
                .containsEntry("viewMatter", "ADDENDUM")
                .containsEntry("endsOn", "2028-12-31")
                .containsEntry("staffSafety", draft().get("staffSafety"))
                .doesNotContainKey("addendum");

        desk.complete(id, DRAFT, "op03", extension());
        assertThat(desk.shown(id, ANSWER, "op11"))
                .containsEntry("viewAddendum", "The end moves to 2029-06-30, because of the elections.");
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        assertThat(partnership(id).endsOn()).isEqualTo("2028-12-31");
        assertThat(terms(id).endsOn()).isEqualTo("2028-12-31");
        desk.complete(id, SIGN, "op11", AgreementAnswers.sign());

        assertThat(partnership(id).endsOn()).isEqualTo("2029-06-30");
        assertThat(terms(id).endsOn()).isEqualTo("2029-06-30");
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(desk.openTasks(id)).containsExactly(REPORT);
        assertThat(reading(() -> agreements.history(id)))
                .extracting(AgreementView::version, AgreementView::inForce)
                .containsExactly(tuple(1, false), tuple(2, true));
        assertThat(verbs(id))
                .containsSubsequence(
                        "ADDENDUM_REQUESTED",
                        "DRAFTED",
                        "DRAFT_ANSWERED",
                        "REVIEWED",
                        "SIGNED",
                        "SIGNED",
                        "RESCHEDULED",
                        "CONCLUDED");
        assertThat(told(id)).contains("addendum-signed");
    }

    @Test
    void thePeriodsOfReportsGoOnToTheNewEnd() {
        var id = story.toReview();
        asked(id);
        signed(id, extension());
        story.reviewed(id, MonitoringAnswers.decide("CONTINUE"));
        story.reported(id, MonitoringAnswers.report());
        story.reported(id, MonitoringAnswers.report());

        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(desk.openTasks(id)).containsExactly(REPORT);
        assertThat(database.sql(
                                "select ends_on from wop.reporting_period where partnership = ? order by ends_on desc limit 1")
                        .param(id.reference())
                        .query(String.class)
                        .single())
                .isEqualTo("2029-06-30");
    }

    @Test
    void whatComesBackIsWrittenAnewAndKeepsItsReason() {
        var id = story.toActive();
        asked(id);
        desk.complete(id, DRAFT, "op11", extension());
        desk.complete(id, ANSWER, "op03", AgreementAnswers.wantChanges("Three months are enough."));
        assertThat(desk.shown(id, REVISE, "op03"))
                .containsEntry("viewMatter", "ADDENDUM")
                .containsEntry("addendum", extension().get("addendum"))
                .containsEntry("endsOn", "2029-06-30");
        desk.complete(id, REVISE, "op03", AgreementAnswers.extension("2029-03-31", "OP03", "OP11"));
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.requestChanges("Say who pays."));
        desk.complete(id, REVISE, "op11", AgreementAnswers.extension("2029-04-30", "OP03", "OP11"));
        desk.complete(id, ANSWER, "op03", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op11", AgreementAnswers.refuse("RENEGOTIATE", "One month more."));
        desk.complete(id, REVISE, "op11", AgreementAnswers.extension("2029-05-31", "OP03", "OP11"));
        desk.complete(id, ANSWER, "op03", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op11", AgreementAnswers.sign());

        assertThat(partnership(id).endsOn()).isEqualTo("2029-05-31");
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(addenda(id)).containsExactly(tuple(1, AddendumStatus.SIGNED, 5));
    }

    @Test
    void aRejectedAddendumLeavesTheAgreementInForce() {
        var id = story.toActive();
        asked(id);
        desk.complete(id, DRAFT, "op03", extension());
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", Map.of("decision", "REJECT", "reasonCode", "OUT_OF_SCOPE"));

        kept(id, AddendumStatus.REJECTED);
        assertThat(told(id)).contains("addendum-reject").doesNotContain("agreement-reject");
    }

    @Test
    void anAddendumOneLeadDoesNotWantLeavesTheAgreementInForce() {
        var id = story.toActive();
        asked(id);
        toSignatures(id, extension());
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        assertThatThrownBy(
                        () -> desk.complete(id, SIGN, "op11", AgreementAnswers.refuse("DROP_OUT", "We want to leave.")))
                .hasMessageContaining("do not leave it by this answer");
        desk.complete(id, SIGN, "op11", AgreementAnswers.refuse("KEEP_AGREEMENT", "The end is good as it is."));

        kept(id, AddendumStatus.REFUSED);
        assertThat(told(id)).contains("addendum-given-up");
        assertThat(reading(() -> agreements.signatures(id)))
                .filteredOn(signature -> signature.version() == 2 && signature.answer() == SignatureAnswer.SIGN)
                .allMatch(SignatureView::isVoid);
    }

    @Test
    void nobodyKeepsAnAgreementThatIsNotSignedYet() {
        var id = story.toAgreement();
        desk.complete(id, DRAFT, "op03", draft());
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());

        assertThatThrownBy(() ->
                        desk.complete(id, SIGN, "op11", AgreementAnswers.refuse("KEEP_AGREEMENT", "No agreement.")))
                .hasMessageContaining("no signed agreement to keep yet");
    }

    @Test
    void anAddendumIsWithdrawnAtAnyTimeAndAnotherOneIsAskedFor() {
        var id = story.toActive();
        asked(id);
        toSignatures(id, extension());
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        assertThat(actions(id)).contains(PartnershipAction.WITHDRAW_ADDENDUM).doesNotContain(ask());
        withdrawn(id);

        kept(id, AddendumStatus.WITHDRAWN);
        assertThat(verbs(id)).contains("ADDENDUM_WITHDRAWN");
        assertThat(reading(() -> agreements.signatures(id)))
                .filteredOn(signature -> signature.version() == 2)
                .allMatch(SignatureView::isVoid);
        assertThat(actions(id)).contains(ask()).doesNotContain(PartnershipAction.WITHDRAW_ADDENDUM);

        asked(id);
        signed(id, extension());
        asked(id);
        signed(id, AgreementAnswers.extension("2029-12-31", "OP03", "OP11"));
        assertThat(addenda(id))
                .containsExactly(
                        tuple(1, AddendumStatus.WITHDRAWN, null),
                        tuple(1, AddendumStatus.SIGNED, 3),
                        tuple(2, AddendumStatus.SIGNED, 4));
        assertThat(partnership(id).endsOn()).isEqualTo("2029-12-31");
    }

    @Test
    void anAddendumThatNobodyHasWrittenYetIsWithdrawn() {
        var id = story.toSigned();
        asked(id);
        withdrawn(id);

        assertThat(desk.openTasks(id)).containsExactly("UserTask_RecordDiagnosis");
        assertThat(addenda(id)).containsExactly(tuple(1, AddendumStatus.WITHDRAWN, null));
        assertThat(reading(() -> agreements.signed(id)).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void thereIsOneAddendumAtATime() {
        var id = story.toActive();
        asked(id);

        assertThatThrownBy(() -> asked(id))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.messageKey())
                        .isEqualTo("agreement.addendum.under-way"));
        assertThat(addenda(id)).hasSize(1);
    }

    @Test
    void nobodyAsksForAnAddendumBeforeTheSignaturesOrWhileTheWorkRests() {
        var early = story.toAgreement();
        assertThat(actions(early)).doesNotContain(ask());
        assertThatThrownBy(() -> asked(early)).isInstanceOf(Refused.class);

        var resting = story.toActive();
        asked(resting);
        officially(resting, () -> interventions.suspend(resting, SuspensionReason.SECURITY, "Roads.", OFFICER));
        assertThat(actions(resting)).doesNotContain(ask(), PartnershipAction.WITHDRAW_ADDENDUM);
        assertThatThrownBy(() -> asked(resting))
                .isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("partnership.not-at-work"));
        assertThatThrownBy(() -> desk.complete(resting, DRAFT, "op03", extension()))
                .isInstanceOf(Exception.class);

        officially(resting, () -> interventions.resume(resting, "Open again.", OFFICER));
        signed(resting, extension());
        assertThat(partnership(resting).endsOn()).isEqualTo("2029-06-30");
    }

    @Test
    void aTerminationEndsTheAddendumWithIt() {
        var id = story.toActive();
        asked(id);
        toSignatures(id, extension());
        terminated(id);

        lapsed(id);
        desk.complete(id, "UserTask_SettleTermination", "secretariat", ExitAnswers.settlement());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.reference())
                        .list())
                .isEmpty();
    }

    @Test
    void aTerminationDuringASuspensionEndsItToo() {
        var id = story.toActive();
        asked(id);
        officially(id, () -> interventions.suspend(id, SuspensionReason.SECURITY, "Roads.", OFFICER));
        terminated(id);

        lapsed(id);
    }

    @Test
    void aClosureEndsTheAddendumAndGoesOn() {
        var id = story.toActive();
        asked(id);
        desk.complete(id, DRAFT, "op03", extension());
        reports.typeLittle(id);
        desk.complete(id, REPORT, "op03", MonitoringAnswers.reportProposingEarlyClosure());
        desk.complete(id, "UserTask_CoSignReport", "op03", MonitoringAnswers.coSign());
        desk.complete(id, "UserTask_CoSignReport", "op11", MonitoringAnswers.coSign());
        desk.complete(
                id,
                "UserTask_AcceptReport",
                "secretariat",
                MonitoringAnswers.with(MonitoringAnswers.accept(), "agreesEarlyClosure", "true"));

        assertThat(status(id)).isEqualTo(PartnershipStatus.CLOSING);
        assertThat(desk.openTasks(id)).containsExactly("UserTask_WriteClosureReport");
        assertThat(addenda(id)).containsExactly(tuple(1, AddendumStatus.LAPSED, null));
        assertThat(verbs(id)).contains("ADDENDUM_LAPSED");
        assertThat(terms(id).endsOn()).isEqualTo("2028-12-31");
        assertThat(actions(id)).doesNotContain(ask());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "addendum |            | Please write what this addendum changes and why.",
                "endsOn   | 2026-01-31 | The end must come after the start",
                "endsOn   | 2032-01-02 | 60 months",
                "endsOn   | 2028-12-31 | word for word the text in force",
                "startsOn | 2027-02-01 | The partnership began on",
                "currency | EUR        | Plans and reports count in USD"
            })
    void whatAnAddendumCannotSayIsRefusedAtItsField(String field, String value, String words) {
        var id = story.toSigned();
        asked(id);

        assertThatThrownBy(() -> desk.complete(id, DRAFT, "op03", AgreementAnswers.with(extension(), field, value)))
                .hasMessageContaining(words);
        assertThat(desk.openTasks(id)).contains(DRAFT);
        assertThat(reading(() -> agreements.history(id))).hasSize(1);
    }

    @Test
    void aFirstAgreementSaysNothingAboutAnAddendum() {
        var id = story.toAgreement();
        var answers = AgreementAnswers.with(draft(), "addendum", "It changes nothing yet.");

        assertThatThrownBy(() -> desk.complete(id, DRAFT, "op03", answers))
                .hasMessageContaining("no signed agreement to change yet");
    }

    @Test
    void theDossierShowsTheTextInForceAndEveryAddendum() {
        var id = story.toActive();
        asked(id);
        desk.complete(id, DRAFT, "op03", extension());

        assertThat(section(id, "agreement.dossier.title").facts().toString()).contains("2028-12-31");
        var addenda = section(id, "agreement.dossier.addenda");
        assertThat(addenda.rows()).singleElement().satisfies(row -> assertThat(row)
                .hasSameSizeAs(addenda.columns())
                .contains(1, AddendumStatus.OPEN, extension().get("addendum"), AddendumReason.TIME_EXTENSION));
        withdrawn(id);
        assertThat(section(id, "agreement.dossier.title").facts().toString()).contains("2028-12-31");
    }

    @Test
    void anAddendumBeginsWithTheEndAReviewHasSet() {
        var id = story.toActive();
        desk.as("secretariat", () -> {
            var running = partnerships.require(id);
            partnerships.reschedule(id, running.startsOn(), running.endsOn().plusMonths(3), OFFICER);
            return id;
        });
        asked(id);

        assertThat(desk.shown(id, DRAFT, "op03")).containsEntry("endsOn", "2029-03-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agreement_addendum_ended_ck | update wop.agreement_addendum set ended_at = now()",
                "agreement_addendum_signed_ck | update wop.agreement_addendum set signed_version = 1",
                "agreement_addendum_number_ck | update wop.agreement_addendum set number = 0",
                "agreement_addendum_reason_ck | update wop.agreement_addendum set reason = 'X'",
                "agreement_addendum_status_ck | update wop.agreement_addendum set status = 'X', ended_at = now()",
                "agreement_in_force_ck | update wop.agreement set status = 'SIGNED', in_force = null",
                "agreement_last_version_ck | update wop.agreement set last_version = 0"
            })
    void theDatabaseKeepsTheRulesToo(String constraint, String statement) {
        var id = story.toSigned();
        asked(id);

        assertThatThrownBy(() -> desk.as("secretariat", () -> database.sql(statement + " where partnership = ?")
                        .param(id.reference())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    private void kept(PartnershipId id, AddendumStatus how) {
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
        assertThat(desk.openTasks(id)).containsExactly(REPORT);
        assertThat(terms(id).endsOn()).isEqualTo("2028-12-31");
        assertThat(partnership(id).endsOn()).isEqualTo("2028-12-31");
        assertThat(reading(() -> agreements.signed(id)).orElseThrow().version()).isEqualTo(1);
        assertThat(addenda(id)).containsExactly(tuple(1, how, null));
    }

    private void lapsed(PartnershipId id) {
        assertThat(status(id)).isEqualTo(PartnershipStatus.TERMINATED);
        assertThat(desk.openTasks(id)).containsExactly("UserTask_SettleTermination");
        assertThat(addenda(id)).containsExactly(tuple(1, AddendumStatus.LAPSED, null));
        assertThat(terms(id).endsOn()).isEqualTo("2028-12-31");
    }

    private void asked(PartnershipId id) {
        desk.as("op03", () -> {
            interventions.requestAddendum(id, AddendumReason.TIME_EXTENSION, "Elections came between.", MENTEE);
            return id;
        });
        desk.settle(id);
    }

    private void withdrawn(PartnershipId id) {
        desk.as("op03", () -> {
            interventions.withdrawAddendum(id, "The elections are over.", MENTEE);
            return id;
        });
        desk.settle(id);
    }

    private void terminated(PartnershipId id) {
        var termination = new Termination(
                TerminationKind.NOTICE_BY_PARTY, TerminationReason.LOSS_OF_COMMITMENT, "A new mayor.", LocalDate.now());
        officially(id, () -> interventions.terminate(id, termination, OFFICER));
    }

    private void officially(PartnershipId id, Runnable decision) {
        desk.as("secretariat", () -> {
            declarations.declare(id, Declared.NO_CONFLICT, null, null, OFFICER);
            decision.run();
            return id;
        });
        desk.settle(id);
    }

    private void toSignatures(PartnershipId id, Map<String, Object> text) {
        desk.complete(id, DRAFT, "op03", text);
        desk.complete(id, ANSWER, "op11", AgreementAnswers.agree());
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
    }

    private void signed(PartnershipId id, Map<String, Object> text) {
        toSignatures(id, text);
        desk.complete(id, SIGN, "op03", AgreementAnswers.sign());
        desk.complete(id, SIGN, "op11", AgreementAnswers.sign());
    }

    private static Map<String, Object> draft() {
        return AgreementAnswers.draft("OP03", "OP11");
    }

    private static Map<String, Object> extension() {
        return AgreementAnswers.extension("2029-06-30", "OP03", "OP11");
    }

    private static PartnershipAction ask() {
        return PartnershipAction.REQUEST_ADDENDUM;
    }

    private Set<PartnershipAction> actions(PartnershipId id) {
        return reading(() -> interventions.allowed(id, List.of("secretariat")));
    }

    private List<Tuple> addenda(PartnershipId id) {
        return reading(() -> agreements.addenda(id)).stream()
                .map(addendum -> tuple(addendum.number(), addendum.status(), addendum.signedVersion()))
                .toList();
    }

    private Section section(PartnershipId id, String title) {
        return reading(() -> chapter.sections(id)).stream()
                .filter(section -> section.titleKey().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private AgreementTerms terms(PartnershipId id) {
        return reading(() -> agreements.terms(id));
    }

    private PartnershipView partnership(PartnershipId id) {
        return reading(() -> partnerships.require(id));
    }

    private PartnershipStatus status(PartnershipId id) {
        return partnership(id).status();
    }

    private List<String> verbs(PartnershipId id) {
        return database.sql("select verb from wop.decision_log where partnership = ? order by id")
                .param(id.reference())
                .query(String.class)
                .list();
    }

    private List<String> told(PartnershipId id) {
        return database.sql("select kind from wop.notification where partnership = ?")
                .param(id.reference())
                .query(String.class)
                .list();
    }

    private <T> T reading(Supplier<T> work) {
        return desk.as("secretariat", work);
    }
}
