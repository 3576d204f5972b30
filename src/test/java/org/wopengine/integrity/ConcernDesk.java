package org.wopengine.integrity;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;

/** Raises concerns and works through their tasks as reviewers do. */
@TestComponent
public class ConcernDesk {
    public static final String TRIAGE = "UserTask_TriageConcern";
    public static final String EXAMINE = "UserTask_ExamineConcern";
    public static final String DECIDE = "UserTask_DecideConcern";
    public static final String CONFIRM = "UserTask_ConfirmOutcome";
    public static final String INFORM = "UserTask_InformReporter";

    private final Desk desk;
    private final Intake intake;
    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TransactionTemplate transaction;

    ConcernDesk(
            Desk desk,
            Intake intake,
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.intake = intake;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** As nobody knows who. */
    public Receipt raise(Object partnership) {
        return raise(about(partnership, null), null);
    }

    public Receipt raise(RaiseConcern told, String user) {
        return transaction.execute(status -> intake.raise(told, user));
    }

    public static RaiseConcern about(Object partnership, String persons) {
        return new RaiseConcern(
                partnership == null ? null : partnership.toString(),
                ConcernCategory.NOT_FOR_PROFIT,
                "The zebra contract was promised to the mentor.",
                "in May",
                persons,
                null,
                null,
                false);
    }

    public void complete(String reference, String element, String user, Map<String, ?> answers) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
        BpmnAwareTests.assertThat(instance).isWaitingAt(element);
        desk.submit(task(reference, element).getId(), user, answers);
        BpmnAwareTests.assertThat(instance).hasPassed(element);
    }

    public Task task(String reference, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** The elements at which tasks of the file are open. */
    public List<String> open(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    public Map<String, Object> shown(String reference, String element) {
        var shown = new HashMap<String, Object>();
        for (FormField field :
                forms.getTaskFormData(task(reference, element).getId()).getFormFields()) {
            shown.put(field.getId(), field.getValue().getValue());
        }
        return shown;
    }

    public void claim(String reference, String element, String user) {
        var task = task(reference, element).getId();
        desk.as(user, () -> {
            tasks.claim(task, user);
            return null;
        });
    }

    public String holder(String reference, String element) {
        return task(reference, element).getAssignee();
    }

    /** Lets the timers of a file fire that are due at this moment. */
    public void fireTimers(String reference, Date moment) {
        ClockUtil.setCurrentTime(moment);
        try {
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .singleResult();
            new ArrayList<>(jobs.createJobQuery()
                            .processInstanceId(instance.getId())
                            .timers()
                            .executable()
                            .list())
                    .forEach(job -> jobs.executeJob(job.getId()));
        } finally {
            ClockUtil.reset();
        }
    }

    /** Puts the concern in front of its decision. */
    public Receipt toDecision(Object partnership, String severity) {
        var receipt = raise(partnership);
        complete(receipt.reference(), TRIAGE, "integrity", triage("EXAMINE", severity));
        complete(receipt.reference(), EXAMINE, "integrity", examined(severity));
        return receipt;
    }

    public static Map<String, Object> triage(String choice, String severity) {
        return Map.of("impartial", true, "choice", choice, "severity", severity, "reason", "It may break a principle.");
    }

    public static Map<String, Object> examined(String severity) {
        return Map.of(
                "impartial",
                true,
                "severity",
                severity,
                "heard",
                "Read the letters.",
                "finding",
                "The promise stands.");
    }

    public static Map<String, Object> decision(String outcome) {
        return Map.of("impartial", true, "outcome", outcome, "reason", "Because of the letters.");
    }

    public static Map<String, Object> confirmation(String choice) {
        return Map.of("impartial", true, "choice", choice, "reason", "I read them too.");
    }

    public static Map<String, Object> answer() {
        return Map.of("impartial", true, "answer", "We looked into it. Thank you.");
    }
}
