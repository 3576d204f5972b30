package org.wopengine.integrity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wopengine.integrity.ConcernDesk.CONFIRM;
import static org.wopengine.integrity.ConcernDesk.DECIDE;
import static org.wopengine.integrity.ConcernDesk.EXAMINE;
import static org.wopengine.integrity.ConcernDesk.INFORM;
import static org.wopengine.integrity.ConcernDesk.TRIAGE;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.audit.Decision;
import org.wopengine.audit.DecisionLog;
import org.wopengine.coverage.Walks;
import org.wopengine.duties.NewSecondment;
import org.wopengine.duties.Secondments;
import org.wopengine.integrity.ConcernDesk;
import org.wopengine.integrity.ConcernEntry;
import org.wopengine.integrity.ConcernFile;
import org.wopengine.integrity.ConcernReference;
import org.wopengine.integrity.Concerns;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SuspensionReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;

/** A concern from its first look to the answer, in every way it can go. */
@WopTest
@Walks(IntegrityConcern.ID)
class IntegrityConcernProcessTest {
    private static final String REVIEW = "UserTask_ReviewAgreement";

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    ConcernDesk concerns;

    @Autowired
    Concerns files;

    @Autowired
    Partnerships partnerships;

    @Autowired
    DecisionLog log;

    @Autowired
    Secondments secondments;

    @Autowired
    JdbcClient database;

    @Test
    void aConcernThatIsNotOursIsAnsweredAndClosed() {
        var concern = concerns.raise(null).reference();
        assertThat(concerns.shown(concern, TRIAGE)).isEqualTo(Map.of("viewReference", concern));

        concerns.complete(concern, TRIAGE, "integrity", ConcernDesk.triage("NOT_OURS", "LOW"));
        assertThat(concerns.open(concern)).containsExactly(INFORM);
        concerns.complete(concern, INFORM, "integrity2", ConcernDesk.answer());

        assertThat(concerns.open(concern)).isEmpty();
        assertThat(verbs(concern))
                .containsExactly(
                        "RAISED NOT_FOR_PROFIT reporter",
                        "TRIAGED NOT_OURS integrity",
                        "SEVERITY_SET LOW integrity",
                        "ANSWERED null integrity2",
                        "CLOSED null integrity2");
    }

    @Test
    void aCorrectiveActionNeedsADayAndNobodyElse() {
        var concern = concerns.toDecision(null, "MEDIUM").reference();

        refused(concern, DECIDE, "integrity", ConcernDesk.decision("CORRECTIVE_ACTION"), "Say by when");
        refused(concern, DECIDE, "integrity", ConcernDesk.decision("SUSPEND_WOP"), "No partnership is known");
        var dated = new HashMap<>(ConcernDesk.decision("CORRECTIVE_ACTION"));
        dated.put("correctBy", "2027-03-01");
        concerns.complete(concern, DECIDE, "integrity", dated);
        concerns.complete(concern, INFORM, "integrity", ConcernDesk.answer());

        assertThat(file(concern).concern().correctBy()).hasToString("2027-03-01");
        assertThat(file(concern).concern().closed()).isTrue();
    }

    @Test
    void aSuspensionTakesTwoAndThePartnershipLearnsNoMoreThanThatItIsOne() {
        var id = story.toPlanning();
        var concern = concerns.toDecision(id, "HIGH").reference();
        concerns.complete(concern, DECIDE, "integrity", ConcernDesk.decision("SUSPEND_WOP"));

        refused(concern, CONFIRM, "integrity", ConcernDesk.confirmation("CONFIRM"), "needs two people");
        assertThat(partnership(id)).isEqualTo(PartnershipStatus.PLANNING);
        concerns.complete(concern, CONFIRM, "integrity2", ConcernDesk.confirmation("RETURN"));
        assertThat(concerns.open(concern)).containsExactly(DECIDE);
        assertThat(partnership(id)).isEqualTo(PartnershipStatus.PLANNING);

        concerns.complete(concern, DECIDE, "integrity2", ConcernDesk.decision("SUSPEND_WOP"));
        concerns.complete(concern, CONFIRM, "integrity", ConcernDesk.confirmation("CONFIRM"));
        assertThat(partnership(id)).isEqualTo(PartnershipStatus.SUSPENDED);
        var decision = lastOf(id);
        assertThat(decision.verb()).isEqualTo("SUSPENDED");
        assertThat(decision.reasonCode()).isEqualTo(SuspensionReason.INTEGRITY_CASE.name());
        assertThat(decision.comment()).isNull();
        assertThat(decision.taskId()).as("a task leads to the file").isNull();
        concerns.complete(concern, INFORM, "integrity", ConcernDesk.answer());
        assertThat(file(concern).concern().confirmedBy()).isEqualTo("integrity");
    }

