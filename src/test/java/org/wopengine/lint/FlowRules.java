package org.wopengine.lint;

import static org.wopengine.lint.ModelRule.rule;
import static org.wopengine.lint.Words.isBlank;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.wopengine.lint.ModelRule.Report;
import org.wopengine.lint.Models.Model;

/** Rules about the way a partnership takes: questions, calls, messages, timers. */
final class FlowRules {
    static final String MAIN = "partnership-lifecycle";
    static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    /** The only shape a condition may have: one variable, one constant. */
    static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*([a-z][A-Za-z0-9]*)\\s*==\\s*'([A-Z][A-Z0-9_]*)'\\s*}");

    private static final Pattern PAST = Pattern.compile("[A-Z][A-Za-z]+");
    private static final Pattern TIME = Pattern.compile(
            "P(?=[\\dT])(\\d+[YMWD])*(T(\\d+[HMS])+)?|\\$\\{deadlines\\.[a-z][A-Za-z]*\\([^()]*\\)}|\\$\\{([a-z][A-Za-z]*DueAt|deferredUntil|changesDueOn)}");

    private FlowRules() {}

    static List<ModelRule> all() {
        return List.of(
                rule("L12", "a gateway asks a question, and every answer has its flow", (all, out) -> all.models()
                        .forEach(model -> model.all(Gateway.class).forEach(gateway -> question(model, gateway, out)))),
                rule(
                        "L14",
                        "a call passes the business key and named variables to a stage that exists",
                        (all, out) -> all.models().forEach(model -> model.all(CallActivity.class)
                                .forEach(call -> call(all, model, call, out)))),
                rule("L16", "messages are named as facts, used, and sent by someone", (all, out) -> all.models()
                        .forEach(model -> messages(all, model, out))),
                rule("L17", "times come from the deadlines or from a due date variable", (all, out) -> all.models()
                        .forEach(model ->
                                model.all(TimerEventDefinition.class).forEach(timer -> timer(model, timer, out)))),
                rule(
                        "L21",
                        "the main process holds calls, questions and events, and records its start form",
                        (all, out) -> all.model(MAIN).ifPresent(model -> mainOnly(model, out))));
    }

    private static void question(Model model, Gateway gateway, Report out) {
        if (gateway instanceof InclusiveGateway) {
            out.add(
                    model.file(),
                    gateway.getId(),
                    "is an inclusive gateway",
                    "ask one question per exclusive gateway, people cannot read the other");
        }
        var answers = Flow.outOf(model, gateway);
        if (answers.size() < 2) {
            return;
        }
        if ((gateway instanceof ExclusiveGateway || gateway instanceof EventBasedGateway)
                && (isBlank(gateway.getName()) || !gateway.getName().endsWith("?"))) {
            out.add(model.file(), gateway.getId(), "asks no question", "name it as a question ending in '?'");
        }
        if (!(gateway instanceof ExclusiveGateway exclusive)) {
            return;
        }
        if (exclusive.getDefault() == null) {
            out.add(
                    model.file(),
                    gateway.getId(),
                    "has no default flow",
                    "mark the flow to take when no other answer fits");
        }
        for (var answer : answers) {
            answer(model, exclusive, answer, out);
        }
    }

    private static void answer(Model model, ExclusiveGateway gateway, SequenceFlow answer, Report out) {
        if (isBlank(answer.getName())) {
            out.add(model.file(), answer.getId(), "is an answer without a name", "name the flow after the answer");
        }
        var condition = answer.getConditionExpression();
        if (answer.equals(gateway.getDefault())) {
            if (condition != null) {
                out.add(model.file(), answer.getId(), "is default and has a condition", "remove the condition");
            }
        } else if (condition == null
                || !CONDITION.matcher(condition.getTextContent().strip()).matches()) {
            out.add(
                    model.file(),
                    answer.getId(),
                    "has no condition of the form ${outcome == 'ANSWER'}",
                    "compare one routing variable with one constant");
        }
    }

    private static void call(Models all, Model model, CallActivity call, Report out) {
        var id = call.getId();
        if (all.model(String.valueOf(call.getCalledElement())).isEmpty()) {
            out.add(
                    model.file(),
                    id,
                    "calls the unknown '" + call.getCalledElement() + "'",
                    "call a process id of bpmn/");
        }
        var binding = call.getCamundaCalledElementBinding();
        if (binding != null && !"latest".equals(binding)) { // the drawing program leaves a default out
            out.add(
                    model.file(),
                    id,
                    "does not call the newest version",
                    "set calledElementBinding=\"latest\": a stage entered in two years runs the rules of that day");
        }
        if (!call.isCamundaAsyncBefore()) {
            out.add(
                    model.file(),
                    id,
                    "is no savepoint",
                    "set asyncBefore: a stage that fails to start must not undo the one before");
        }
        var in = Flow.extensions(call, CamundaIn.class);
        var outs = Flow.extensions(call, CamundaOut.class);
        if (in.stream().noneMatch(mapping -> BUSINESS_KEY.equals(mapping.getCamundaBusinessKey()))) {
            out.add(
                    model.file(),
                    id,
                    "does not pass the business key",
                    "add <camunda:in businessKey=\"" + BUSINESS_KEY + "\"/>, the engine does not do it by itself");
        }
        if (in.stream().anyMatch(mapping -> mapping.getCamundaVariables() != null)
                || outs.stream().anyMatch(mapping -> mapping.getCamundaVariables() != null)) {
            out.add(model.file(), id, "passes all variables", "name each variable that crosses");
        }
    }

    private static void messages(Models all, Model model, Report out) {
        for (var message : model.all(Message.class)) {
            var name = message.getName();
            if (name == null
                    || !PAST.matcher(name).matches()
                    || !message.getId().equals("Message_" + name)) {
                out.add(
                        model.file(),
                        message.getId(),
                        "has an id that does not follow from its name '" + name + "'",
                        "name it as a fact in PascalCase and call it Message_<name>");
            } else if (!all.code().mentions().test(name)) {
                out.add(
                        model.file(),
                        message.getId(),
                        "is waited for, but nobody sends '" + name + "'",
                        "correlate it in the module that knows the fact, or remove the event");
            }
            if (model.all(MessageEventDefinition.class).stream()
                    .noneMatch(definition -> message.equals(definition.getMessage()))) {
                out.add(model.file(), message.getId(), "is used by no event", "remove the message");
            }
        }
        for (var definition : model.all(MessageEventDefinition.class)) {
            if (definition.getMessage() == null) {
                out.add(model.file(), definition.getId(), "waits for no message", "set messageRef");
            }
        }
        model.all(Signal.class)
                .forEach(signal -> out.add(
                        model.file(),
                        signal.getId(),
                        "is a signal, which every partnership would hear",
                        "use a message correlated by business key"));
        starts(model, out);
    }

    private static void starts(Model model, Report out) {
        var scopes = new HashSet<Object>();
        for (var start : model.all(StartEvent.class)) {
            if (!scopes.add(start.getParentElement())) {
                out.add(
                        model.file(),
                        start.getId(),
                        "is a second start event of its scope",
                        "keep one start, so that a partnership cannot begin twice");
            }
        }
    }

    private static void timer(Model model, TimerEventDefinition timer, Report out) {
        var cycle = timer.getTimeCycle();
        var listens = timer.getParentElement() instanceof CamundaTaskListener;
        for (var time : new org.camunda.bpm.model.bpmn.instance.Expression[] {
            timer.getTimeDate(), timer.getTimeDuration(), listens ? cycle : null
        }) {
            if (time != null && !TIME.matcher(time.getTextContent().strip()).matches()) {
                out.add(
                        model.file(),
                        owner(timer),
                        "has the time '" + time.getTextContent().strip() + "'",
                        "take an ISO duration, ${deadlines.…} or a variable such as reportDueAt");
            }
        }
        if (cycle != null && !listens) {
            out.add(
                    model.file(),
                    owner(timer),
                    "repeats by a cycle of its own",
                    "repeat by a loop that people can see, with a due date variable");
        }
    }

    private static String owner(TimerEventDefinition timer) {
        var parent = timer.getParentElement();
        return String.valueOf(parent.getAttributeValue("id"));
    }

    private static void mainOnly(Model model, Report out) {
        var behindForms = new HashSet<FlowNode>();
        for (var start : model.all(StartEvent.class)) {
            if (start.getCamundaFormRef() != null) {
                Flow.outOf(model, start).forEach(flow -> behindForms.add(flow.getTarget()));
            }
        }
        for (var task : model.all(Task.class)) {
            if (!(task instanceof ServiceTask && behindForms.contains(task))) {
                out.add(
                        model.file(),
                        task.getId(),
                        "is a task in the main process",
                        "move it into the stage model it belongs to, or call that stage");
            }
        }
        for (var sub : model.all(SubProcess.class)) {
            if (!sub.triggeredByEvent()) {
                out.add(
                        model.file(),
                        sub.getId(),
                        "is an embedded sub-process in the main process",
                        "make it a stage model and call it");
            }
        }
    }
}
