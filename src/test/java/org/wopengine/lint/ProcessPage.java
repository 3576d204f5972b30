package org.wopengine.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.wopengine.lint.Models.Model;

/** Describes one model for people who do not open a modeller: who does what, by when, and what happens then. */
final class ProcessPage {
    private final Models all;
    private final Model model;
    private final StringBuilder page = new StringBuilder();

    private ProcessPage(Models all, Model model) {
        this.all = all;
        this.model = model;
    }

    static String of(Models all, Model model) {
        return new ProcessPage(all, model).write();
    }

    private String write() {
        var process = model.process();
        page.append("# ").append(process.getName()).append("\n\n");
        page.append("<!-- Generated from ").append(model.file()).append(". Refresh: ");
        page.append(ProcessPagesTest.REFRESH).append(" -->\n\n");
        process.getDocumentations()
                .forEach(text -> page.append(line(text.getTextContent())).append("\n\n"));
        page.append("Process `").append(model.id()).append("`, version ").append(process.getCamundaVersionTag());
        page.append(", model [")
                .append(model.file())
                .append("](../../")
                .append(model.file())
                .append(").\n\n");
        page.append("![")
                .append(process.getName())
                .append("](")
                .append(model.id())
                .append(".svg)\n\n");
        table("What people do", List.of("Task", "Who", "Form", "Due", "What to do"), people());
        table("What the engine does", List.of("Step", "How"), engine());
        table("Questions", List.of("Question", "Answer", "Leads to"), questions());
        table("Called processes", List.of("Call", "Process", "Hands over", "Gets back"), calls());
        table("Messages and timers", List.of("Event", "Waits for", "Effect"), waits());
        table("Milestones and ends", List.of("Event", "Kind"), ends());
        table("Routing variables", List.of("Variable"), variables());
        return page.toString().strip() + "\n";
    }

    private List<List<String>> people() {
        var rows = new ArrayList<List<String>>();
        for (var start : model.all(StartEvent.class)) {
            if (start.getCamundaFormRef() != null) {
                rows.add(List.of(
                        start.getName() + " (start)",
                        "anybody who may start it",
                        form(start.getCamundaFormRef()),
                        "",
                        documentation(start)));
            }
        }
        for (var task : inOrder(UserTask.class)) {
            rows.add(List.of(
                    task.getName(),
                    who(task.getCamundaCandidateGroups()) + each(task),
                    form(task.getCamundaFormRef()),
                    due(task.getCamundaDueDate()),
                    documentation(task)));
        }
        return rows;
    }

    /** Inside a sub-process that runs once per party the task is done by each of them. */
    private static String each(FlowElement element) {
        return element.getParentElement() instanceof SubProcess frame && frame.getLoopCharacteristics() != null
                ? ", each of them"
                : "";
    }

    private List<List<String>> engine() {
        var rows = new ArrayList<List<String>>();
        for (var element : inOrder(FlowElement.class)) {
            if (element instanceof ServiceTask task) {
                rows.add(List.of(task.getName(), code(inner(task.getCamundaDelegateExpression()))));
            } else if (element instanceof BusinessRuleTask task) {
                rows.add(List.of(
                        task.getName(),
                        "table " + code(task.getCamundaDecisionRef()) + ", result "
                                + code(task.getCamundaResultVariable())));
            }
        }
        return rows;
    }

    private List<List<String>> questions() {
        var rows = new ArrayList<List<String>>();
        for (var gateway : inOrder(ExclusiveGateway.class)) {
            var answers = Flow.outOf(model, gateway);
            if (answers.size() > 1) {
                answers.forEach(
                        answer -> rows.add(List.of(gateway.getName(), answer(answer), name(answer.getTarget()))));
            }
        }
        return rows;
    }

    private static String answer(SequenceFlow flow) {
        var condition = flow.getConditionExpression();
        return line(flow.getName())
                + (condition == null ? ", otherwise" : " (" + code(inner(condition.getTextContent())) + ")");
    }

