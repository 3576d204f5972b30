package org.wopengine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wopengine.partnership.SamplePartnerships.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.SamplePartnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

@WopTest
class DecisionLogTest {
    @Autowired
    DecisionLog log;

    @Autowired
    Partnerships partnerships;

    @Autowired
    SamplePartnerships samples;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    PartnershipId id;

    @BeforeEach
    void registerAPartnership() {
        id = samples.open(samples.operator(), "On the record");
    }

    @Test
    void everyDecisionIsWrittenDownWithWhoWhatAndWhy() {
        var officer = new Actor("secretariat2", "secretariat", "task-1");
        var event = new Decided(
                id, Stage.INTEREST, "SCREENED", "REJECTED", "OUT_OF_SCOPE", "Only pipes and pumps", officer);

        transaction.executeWithoutResult(status -> events.publishEvent(event));

        assertThat(log.of(id)).last().satisfies(decision -> {
            assertThat(decision.verb()).isEqualTo("SCREENED");
            assertThat(decision.outcome()).isEqualTo("REJECTED");
            assertThat(decision.reasonCode()).isEqualTo("OUT_OF_SCOPE");
            assertThat(decision.comment()).isEqualTo("Only pipes and pumps");
            assertThat(decision.user()).isEqualTo("secretariat2");
            assertThat(decision.role()).isEqualTo("secretariat");
            assertThat(decision.taskId()).isEqualTo("task-1");
            assertThat(decision.stage()).isEqualTo(Stage.INTEREST);
            assertThat(decision.recordedAt()).isNotNull();
        });
    }

    @Test
    void whatIsSaidInConfidenceIsOnRecordAndNotReadByTheWay() {
        var said = new Decided(id, Stage.INTEREST, "REASSIGNED", "HANDED_OVER", null, "She is ill.", OFFICER);
        transaction.executeWithoutResult(status -> events.publishEvent(said.inConfidence()));
        transaction.executeWithoutResult(status -> events.publishEvent(said));

        assertThat(log.of(id))
                .extracting(Decision::comment, Decision::confidential)
                .containsSubsequence(
                        org.assertj.core.groups.Tuple.tuple(null, true),
                        org.assertj.core.groups.Tuple.tuple("She is ill.", false));
        assertThat(log.inFull(id)).extracting(Decision::comment).containsSubsequence("She is ill.", "She is ill.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wop.decision_log set outcome = 'APPROVED'",
                "update wop.decision_log set comment = 'better' where comment is null",
                "delete from wop.decision_log",
                "truncate wop.decision_log",
                "truncate wop.decision_log cascade"
            })
    void theDatabaseLetsNobodyTouchWhatIsWritten(String attempt) {
        var before = log.of(id);

        assertThatThrownBy(() -> database.sql(attempt).update())
                .rootCause()
                .hasMessageContaining("decision_log is append-only");

        assertThat(log.of(id)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aDecisionThatCannotBeWrittenDownDoesNotHappen() {
        var nobody = new Actor(" ", "secretariat", null);

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> partnerships.moveTo(id, PartnershipStatus.SCREENING, nobody)))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(partnerships.require(id).status()).isEqualTo(PartnershipStatus.SUBMITTED);
    }

    @Test
    void aDecisionThatIsRolledBackLeavesNoRow() {
        var before = log.of(id);

        transaction.executeWithoutResult(status -> {
            partnerships.moveTo(id, PartnershipStatus.SCREENING, OFFICER);
            assertThat(log.of(id)).hasSize(before.size() + 1);
            status.setRollbackOnly();
        });

        assertThat(log.of(id)).isEqualTo(before);
    }

    @Test
    void nobodyDecidesOutsideATransaction() {
        var event = new Decided(id, Stage.INTEREST, "SCREENED", "ELIGIBLE", null, null, OFFICER);

        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aDecisionBelongsToAPartnership() {
        var event = new Decided(
                new PartnershipId("WOP-1999-0001"), Stage.INTEREST, "SCREENED", "ELIGIBLE", null, null, OFFICER);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> events.publishEvent(event)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
