package org.wopengine.lint;

import static org.wopengine.lint.ModelRule.rule;
import static org.wopengine.lint.Words.isBlank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.wopengine.lint.ModelRule.Report;
import org.wopengine.lint.Models.Model;

/** Rules about files, heads and ids. */
final class FileRules {
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern SEMANTIC = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern DAYS = Pattern.compile("P\\d{1,6}D");

    /** The most days that ten years have. */
    private static final int TEN_YEARS = 3653;

    /** The fewest days of ten years (2096 to 2106 have two leap days) and a week: from then on people may be anonymised. */
    private static final int TEN_YEARS_AND_A_WEEK = 3651 + 7;

    private static final Pattern GENERATED = Pattern.compile(".*_(?=[0-9a-z]*\\d)[0-9a-z]{7}");

    /** The first type that fits decides, so the narrow ones come first. */
    private static final Map<Class<? extends ModelElementInstance>, List<String>> PREFIXES = prefixes();

    private FileRules() {}

    static List<ModelRule> all() {
        return List.of(
                rule(
                        "L1",
                        "the file says what it is: id, name, version tag, how long its history is kept",
                        (all, out) -> {
                            var files = new HashMap<String, String>();
                            for (var model : all.models()) {
                                head(model, files, out);
                            }
                            for (var table : all.tables()) {
                                var decision = table.decision();
                                require(
                                        decision.getId().equals(table.name()),
                                        out,
                                        table.file(),
                                        decision.getId(),
                                        "the decision's id is not the file's name",
                                        "set the decision's id to '" + table.name() + "'");
                                tagAndHistory(
                                        table.file(),
                                        decision.getId(),
                                        decision.getVersionTag(),
                                        decision.getCamundaHistoryTimeToLiveString(),
                                        out);
                            }
                        }),
                rule("L2", "ids are spoken names with the prefix of their kind", (all, out) -> {
                    for (var model : all.models()) {
                        model.elements().forEach(element -> id(model, element, out));
                        model.all(Message.class).forEach(element -> id(model, element, out));
                        model.all(Error.class).forEach(element -> id(model, element, out));
                        model.all(Signal.class).forEach(element -> id(model, element, out));
                        diagramIds(model, out);
                    }
                }),
                rule(
                        "L24",
                        "history is kept ten whole years, and not longer than what people's names may be",
                        (all, out) -> {
                            for (var model : all.models()) {
                                kept(
                                        model.file(),
                                        model.id(),
                                        model.process().getCamundaHistoryTimeToLiveString(),
                                        out);
                            }
                            for (var table : all.tables()) {
                                kept(
                                        table.file(),
                                        table.decision().getId(),
                                        table.decision().getCamundaHistoryTimeToLiveString(),
                                        out);
                            }
                        }));
    }