    private List<List<String>> calls() {
        return inOrder(CallActivity.class).stream()
                .map(call -> List.of(
                        call.getName()
                                + (call.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics
                                        ? " (repeated)"
                                        : ""),
                        "[" + call.getCalledElement() + "](" + call.getCalledElement() + ".md)",
                        Flow.extensions(call, CamundaIn.class).stream()
                                .filter(in -> in.getCamundaBusinessKey() == null)
                                .map(in -> code(in.getCamundaTarget())
                                        + (in.getCamundaSourceExpression() == null
                                                ? ""
                                                : " = " + code(in.getCamundaSourceExpression())))
                                .collect(Collectors.joining(", ")),
                        Flow.extensions(call, CamundaOut.class).stream()
                                .map(out -> code(out.getCamundaTarget()))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private List<List<String>> waits() {
        var rows = new ArrayList<List<String>>();
        for (var event : inOrder(Event.class)) {
            for (var message : event.getChildElementsByType(MessageEventDefinition.class)) {
                rows.add(List.of(
                        name(event), "message " + code(message.getMessage().getName()), effect(event)));
            }
            for (var timer : event.getChildElementsByType(TimerEventDefinition.class)) {
                rows.add(List.of(name(event), "time " + code(inner(time(timer))), effect(event)));
            }
        }
        for (var task : inOrder(UserTask.class)) {
            for (var listener : Flow.extensions(task, CamundaTaskListener.class)) {
                listener.getTimeouts()
                        .forEach(timer -> rows.add(List.of(
                                task.getName(),
                                "time " + code(inner(time(timer))),
                                code(inner(listener.getCamundaDelegateExpression())) + ", the task stays open")));
            }
        }
        return rows;
    }

    private static String effect(Event event) {
        if (event instanceof StartEvent start && event.getParentElement() instanceof SubProcess) {
            return start.isInterrupting() ? "stops everything else" : "runs beside everything else";
        }
        return "goes on";
    }

    private static String time(TimerEventDefinition timer) {
        for (var time : Arrays.asList(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())) {
            if (time != null) {
                return time.getTextContent();
            }
        }
        return "";
    }

    private List<List<String>> ends() {
        var rows = new ArrayList<List<String>>();
        inOrder(IntermediateThrowEvent.class).forEach(event -> rows.add(List.of(name(event), "milestone")));
        inOrder(EndEvent.class).forEach(event -> rows.add(List.of(name(event), "end")));
        return rows;
    }

    private List<List<String>> variables() {
        return new TreeSet<>(VariableRules.used(all, model))
                .stream().map(variable -> List.of(code(variable))).toList();
    }

    /** As people read the picture: from left to right, then from top to bottom. */
    private <T extends FlowElement> List<T> inOrder(Class<T> type) {
        var boxes = GeometryRules.boxes(model);
        return model.all(type).stream()
                .sorted(java.util.Comparator.comparing(element -> {
                    var box = boxes.get(element);
                    return box == null ? 0 : box.x() * 10_000 + box.y();
                }))
                .toList();
    }

    private void table(String title, List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("## ").append(title).append("\n\n");
        row(head);
        row(head.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
        page.append('\n');
    }

    private void row(List<String> cells) {
        page.append("| ")
                .append(cells.stream()
                        .map(cell -> line(cell).replace("|", "\\|"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private String form(String formRef) {
        return all.form(formRef)
                .map(form -> "[" + formRef + "](../../" + form.file() + ")")
                .orElse(code(formRef));
    }

    private static String who(String groups) {
        return Arrays.stream(String.valueOf(groups).split(",(?![^(]*\\))"))
                .map(String::strip)
                .map(group -> group.startsWith("${parties.") ? spoken(group) : group)
                .collect(Collectors.joining(", "));
    }

    private static String spoken(String expression) {
        var word = expression.substring("${parties.".length(), expression.indexOf('('));
        return switch (word) {
            case "leads" -> "lead mentor and lead mentee";
            case "operator" -> "the operator asked";
            case "platform" -> "the regional platform";
            case "applicant" -> "the applicant";
            default -> word;
        };
    }

    private static String due(String expression) {
        return expression == null ? "" : code(inner(expression));
    }

    private static String documentation(FlowElement element) {
        return element.getDocumentations().stream()
                .map(text -> line(text.getTextContent()))
                .collect(Collectors.joining(" "));
    }

    private static String name(FlowElement element) {
        return element.getName() == null ? code(element.getId()) : element.getName();
    }

    private static String inner(String expression) {
        var text = expression.strip();
        return text.startsWith("${") && text.endsWith("}")
                ? text.substring(2, text.length() - 1).strip()
                : text;
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String line(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
