package org.wopengine;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.document.SampleShelf;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Rehearsal;

/**
 * Works through tasks as a person does in Tasklist: through the engine's form service, as a user in groups. The job
 * executor is off in tests; {@link #settle} runs what would run by itself.
 */
@TestComponent
public class Desk {
    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Rehearsal rehearsal;
    private final ManagementService jobs;
    private final IdentityService identity;
    private final TransactionTemplate transaction;

    Desk(
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            Rehearsal rehearsal,
            ManagementService jobs,
            IdentityService identity,
            TransactionTemplate transaction,
            ProcessEngine engine) {
        BpmnAwareTests.init(engine);
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.rehearsal = rehearsal;
        this.jobs = jobs;
        this.identity = identity;
        this.transaction = transaction;
    }

    /** Sends an expression of interest as somebody; runs on to the first open task. */
    public PartnershipId express(String user, Map<String, ?> answers) {
        return rehearsal.express(user, SampleShelf.filled(user, answers));
    }

    /**
     * Completes the open task of this element as somebody; runs on to the next open tasks. Holds on the
     * way that the token stands there before and has passed after.
     */
    public void complete(PartnershipId id, String element, String user, Map<String, ?> answers) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task(id, element, user).getProcessInstanceId())
                .singleResult();
        BpmnAwareTests.assertThat(instance).isWaitingAt(element);
        rehearsal.complete(id, element, user, SampleShelf.filled(user, answers));
        BpmnAwareTests.assertThat(instance).hasPassed(element);
    }

    /** Submits a task's form by the task's id; what would follow by itself waits for {@link #settle}. */
    public void submit(String taskId, String user, Map<String, ?> answers) {
        as(user, () -> {
            forms.submitTaskForm(taskId, variables(SampleShelf.filled(user, answers)));
            return null;
        });
    }

    /** The open task of this element that the person may do. */
    public Task task(PartnershipId id, String element, String user) {
        var groups = groups(user);
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.reference())
                .taskDefinitionKey(element)
                .list();
        return open.stream()
                .filter(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .anyMatch(link -> groups.contains(link.getGroupId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "%s has no task %s of %s; open are %s".formatted(user, element, id, openTasks(id))));
    }

    /** Who holds a task now; null for nobody. */
    public String holder(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult().getAssignee();
    }

    /** The elements at which tasks of a partnership are open. */
    public List<String> openTasks(PartnershipId id) {
        return rehearsal.openTasks(id);
    }

    /** What the form of an open task shows and begins with. */
    public Map<String, Object> shown(PartnershipId id, String element, String user) {
        var shown = new HashMap<String, Object>();
        for (FormField field :
                forms.getTaskFormData(task(id, element, user).getId()).getFormFields()) {
            shown.put(field.getId(), field.getValue().getValue());
        }
        return shown;
    }

    /** Runs every job of a partnership that is not a timer, until none is left. */
    public void settle(PartnershipId id) {
        for (var due = messages(id); !due.isEmpty(); due = messages(id)) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    /** Lets the timers of a partnership fire that are due at this moment. */
    public void fireTimers(PartnershipId id, Date moment) {
        ClockUtil.setCurrentTime(moment);
        try {
            for (var instance : runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(id.reference())
                    .list()) {
                for (var job : new ArrayList<>(jobs.createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .executable()
                        .list())) {
                    jobs.executeJob(job.getId());
                }
            }
            settle(id);
        } finally {
            ClockUtil.reset();
        }
    }

    /** Does something as a person would, in one transaction. */
    public <T> T as(String user, Supplier<T> work) {
        identity.setAuthentication(user, groups(user));
        try {
            return transaction.execute(status -> work.get());
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<Job> messages(PartnershipId id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.reference()).list().stream()
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).messages().active().list().stream())
                .toList();
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
    }

    private static VariableMap variables(Map<String, ?> answers) {
        var variables = Variables.createVariables();
        answers.forEach(
                (name, value) -> variables.putValue(name, value instanceof List<?> list ? JsonAnswer.of(list) : value));
        return variables;
    }
}
