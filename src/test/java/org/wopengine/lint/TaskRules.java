package org.wopengine.lint;

import static org.wopengine.lint.ModelRule.rule;
import static org.wopengine.lint.Words.isBlank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.wopengine.lint.ModelRule.Report;
import org.wopengine.lint.Models.Model;

/** Rules about what people do and what the engine does for them. */
final class TaskRules {
    private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern PARTIES =
            Pattern.compile("\\$\\{(?:parties|registrants)\\.[a-z][A-Za-z]*\\((execution|[a-z][A-Za-z]*)\\)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");
    private static final Pattern DUE = Pattern.compile("\\$\\{deadlines\\.due\\('([a-z-]+)'\\)}");
    private static final Set<String> GROUPS = Set.of("secretariat", "lead", "integrity", "auditor", "administrator");

    private TaskRules() {}

    static List<ModelRule> all() {
        return List.of(
                rule(
                        "L5",
                        "the engine calls beans only: no class names, expressions, scripts, connectors",
                        (all, out) -> all.models().forEach(model -> beansOnly(model, out))),
                rule(
                        "L7",
                        "a user task says who, what, by when and how, and reminds and escalates",
                        (all, out) -> all.models().forEach(model -> model.all(UserTask.class)
                                .forEach(task -> userTask(model, task, out)))),
                rule("L11", "tasks are offered to groups, never to a named person", (all, out) -> all.models()
                        .forEach(model -> model.all(UserTask.class).forEach(task -> groups(model, task, out)))),
                rule("L18", "what runs as a job says how often it is tried again", (all, out) -> all.models()
                        .forEach(model -> model.all(ServiceTask.class).forEach(task -> retries(model, task, out)))),
                rule("L23", "directly behind a form stands the service task that records it", (all, out) -> all.models()
                        .forEach(model -> recorded(model, out))));
    }

    private static void beansOnly(Model model, Report out) {
        for (var task : model.all(ServiceTask.class)) {
            var others = task.getCamundaClass() != null
                    || task.getCamundaExpression() != null
                    || task.getCamundaType() != null
                    || task.getCamundaResultVariable() != null;
            if (others || !bean(task.getCamundaDelegateExpression())) {
                out.add(
                        model.file(),
                        task.getId(),
                        "does not call one bean by delegateExpression",
                        "set camunda:delegateExpression=\"${<module><Verb>}\" and nothing else");
            }
        }
        for (var task : model.all(BusinessRuleTask.class)) {
            if (isBlank(task.getCamundaDecisionRef())
                    || !"deployment".equals(task.getCamundaDecisionRefBinding())
                    || !"singleEntry".equals(task.getCamundaMapDecisionResult())) {
                out.add(
                        model.file(),
                        task.getId(),
                        "does not ask one decision table of its own deployment for one value",
                        "set decisionRef, decisionRefBinding=\"deployment\" and mapDecisionResult=\"singleEntry\"");
            }
        }
        model.all(ScriptTask.class).forEach(task -> forbidden(model, task.getId(), "a script task", out));
        model.all(SendTask.class).forEach(task -> forbidden(model, task.getId(), "a send task", out));
        model.all(CamundaScript.class).forEach(script -> forbidden(model, owner(script), "a script", out));
        model.all(CamundaConnector.class).forEach(connector -> forbidden(model, owner(connector), "a connector", out));
        for (var listener : model.all(CamundaTaskListener.class)) {
            listener(model, owner(listener), listener.getCamundaDelegateExpression(), out);
        }
        for (var listener : model.all(CamundaExecutionListener.class)) {
            listener(model, owner(listener), listener.getCamundaDelegateExpression(), out);
        }
    }

    private static void forbidden(Model model, String element, String what, Report out) {
        out.add(model.file(), element, "holds " + what, "move the work into a bean and call it from a service task");
    }

    private static void listener(Model model, String element, String expression, Report out) {
        if (!bean(expression)) {
            out.add(
                    model.file(),
                    element,
                    "has a listener that is no bean",
                    "set the listener's delegateExpression to a bean");
        }
    }

    private static boolean bean(String expression) {
        return expression != null && BEAN.matcher(expression).matches();
    }

    private static String owner(org.camunda.bpm.model.xml.instance.ModelElementInstance inner) {
        for (var element = inner; element != null; element = element.getParentElement()) {
            var id = element.getAttributeValue("id");
            if (element instanceof org.camunda.bpm.model.bpmn.instance.FlowElement && id != null) {
                return id;
            }
        }
        return inner.getElementType().getTypeName();
    }

    private static void userTask(Model model, UserTask task, Report out) {
        var missing = new ArrayList<String>();
        if (isBlank(task.getName())) {
            missing.add("a name");
        }
        if (isBlank(task.getCamundaCandidateGroups())) {
            missing.add("candidateGroups");
        }
        if (isBlank(task.getCamundaFormRef()) || !"deployment".equals(task.getCamundaFormRefBinding())) {
            missing.add("formRef with formRefBinding=\"deployment\"");
        }
        if (task.getDocumentations().stream().allMatch(text -> isBlank(text.getTextContent()))) {
            missing.add("documentation (the help text)");
        }
        var due = task.getCamundaDueDate();
        if (due == null || !DUE.matcher(due).matches() && !VARIABLE.matcher(due).matches()) {
            missing.add("dueDate=\"${deadlines.due('…')}\" or a due date variable");
        } else {
            missing.addAll(timeouts(task, due));
        }
        if (!missing.isEmpty()) {
            out.add(model.file(), task.getId(), "lacks " + String.join(", ", missing), "add it to the task");
        }
    }