    private static void head(Model model, Map<String, String> files, Report out) {
        var processes = model.xml().getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            out.add(
                    model.file(),
                    model.name(),
                    "holds " + processes.size() + " processes",
                    "keep one process per file, so that one file is one version");
            return;
        }
        var process = model.process();
        var id = process.getId();
        require(
                id.equals(model.name()) && KEBAB.matcher(id).matches(),
                out,
                model.file(),
                id,
                "the process id is not the file's name in kebab case",
                "set the process id to '" + model.name() + "'");
        var other = files.put(id, model.file());
        require(
                other == null,
                out,
                model.file(),
                id,
                "the same process id stands in " + other,
                "give the copied model its own id, or the two overwrite each other");
        require(process.isExecutable(), out, model.file(), id, "is not executable", "set isExecutable=\"true\"");
        require(!isBlank(process.getName()), out, model.file(), id, "has no name", "name the process in plain words");
        tagAndHistory(
                model.file(), id, process.getCamundaVersionTag(), process.getCamundaHistoryTimeToLiveString(), out);
    }

    private static void tagAndHistory(String file, String id, String tag, String history, Report out) {
        require(
                tag != null && SEMANTIC.matcher(tag).matches(),
                out,
                file,
                id,
                "has no version tag such as 1.0.0",
                "set camunda:versionTag");
        require(
                history != null && DAYS.matcher(history).matches(),
                out,
                file,
                id,
                "does not say how long its history is kept",
                "set camunda:historyTimeToLive=\"P3653D\"");
    }

    private static void kept(String file, String id, String history, Report out) {
        if (history == null || !DAYS.matcher(history).matches()) {
            return; // L1 speaks of that
        }
        var days = Integer.parseInt(history.replaceAll("\\D", ""));
        require(
                days >= TEN_YEARS && days <= TEN_YEARS_AND_A_WEEK,
                out,
                file,
                id,
                "keeps its history for " + days + " days",
                "set camunda:historyTimeToLive=\"P" + TEN_YEARS
                        + "D\": ten years with three leap days; names in the record"
                        + " may go after ten years and a week, and the engine's history has to be gone by then");
    }

    private static void id(Model model, BaseElement element, Report out) {
        var prefixes = PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
        var id = element.getId();
        var fits =
                prefixes.stream().anyMatch(prefix -> id.matches(prefix + "_[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9_]*)?"));
        if (!fits || GENERATED.matcher(id).matches()) {
            out.add(
                    model.file(),
                    id,
                    "the id is generated or lacks the prefix of its kind",
                    "call it " + String.join("_… or ", prefixes) + "_ and its name in PascalCase");
        } else if (element instanceof FlowElement named
                && (element instanceof Task || element instanceof CallActivity)
                && !isBlank(named.getName())) {
            var expected = prefixes.get(0) + "_" + Words.pascal(named.getName());
            require(
                    id.equals(expected),
                    out,
                    model.file(),
                    id,
                    "the id does not follow from the name '" + named.getName() + "'",
                    "call it " + expected + " or change the name");
        }
    }

    private static void diagramIds(Model model, Report out) {
        for (var shape : model.all(BpmnShape.class)) {
            diagramId(model, shape.getId(), shape.getBpmnElement(), out);
        }
        for (var edge : model.all(BpmnEdge.class)) {
            diagramId(model, edge.getId(), edge.getBpmnElement(), out);
        }
    }

    private static void diagramId(Model model, String id, BaseElement drawn, Report out) {
        var expected = drawn == null ? null : drawn.getId() + "_di";
        require(
                id.equals(expected),
                out,
                model.file(),
                id,
                "the drawing's id is not that of its element",
                drawn == null ? "remove the drawing of a deleted element" : "call it " + expected);
    }

    private static void require(boolean kept, Report out, String file, String id, String problem, String cure) {
        if (!kept) {
            out.add(file, id, problem, cure);
        }
    }

    private static Map<Class<? extends ModelElementInstance>, List<String>> prefixes() {
        var prefixes = new java.util.LinkedHashMap<Class<? extends ModelElementInstance>, List<String>>();
        prefixes.put(StartEvent.class, List.of("StartEvent"));
        prefixes.put(EndEvent.class, List.of("EndEvent"));
        prefixes.put(BoundaryEvent.class, List.of("Boundary"));
        prefixes.put(IntermediateCatchEvent.class, List.of("Event", "Timer"));
        prefixes.put(IntermediateThrowEvent.class, List.of("Milestone"));
        prefixes.put(UserTask.class, List.of("UserTask"));
        prefixes.put(BusinessRuleTask.class, List.of("BusinessRuleTask"));
        prefixes.put(ServiceTask.class, List.of("ServiceTask"));
        prefixes.put(CallActivity.class, List.of("CallActivity"));
        prefixes.put(SubProcess.class, List.of("SubProcess"));
        prefixes.put(Gateway.class, List.of("Gateway"));
        prefixes.put(SequenceFlow.class, List.of("Flow"));
        prefixes.put(Message.class, List.of("Message"));
        prefixes.put(Error.class, List.of("Error"));
        prefixes.put(Signal.class, List.of("Signal"));
        return prefixes;
    }
}
