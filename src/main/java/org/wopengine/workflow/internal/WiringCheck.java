package org.wopengine.workflow.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.FormKey;

/**
 * Compares what the deployed models need with what the application has: a bean for each service task, a form for each
 * user task, a model for each call. Covers old versions that still have running instances; the application does not
 * start with a model it cannot run.
 */
@Component
class WiringCheck {
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskForms forms;
    private final ListableBeanFactory beans;

    WiringCheck(RepositoryService repository, RuntimeService runtime, TaskForms forms, ListableBeanFactory beans) {
        this.repository = repository;
        this.runtime = runtime;
        this.forms = forms;
        this.beans = beans;
    }

    /** @throws IllegalStateException listing everything that is missing */
    void check() {
        var latest = repository.createProcessDefinitionQuery().latestVersion().unlimitedList();
        var problems = new TreeSet<String>();
        var keys = latest.stream().map(ProcessDefinition::getKey).collect(Collectors.toSet());
        for (var definition : withRunningVersions(latest)) {
            problems.addAll(check(
                    definition.getKey() + " version " + definition.getVersion(),
                    definition.getKey(),
                    repository.getBpmnModelInstance(definition.getId()),
                    keys));
        }
        for (var form : forms.every()) {
            if (!keys.contains(form.key().process())) {
                problems.add("%s answers a form of process %s, which is not deployed"
                        .formatted(form.getClass().getSimpleName(), form.key().process()));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The models and the code do not fit:\n - " + String.join("\n - ", problems));
        }
    }

    private Collection<ProcessDefinition> withRunningVersions(Collection<ProcessDefinition> latest) {
        var all = new LinkedHashSet<>(latest);
        var known = latest.stream().map(ProcessDefinition::getId).collect(Collectors.toSet());
        for (var definition : repository.createProcessDefinitionQuery().unlimitedList()) {
            if (!known.contains(definition.getId())
                    && runtime.createProcessInstanceQuery()
                                    .processDefinitionId(definition.getId())
                                    .count()
                            > 0) {
                all.add(definition);
            }
        }
        return all;
    }

    /** What a model needs and the application lacks. */
    Set<String> check(String where, String process, BpmnModelInstance model, Set<String> processes) {
        var problems = new TreeSet<String>();
        for (var task : model.getModelElementsByType(ServiceTask.class)) {
            var bean = beanName(task.getCamundaDelegateExpression());
            if (bean == null || !beans.containsBean(bean)) {
                problems.add("%s: service task %s needs the bean %s".formatted(where, task.getId(), bean));
            }
        }
        for (var task : model.getModelElementsByType(UserTask.class)) {
            if (forms.at(FormKey.of(process, task.getId())).isEmpty()) {
                problems.add("%s: user task %s needs a TaskForm".formatted(where, task.getId()));
            }
        }
        for (var start : model.getModelElementsByType(StartEvent.class)) {
            if (start.getCamundaFormRef() != null
                    && forms.at(FormKey.of(process, start.getId())).isEmpty()) {
                problems.add("%s: start event %s needs a TaskForm".formatted(where, start.getId()));
            }
        }
        for (var call : model.getModelElementsByType(CallActivity.class)) {
            if (!processes.contains(call.getCalledElement())) {
                problems.add("%s: %s calls %s, which is not deployed"
                        .formatted(where, call.getId(), call.getCalledElement()));
            }
        }
        return problems;
    }

    private static String beanName(String expression) {
        return expression == null ? null : expression.replaceAll("^\\$\\{(\\w+)}$", "$1");
    }
}
