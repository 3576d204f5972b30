package org.wopengine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wopengine.Story;
import org.wopengine.Tasklist;
import org.wopengine.WopTest;
import org.wopengine.integrity.ConcernDesk;
import org.wopengine.workflow.PrivateProcess;
import org.wopengine.workflow.TaskForm;

/** The forms of concerns, which no partnership meets, attacked as those of partnerships are. */
@WopTest
class HostileConcernsIT {
    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ConcernDesk concerns;

    @Autowired
    JdbcTemplate database;

    @Autowired
    List<TaskForm<?>> forms;

    @Autowired
    List<PrivateProcess> processes;

    @Test
    void nothingHostileGetsThroughTheFormsOfAConcern() {
        var ledger = new Ledger(database);
        var reviewers =
                Map.of("integrity", Tasklist.of("integrity", port), "integrity2", Tasklist.of("integrity2", port));
        var answers = forms.stream()
                .filter(form -> processes.stream()
                        .anyMatch(process -> process.id().equals(form.key().process())))
                .collect(Collectors.toMap(form -> form.key().element(), TaskForm::answers));
        var concern = concerns.raise(story.toPlanning()).reference();
        var wrong = new ArrayList<String>();
        var attacked = new ArrayList<String>();
        var submissions = 0;
        for (var step : List.of(
                Step.of(ConcernDesk.TRIAGE, "integrity", ConcernDesk.triage("EXAMINE", "HIGH")),
                Step.of(ConcernDesk.EXAMINE, "integrity", ConcernDesk.examined("HIGH")),
                Step.of(ConcernDesk.DECIDE, "integrity", ConcernDesk.decision("SUSPEND_WOP")),
                Step.of(ConcernDesk.CONFIRM, "integrity2", ConcernDesk.confirmation("CONFIRM")),
                Step.of(ConcernDesk.INFORM, "integrity", ConcernDesk.answer()))) {
            var task = concerns.task(concern, step.element()).getId();
            var reviewer = reviewers.get(step.user());
            var before = ledger.read();
            for (var hostile : HostileAnswers.against(answers.get(step.element()), new HashMap<>(step.answers()))) {
                var answer = reviewer.submitRaw(task, hostile.body());
                submissions++;
                if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
                    wrong.add("%s: %s: %d %s"
                            .formatted(step.element(), hostile.what(), answer.statusCode(), answer.body()));
                }
            }
            assertThat(ledger.read()).as(step.element() + " " + wrong).isEqualTo(before);
            attacked.add(step.element());
            assertThat(reviewer.submit(task, step.answers()).statusCode()).isEqualTo(204);
        }

        System.out.printf("%5d  hostile submissions to the forms of a concern%n", submissions);
        assertThat(wrong).isEmpty();
        assertThat(attacked).containsExactlyInAnyOrderElementsOf(answers.keySet());
        assertThat(submissions).isGreaterThan(100);
    }
}
