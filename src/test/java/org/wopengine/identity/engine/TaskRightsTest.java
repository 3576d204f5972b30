package org.wopengine.identity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Processes;

@WopTest
class TaskRightsTest {
    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    People people;

    @Autowired
    Processes processes;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    String task;
    PartnershipId partnership;

    @BeforeEach
    void openATaskOfTheSecretariat() {
        var id = desk.express("op03", InterestAnswers.ofMentee());
        task = desk.task(id, "UserTask_ScreenInterest", "secretariat").getId();
    }

    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    @Test
    void whoeverLosesATaskLosesTheRightsOnIt() {
        var ofOperator = taskOfOperator("OP03");
        people.createUser(new Member("op03b", "Second OP03", null), "wop-demo-2026", List.of("operator-OP03"));
        as("op03", () -> claim(ofOperator, "op03"));
        desk.as("secretariat", () -> {
            processes.handOver(partnership, ofOperator, "op03b");
            return null;
        });
        // op03 changes to another operator and keeps nothing of its old one
        identity.deleteMembership("op03", "operator-OP03");
        try {
            assertThat(as("op03", () -> visible(ofOperator))).isFalse();
            assertThat(as("op03b", () -> visible(ofOperator))).isTrue();
            assertThatExceptionOfType(AuthorizationException.class)
                    .isThrownBy(() -> desk.submit(ofOperator, "op03", java.util.Map.of()));
        } finally {
            identity.createMembership("op03", "operator-OP03");
        }
    }

    /** The bare call would leave no reason: it is refused whoever makes it, whatever way it moves the task. */
    @Test
    void aTaskIsTakenFromSomebodyWithAReasonOnly() {
        as("secretariat2", () -> claim(task, "secretariat2"));

        for (var target : Arrays.asList("secretariat", "lead", null)) {
            assertThatExceptionOfType(BadUserRequestException.class)
                    .as("to " + target)
                    .isThrownBy(() -> as("secretariat", () -> assign(task, target)))
                    .withMessageContaining("needs a reason");
        }
        assertThatExceptionOfType(BadUserRequestException.class)
                .as("its holder puts it on a colleague")
                .isThrownBy(() -> as("secretariat2", () -> assign(task, "secretariat")));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("secretariat2");

        as("secretariat2", () -> assign(task, null));
        assertThatExceptionOfType(BadUserRequestException.class)
                .as("a free task is put on somebody")
                .isThrownBy(() -> as("secretariat", () -> assign(task, "secretariat2")));
        as("secretariat", () -> assign(task, "secretariat"));
    }

    /** The negative control: what the engine does by itself. */
    @Test
    void onlyWhoHoldsATaskCompletesIt() {
        as("secretariat2", () -> claim(task, "secretariat2"));

        assertThatExceptionOfType(BadUserRequestException.class)
                .isThrownBy(() -> desk.submit(task, "secretariat", java.util.Map.of("decision", "APPROVE")))
                .withMessageContaining("Only that person completes it");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void withTheEnginesOwnRightsTheOldAssigneeKeepsTheTask() {
        var ours = engine.getResourceAuthorizationProvider();
        engine.setResourceAuthorizationProvider(new DefaultAuthorizationProvider());
        try {
            as("secretariat2", () -> claim(task, "secretariat2"));
            identity.clearAuthentication();
            tasks.setAssignee(task, "secretariat");
            identity.deleteMembership("secretariat2", Groups.SECRETARIAT);
            assertThat(as("secretariat2", () -> visible(task))).isTrue();
        } finally {
            identity.createMembership("secretariat2", Groups.SECRETARIAT);
            engine.setResourceAuthorizationProvider(ours);
        }
    }

    @Test
    void aTaskGivenBackLeavesNoRightsBehind() {
        as("secretariat2", () -> claim(task, "secretariat2"));
        as("secretariat2", () -> assign(task, null));
        identity.deleteMembership("secretariat2", Groups.SECRETARIAT);
        try {
            assertThat(as("secretariat2", () -> visible(task))).isFalse();
        } finally {
            identity.createMembership("secretariat2", Groups.SECRETARIAT);
        }
    }

    @Test
    void onlyCandidatesSeeATask() {
        assertThat(as("secretariat", () -> visible(task))).isTrue();
        assertThat(as("op03", () -> visible(task))).isFalse();
        assertThat(as("platform-africa", () -> visible(task))).isFalse();
        assertThat(as("auditor", () -> visible(task))).isFalse();
    }

    @Test
    void onlyCandidatesClaim() {
        for (var stranger : List.of("op03", "op07", "platform-africa", "auditor", "administrator")) {
            assertThatExceptionOfType(AuthorizationException.class)
                    .as(stranger)
                    .isThrownBy(() -> as(stranger, () -> claim(task, stranger)));
        }
    }

    @Test
    void theSecretariatCannotTakeAnOperatorsTask() {
        var ofOperator = taskOfOperator("OP03");

        assertThat(as("secretariat", () -> visible(ofOperator)))
                .as("it sees all")
                .isTrue();
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> as("secretariat", () -> claim(ofOperator, "secretariat")));
        assertThatExceptionOfType(BadUserRequestException.class)
                .isThrownBy(() -> as("secretariat", () -> assign(ofOperator, "secretariat")))
                .withMessageContaining("cannot go to secretariat");
        assertThatExceptionOfType(BadUserRequestException.class)
                .isThrownBy(() -> as("secretariat", () -> assign(ofOperator, "op07")));
    }

    @Test
    void aCandidateDoesNotChangeDueDates() {
        var due = tasks.createTaskQuery().taskId(taskOfOperator("OP03")).singleResult();
        due.setDueDate(new java.util.Date(0));

        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> as("op03", () -> {
                    tasks.saveTask(due);
                    return null;
                }));
    }

    @Test
    void rightsFollowTheGroupsOfTheOperator() {
        people.createOperatorGroup(new OperatorCode("OP9901"), "Test operator");
        people.createUser(new Member("op9901", "Somebody Else", null), "wop-demo-2026", List.of("operator-OP9901"));

        assertThat(as("op9901", () -> tasks.createTaskQuery().count())).isZero();
    }

    /** A task of one operator that exists in this story: to revise its interest. */
    private String taskOfOperator(String operator) {
        var id = desk.express("op" + operator.substring(2), InterestAnswers.ofMentee());
        partnership = id;
        desk.complete(
                id,
                "UserTask_ScreenInterest",
                "secretariat",
                java.util.Map.of(
                        "decision", "REQUEST_CHANGES",
                        "earlierConsidered", true,
                        "comment", "Say more about the billing.",
                        "changesDueOn", "2099-01-01"));
        return desk.task(id, "UserTask_ReviseInterest", "op" + operator.substring(2))
                .getId();
    }

    private boolean visible(String id) {
        return tasks.createTaskQuery().taskId(id).count() == 1;
    }

    private Void claim(String id, String user) {
        tasks.claim(id, user);
        return null;
    }

    private Void assign(String id, String user) {
        tasks.setAssignee(id, user);
        return null;
    }

    private <T> T as(String user, Supplier<T> work) {
        identity.setAuthentication(user, List.copyOf(people.groupsOf(user)));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
