package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.integrity.ConcernDesk;
import org.wopengine.integrity.Intake;
import org.wopengine.registry.RegistrationDesk;
import org.wopengine.registry.Registrations;
import org.wopengine.workflow.PrivateProcess;
import org.wopengine.workflow.TaskForm;

/** The forms of processes that no partnership meets, attacked as those of partnerships are. */
@WopTest
class HostileConcernsIT {
    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ConcernDesk concerns;

    @Autowired
    RegistrationDesk registration;

    @Autowired
    JdbcTemplate database;

    @Autowired
    List<TaskForm<?>> forms;

    @Autowired
    List<PrivateProcess> processes;

    @Test
    void nothingHostileGetsThroughTheFormsOfAConcern() {
        var concern = concerns.raise(story.toPlanning()).reference();

        attack(
                Intake.PROCESS,
                element -> concerns.task(concern, element).getId(),
                List.of(
                        Step.of(ConcernDesk.TRIAGE, "integrity", ConcernDesk.triage("EXAMINE", "HIGH")),
                        Step.of(ConcernDesk.EXAMINE, "integrity", ConcernDesk.examined("HIGH")),
                        Step.of(ConcernDesk.DECIDE, "integrity", ConcernDesk.decision("SUSPEND_WOP")),
                        Step.of(ConcernDesk.CONFIRM, "integrity2", ConcernDesk.confirmation("CONFIRM")),
                        Step.of(ConcernDesk.INFORM, "integrity", ConcernDesk.answer())));
    }

    @Test
    void nothingHostileGetsThroughTheFormsOfARegistration() {
        var operator = registration.complete().code();
        registration.handIn(operator);

        attack(
                Registrations.PROCESS,
                element -> registration.task(operator, element).getId(),
                List.of(
                        Step.of(RegistrationDesk.CHECK, "secretariat", RegistrationDesk.changes("2099-12-31")),
                        Step.of(
                                RegistrationDesk.CORRECT,
                                RegistrationDesk.person(operator),
                                RegistrationDesk.corrected())));
    }

    @Test
    void noProcessApartIsLeftOut() {
        assertThat(processes)
                .extracting(PrivateProcess::id)
                .containsExactlyInAnyOrder(Intake.PROCESS, Registrations.PROCESS);
    }

    private void attack(String process, Function<String, String> task, List<Step> steps) {
        var ledger = new Ledger(database);
        var answers = forms.stream()
                .filter(form -> form.key().process().equals(process))
                .collect(Collectors.toMap(form -> form.key().element(), TaskForm::answers));
        var wrong = new ArrayList<String>();
        var attacked = new ArrayList<String>();
        var submissions = 0;
        for (var step : steps) {
            var id = task.apply(step.element());
            var person = Tasklist.of(step.user(), port);
            var before = ledger.read();
            for (var hostile : HostileAnswers.against(answers.get(step.element()), new HashMap<>(step.answers()))) {
                var answer = person.submitRaw(id, hostile.body());
                submissions++;
                if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
                    wrong.add("%s: %s: %d %s"
                            .formatted(step.element(), hostile.what(), answer.statusCode(), answer.body()));
                }
            }
            assertThat(ledger.read()).as(step.element() + " " + wrong).isEqualTo(before);
            attacked.add(step.element());
            assertThat(person.submit(id, step.answers()).statusCode()).isEqualTo(204);
        }

        System.out.printf("%5d  hostile submissions to the forms of %s%n", submissions, process);
        assertThat(wrong).isEmpty();
        assertThat(attacked).containsExactlyInAnyOrderElementsOf(answers.keySet());
        assertThat(submissions).isGreaterThan(30);
    }
}
