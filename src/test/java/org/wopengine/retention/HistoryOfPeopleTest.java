package org.wopengine.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.audit.Decision;
import org.wopengine.audit.DecisionLog;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.WithdrawalReason;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.PastPeople;
import org.wopengine.workflow.PastProcesses;

/** The engine's history of somebody ends by the engine's own commands. */
@WopTest
class HistoryOfPeopleTest {
    @Autowired
    PastPeople people;

    @Autowired
    PastProcesses past;

    @Autowired
    People logins;

    @Autowired
    Interventions interventions;

    @Autowired
    DecisionLog log;

    @Autowired
    Desk desk;

    @Autowired
    TransactionTemplate transaction;

    private final String officer = "past" + UUID.randomUUID().toString().substring(0, 8);
    private PartnershipId id;

    @BeforeEach
    void anOfficerAsksForChanges() {
        logins.createUser(
                new Member(officer, "Past Officer", null), "Correct-horse-7-battery", List.of(Groups.SECRETARIAT));
        id = desk.express("op03", InterestAnswers.ofMentee());
        desk.complete(
                id,
                "UserTask_ScreenInterest",
                officer,
                Map.of(
                        "decision", "REQUEST_CHANGES",
                        "comment", "Say who pays.",
                        "changesDueOn",
                                LocalDate.now(ZoneOffset.UTC).plusDays(20).toString()));
    }

    @AfterEach
    void nobodySignsInAnyLonger() {
        logins.remove(officer);
    }

    @Test
    void whatStillRunsKeepsItsHistory() {
        assertThat(people.named(officer)).isPositive();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> people.forget(officer)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("retention.still-runs");
        assertThat(past.tasks(id)).isNotEmpty();
    }

    @Test
    void ofWhatIsOverNothingNamesThePersonAndOnlyTheRecordStays() {
        var another = desk.express("op03", InterestAnswers.ofMentee());
        desk.as("op03", () -> {
            interventions.withdraw(
                    id, WithdrawalReason.values()[0], "Another plan.", new Actor("op03", "operator-OP03", null));
            return id;
        });
        desk.settle(id);

        transaction.executeWithoutResult(status -> people.forget(officer));

        assertThat(people.named(officer)).isZero();
        assertThat(past.tasks(id)).noneMatch(task -> officer.equals(task.assignee()));
        assertThat(past.tasks(another)).isNotEmpty();
        var decisions = transaction.execute(status -> log.inFull(id));
        assertThat(decisions).extracting(Decision::user).contains(officer);
    }
}