    @Test
    void aWithdrawnLabelEndsThePartnership() {
        var id = story.toPlanning();
        var concern = concerns.toDecision(id, "HIGH").reference();
        concerns.complete(concern, DECIDE, "integrity", ConcernDesk.decision("WITHDRAW_LABEL"));
        concerns.complete(concern, CONFIRM, "integrity2", ConcernDesk.confirmation("CONFIRM"));

        assertThat(partnership(id)).isEqualTo(PartnershipStatus.TERMINATED);
        assertThat(desk.as("secretariat", () -> log.of(id)))
                .filteredOn(decision -> decision.verb().equals("TERMINATED"))
                .extracting(Decision::reasonCode, Decision::comment)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("INTEGRITY", "Decided by the integrity reviewers."));
    }

    @Test
    void whatIsNotSignedCannotBeSuspendedAndNothingIsWritten() {
        var id = story.toMatching();
        var concern = concerns.toDecision(id, "LOW").reference();
        concerns.complete(concern, DECIDE, "integrity", ConcernDesk.decision("SUSPEND_WOP"));
        var before = verbs(concern);

        refused(concern, CONFIRM, "integrity2", ConcernDesk.confirmation("CONFIRM"), id.reference());
        assertThat(verbs(concern)).isEqualTo(before);
        concerns.complete(concern, CONFIRM, "integrity2", ConcernDesk.confirmation("RETURN"));
        concerns.complete(concern, DECIDE, "integrity", ConcernDesk.decision("ADVICE"));
    }

    @Test
    void aGraveConcernKeepsTheGatesShutWithoutSayingWhy() {
        var id = story.toAgreement();
        desk.complete(id, "UserTask_DraftAgreement", "op03", AgreementAnswers.draft("OP03", "OP11"));
        desk.complete(id, "UserTask_AnswerDraft", "op11", AgreementAnswers.agree());
        var concern = concerns.raise(id).reference();
        concerns.complete(concern, TRIAGE, "integrity", ConcernDesk.triage("EXAMINE", "HIGH"));

        assertThatThrownBy(() -> desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve()))
                .hasMessageContaining("cannot be decided at present")
                .hasMessageContaining("steering committee")
                .message()
                .doesNotContainIgnoringCase("concern", "integrity", "INT-");
        assertThat(desk.shown(id, REVIEW, "secretariat").get("viewPrinciples").toString())
                .contains("cannot be decided at present")
                .doesNotContainIgnoringCase("open concern", "INT-");

        concerns.complete(concern, EXAMINE, "integrity", ConcernDesk.examined("MEDIUM"));
        desk.complete(id, REVIEW, "secretariat", AgreementAnswers.approve());
    }

    @Test
    void whoeverIsNamedTiedOrSteppedBackHasNoPart() {
        var id = story.toMatching();
        var named = concerns.raise(ConcernDesk.about(id, "Mr X; ANOTHER  Réviewer of Integrity, too"), null)
                .reference();
        refused(named, TRIAGE, "integrity2", ConcernDesk.triage("EXAMINE", "LOW"), "You have no part");
        assertThatThrownBy(() -> concerns.claim(named, TRIAGE, "integrity2")).hasMessageContaining("You have no part");
        assertThat(fileFor(named, "integrity2")).isNull();

        concerns.claim(named, TRIAGE, "integrity");
        desk.as("integrity", () -> {
            files.stepBack(new ConcernReference(named), new Actor("integrity", "integrity", null));
            return null;
        });
        assertThat(concerns.holder(named, TRIAGE)).isNull();
        refused(named, TRIAGE, "integrity", ConcernDesk.triage("EXAMINE", "LOW"), "You have no part");

        var tied = concerns.raise(id).reference();
        assertThat(fileFor(tied, "integrity2")).isNotNull();
        var applicant = partnerships(id);
        desk.as("administrator", () -> {
            secondments.enter(
                    new NewSecondment(
                            "integrity2",
                            applicant,
                            java.time.LocalDate.parse("2020-01-01"),
                            java.time.LocalDate.parse("2099-01-01"),
                            "Works there."),
                    new Actor("administrator", "administrator", null));
            return null;
        });
        try {
            refused(tied, TRIAGE, "integrity2", ConcernDesk.triage("EXAMINE", "LOW"), "You have no part");
            assertThat(fileFor(tied, "integrity2")).isNull();
        } finally {
            desk.as("administrator", () -> {
                secondments.enter(
                        new NewSecondment(
                                "integrity2",
                                applicant,
                                java.time.LocalDate.parse("2020-01-01"),
                                java.time.LocalDate.parse("2020-01-02"),
                                "Left again."),
                        new Actor("administrator", "administrator", null));
                return null;
            });
        }
    }

    @Test
    void aReviewerCorrectsWhichPartnershipItIsAboutAndHasToDeclare() {
        var id = story.toMatching();
        var concern = concerns.raise("the one with the big dam").reference();
        assertThat(file(concern).partnership()).isNull();

        var wrong = new HashMap<>(ConcernDesk.triage("EXAMINE", "LOW"));
        wrong.put("partnership", "WOP-2019-9999");
        refused(concern, TRIAGE, "integrity", wrong, "There is no partnership WOP-2019-9999");
        var tied = new HashMap<>(ConcernDesk.triage("EXAMINE", "LOW"));
        tied.put("impartial", false);
        refused(concern, TRIAGE, "integrity", tied, "close to me");

        var right = new HashMap<>(ConcernDesk.triage("EXAMINE", "LOW"));
        right.put("partnership", id.reference());
        concerns.complete(concern, TRIAGE, "integrity", right);
        assertThat(file(concern).partnership().id()).isEqualTo(id);
    }

    @Test
    void deadlinesStandInTheFileAndInNoNotice() {
        var notices = notices();
        var concern = concerns.raise(null).reference();
        var due = concerns.task(concern, TRIAGE).getDueDate().toInstant();

        concerns.fireTimers(concern, Date.from(due.minus(Duration.ofDays(1))));
        concerns.fireTimers(concern, Date.from(due.plus(Duration.ofDays(5))));

        assertThat(verbs(concern)).contains("REMINDED null system", "OVERDUE null system");
        assertThat(notices()).isEqualTo(notices);
        assertThat(concerns.open(concern)).containsExactly(TRIAGE);
    }

    @Test
    void nobodyRewritesAFileAndNobodyConfirmsTheirOwnDecision() {
        var concern = concerns.raise(null).reference();
        for (var statement : List.of(
                "update wop.integrity_entry set words = 'x' where concern = '" + concern + "'",
                "delete from wop.integrity_entry where concern = '" + concern + "'",
                "truncate wop.integrity_entry",
                "truncate wop.integrity_recusal",
                "update wop.integrity_concern set decided_by = 'a', confirmed_by = 'a' where reference = '" + concern
                        + "'",
                "update wop.integrity_concern set outcome = 'SUSPEND_WOP', status = 'CLOSED', closed_at = now()"
                        + " where reference = '" + concern + "'")) {
            assertThatThrownBy(() -> database.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void refused(String concern, String element, String user, Map<String, ?> answers, String words) {
        var task = concerns.task(concern, element).getId();
        assertThatThrownBy(() -> desk.submit(task, user, answers)).hasMessageContaining(words);
        assertThat(concerns.open(concern)).containsExactly(element);
    }

    private List<String> verbs(String concern) {
        return database.sql("select verb, outcome, user_id from wop.integrity_entry where concern = ? order by id")
                .param(concern)
                .query((row, number) -> "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private ConcernFile file(String concern) {
        var file = fileFor(concern, "integrity");
        assertThat(file.entries()).extracting(ConcernEntry::verb).startsWith("RAISED");
        return file;
    }

    private ConcernFile fileFor(String concern, String user) {
        return desk.as(user, () -> files.file(new ConcernReference(concern), user, List.of("integrity"))
                .orElse(null));
    }

    private PartnershipStatus partnership(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id).status());
    }

    private String partnerships(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id).applicant().value());
    }

    private Decision lastOf(PartnershipId id) {
        var all = desk.as("secretariat", () -> log.of(id));
        return all.get(all.size() - 1);
    }

    private int notices() {
        return database.sql("select count(*) from wop.notification")
                .query(Integer.class)
                .single();
    }
}