    /** The reminder before and the escalation after the due date, both about the same deadline as the due date. */
    private static List<String> timeouts(UserTask task, String due) {
        var deadline = DUE.matcher(due);
        var fixed = deadline.matches();
        var variable = due.substring(2, due.length() - 1);
        var remind = fixed
                ? "${deadlines.remind('" + deadline.group(1) + "')}"
                : "${deadlines.remindBefore(" + variable + ")}";
        var escalate = fixed
                ? "${deadlines.escalate('" + deadline.group(1) + "')}"
                : "${deadlines.escalateAfter(" + variable + ")}";
        var bare = task.getId().substring(task.getId().indexOf('_') + 1);
        var missing = new ArrayList<String>();
        if (!hasTimeout(task, "Remind_" + bare, "${remindOfTask}", remind, false)) {
            missing.add("the timeout listener Remind_" + bare + " at " + remind);
        }
        if (!hasTimeout(task, "Escalate_" + bare, "${escalateTask}", escalate, true)) {
            missing.add("the timeout listener Escalate_" + bare + " at " + escalate);
        }
        return missing;
    }

    private static boolean hasTimeout(UserTask task, String id, String bean, String when, boolean cycle) {
        return Flow.extensions(task, CamundaTaskListener.class).stream()
                .filter(listener -> "timeout".equals(listener.getCamundaEvent()))
                .filter(listener -> id.equals(listener.getAttributeValue("id")))
                .filter(listener -> bean.equals(listener.getCamundaDelegateExpression()))
                .flatMap(listener -> listener.getTimeouts().stream())
                .map(timer -> cycle ? timer.getTimeCycle() : timer.getTimeDate())
                .anyMatch(time ->
                        time != null && when.equals(time.getTextContent().strip()));
    }

    private static void groups(Model model, UserTask task, Report out) {
        if (task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null) {
            out.add(
                    model.file(),
                    task.getId(),
                    "is given to a person",
                    "remove assignee and candidateUsers, offer it to a group");
        }
        var groups = task.getCamundaCandidateGroups() == null ? "" : task.getCamundaCandidateGroups();
        for (var group : groups.split(",")) {
            if (!group.isBlank()
                    && !GROUPS.contains(group.strip())
                    && !PARTIES.matcher(group.strip()).matches()) {
                out.add(
                        model.file(),
                        task.getId(),
                        "is offered to the unknown group '" + group.strip() + "'",
                        "take one of " + GROUPS + " or ask the bean parties or registrants");
            }
        }
    }

    private static void retries(Model model, ServiceTask task, Report out) {
        var runsAsJob = task.isCamundaAsyncBefore() || task.isCamundaAsyncAfter();
        var cycles = Flow.extensions(task, CamundaFailedJobRetryTimeCycle.class);
        if (runsAsJob && cycles.stream().allMatch(cycle -> isBlank(cycle.getTextContent()))) {
            out.add(
                    model.file(),
                    task.getId(),
                    "runs as a job and does not say how often it is tried again",
                    "add camunda:failedJobRetryTimeCycle, for example R3/PT5M");
        }
    }

    private static void recorded(Model model, Report out) {
        for (var task : model.all(UserTask.class)) {
            recorder(model, task, out);
            if (task.isCamundaAsyncAfter()) {
                out.add(
                        model.file(),
                        task.getId(),
                        "lets go of the answers before they are recorded",
                        "remove asyncAfter: the answers live in this transaction only");
            }
        }
        for (var start : model.all(StartEvent.class)) {
            if (start.getCamundaFormRef() != null) {
                recorder(model, start, out);
            }
        }
    }

    private static void recorder(Model model, FlowNode form, Report out) {
        var behind = Flow.outOf(model, form);
        var target = behind.size() == 1 ? behind.get(0).getTarget() : null;
        if (!(target instanceof ServiceTask recorder)) {
            out.add(
                    model.file(),
                    form.getId(),
                    "has no service task directly behind it",
                    "draw one flow to the service task that records its answers");
            return;
        }
        if (recorder.isCamundaAsyncBefore()
                || recorder.getLoopCharacteristics() != null
                || !Flow.extensions(recorder, CamundaInputOutput.class).isEmpty()) {
            out.add(
                    model.file(),
                    recorder.getId(),
                    "does not run in the transaction of the form before it",
                    "remove asyncBefore, multi-instance and input mappings");
        }
        if (Flow.into(model, recorder).size() > 1) {
            out.add(
                    model.file(),
                    recorder.getId(),
                    "records more than one form",
                    "give each form its own recording service task");
        }
    }
}
