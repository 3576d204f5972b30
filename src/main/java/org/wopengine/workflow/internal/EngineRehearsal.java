package org.wopengine.workflow.internal;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.duties.Declared;
import org.wopengine.duties.InterestAnswers;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Rehearsal;

/** {@link Rehearsal} on the engine's form service. The job executor must not run meanwhile. */
@Component
@Profile({"demo", "test"})
class EngineRehearsal implements Rehearsal {
    private static final String LIFECYCLE = "partnership-lifecycle";

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService jobs;
    private final IdentityService identity;
    private final TransactionTemplate transaction;
    private final Impartiality impartiality;

    EngineRehearsal(
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService jobs,
            IdentityService identity,
            TransactionTemplate transaction,
            Impartiality impartiality) {
        this.impartiality = impartiality;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.jobs = jobs;
        this.identity = identity;
        this.transaction = transaction;
    }

    @Override
    public PartnershipId express(String user, Map<String, ?> answers) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(LIFECYCLE)
                .latestVersion()
                .singleResult();
        var instance = asPerson(user, () -> forms.submitStartForm(definition.getId(), variables(answers)));
        var id = new PartnershipId(runtime.createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey());
        settle(id);
        return id;
    }

    @Override
    public void complete(PartnershipId partnership, String element, String user, Map<String, ?> answers) {
        var groups = groups(user);
        var task = task(partnership, element, user, groups);
        var all = variables(withInterest(task, answers));
        asPerson(user, groups, () -> {
            forms.submitTaskForm(task.getId(), all);
            return null;
        });
        settle(partnership);
    }

    @Override
    public List<String> openTasks(PartnershipId partnership) {
        return open(partnership).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    @Override
    public void as(String user, PartnershipId partnership, Runnable work) {
        asPerson(user, () -> {
            work.run();
            return null;
        });
        settle(partnership);
    }

    @Override
    public void moveTo(Instant moment, PartnershipId partnership) {
        moveTo(moment);
        run(partnership, jobs.createJobQuery().timers().executable());
        settle(partnership);
    }

    @Override
    public void moveTo(Instant moment) {
        if (moment == null) {
            ClockUtil.reset();
        } else {
            ClockUtil.setCurrentTime(Date.from(moment));
        }
    }

    /** Whoever plays has no conflict of interest, unless the answers say something else. */
    private Map<String, ?> withInterest(Task task, Map<String, ?> answers) {
        var process =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        if (answers.containsKey(InterestAnswers.DECLARATION)
                || !impartiality
                        .duty(FormKey.of(process, task.getTaskDefinitionKey()))
                        .impartial()) {
            return answers;
        }
        var all = new HashMap<String, Object>(answers);
        all.put(InterestAnswers.DECLARATION, Declared.NO_CONFLICT.name());
        return all;
    }

    private void settle(PartnershipId partnership) {
        boolean more;
        do {
            more = run(partnership, jobs.createJobQuery().messages().active());
        } while (more);
    }

    /** Runs the jobs a query finds in the instances of a partnership. Mostly there is none: then nothing else is asked. */
    private boolean run(PartnershipId partnership, JobQuery query) {
        var found = query.unlimitedList();
        if (found.isEmpty()) {
            return false;
        }
        var instances = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(partnership.reference())
                .unlimitedList()
                .stream()
                .map(instance -> instance.getProcessInstanceId())
                .toList();
        var due = found.stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .map(Job::getId)
                .toList();
        due.forEach(jobs::executeJob);
        return !due.isEmpty();
    }

    private Task task(PartnershipId partnership, String element, String user, List<String> groups) {
        return groups.isEmpty()
                ? none(partnership, element, user)
                : tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(partnership.reference())
                        .taskDefinitionKey(element)
                        .taskCandidateGroupIn(groups)
                        .includeAssignedTasks()
                        .unlimitedList()
                        .stream()
                        .findFirst()
                        .orElseGet(() -> none(partnership, element, user));
    }

    private Task none(PartnershipId partnership, String element, String user) {
        throw new IllegalStateException(
                "%s has no task %s of %s; open are %s".formatted(user, element, partnership, openTasks(partnership)));
    }

    private List<Task> open(PartnershipId partnership) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(partnership.reference())
                .unlimitedList();
    }

    private <T> T asPerson(String user, Supplier<T> work) {
        return asPerson(user, groups(user), work);
    }

    private <T> T asPerson(String user, List<String> groups, Supplier<T> work) {
        identity.setAuthentication(user, groups);
        try {
            return transaction.execute(status -> work.get());
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    private static VariableMap variables(Map<String, ?> answers) {
        var variables = Variables.createVariables();
        answers.forEach(
                (name, value) -> variables.putValue(name, value instanceof List<?> list ? JsonList.of(list) : value));
        return variables;
    }
}
