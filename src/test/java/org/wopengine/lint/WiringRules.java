package org.wopengine.lint;

import static org.wopengine.lint.ModelRule.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.instance.Input;
import org.wopengine.lint.Code.Contract;
import org.wopengine.lint.ModelRule.Report;
import org.wopengine.lint.Models.Model;

/** Rules about the edges that run through a model, which the compiler and the module check cannot see. */
final class WiringRules {
    private static final Pattern BARE = Pattern.compile("\\$\\{\\s*([a-z][A-Za-z0-9]*)\\s*}");
    private static final Pattern ARGUMENTS = Pattern.compile("\\$\\{[a-z][A-Za-z]*\\.[a-zA-Z]+\\(([^()']*)\\)}");

    private WiringRules() {}

    static List<ModelRule> all() {
        return List.of(
                rule("L3", "every bean a model calls exists and is a delegate or a listener", (all, out) -> all.models()
                        .forEach(model -> calls(all, model, out))),
                rule("L4", "a model calls beans of the module that owns it only", (all, out) -> all.models()
                        .forEach(model -> owner(all, model, out))),
                rule("L6", "every delegate is called by a model", WiringRules::unused),
                rule("L9", "every form has exactly one class that reads it", WiringRules::read),
                rule(
                        "L13",
                        "conditions ask known variables for constants that exist, and one answer is the default",
                        (all, out) -> all.models().forEach(model -> conditions(all, model, out))),
                rule("L15", "errors that are caught are thrown", (all, out) -> all.models()
                        .forEach(model -> errors(all, model, out))),
                rule(
                        "L20",
                        "every variable of a model is in its contract class, and the other way round",
                        (all, out) -> all.models().forEach(model -> variables(all, model, out))));
    }

    private static void calls(Models all, Model model, Report out) {
        for (var task : model.all(ServiceTask.class)) {
            var name = bare(task.getCamundaDelegateExpression());
            var bean = name == null ? null : all.code().beans().get(name);
            if (name != null && (bean == null || !bean.delegates())) {
                out.add(
                        model.file(),
                        task.getId(),
                        "calls '" + name + "', which is no delegate bean",
                        "add a @Bean JavaDelegate " + name + " to the tasks of its stage, or correct the name");
            }
        }
        for (var listener : model.all(CamundaTaskListener.class)) {
            listens(all, model, bare(listener.getCamundaDelegateExpression()), out);
        }
        for (var listener : model.all(CamundaExecutionListener.class)) {
            listens(all, model, bare(listener.getCamundaDelegateExpression()), out);
        }
    }

    private static void listens(Models all, Model model, String name, Report out) {
        var bean = name == null ? null : all.code().beans().get(name);
        if (name != null && (bean == null || !bean.listens())) {
            out.add(model.file(), name, "is called as a listener and is none", "add the listener bean " + name);
        }
    }

    private static void owner(Models all, Model model, Report out) {
        var owners = all.code().contracts().stream()
                .filter(contract -> contract.process().equals(model.id()))
                .toList();
        if (owners.size() != 1) {
            out.add(
                    model.file(),
                    model.id(),
                    "has " + owners.size() + " contract classes",
                    "keep exactly one final class in org.wopengine.<module>.process with ID = \"" + model.id() + "\"");
            return;
        }
        var owner = owners.get(0).module();
        for (var task : model.all(ServiceTask.class)) {
            var bean = all.code().beans().get(String.valueOf(bare(task.getCamundaDelegateExpression())));
            if (bean != null && !bean.module().equals(owner) && !startsForm(model, task)) {
                out.add(
                        model.file(),
                        task.getId(),
                        "is owned by '" + owner + "' and calls a bean of '" + bean.module() + "'",
                        "call a facade of " + bean.module() + " from a bean of " + owner + " instead");
            }
        }
    }

    /** The main process has no language of its own: what records its start form belongs to the first stage. */
    private static boolean startsForm(Model model, ServiceTask task) {
        return model.id().equals(FlowRules.MAIN)
                && Flow.into(model, task).stream().allMatch(flow -> flow.getSource() instanceof StartEvent);
    }

    private static void unused(Models all, Report out) {
        var called = all.models().stream()
                .flatMap(model -> model.all(ServiceTask.class).stream())
                .map(task -> String.valueOf(bare(task.getCamundaDelegateExpression())))
                .collect(Collectors.toSet());
        all.code().beans().forEach((name, bean) -> {
            if (bean.delegates() && !called.contains(name)) {
                out.add(
                        "module " + bean.module(),
                        name,
                        "is a delegate no model calls",
                        "remove the bean, once no running version of a model names it");
            }
        });
    }

    private static void read(Models all, Report out) {
        var known = new TreeSet<String>();
        for (var model : all.models()) {
            model.all(UserTask.class).forEach(task -> read(all, model, task.getId(), known, out));
            model.all(StartEvent.class).stream()
                    .filter(start -> start.getCamundaFormRef() != null)
                    .forEach(start -> read(all, model, start.getId(), known, out));
        }
        for (var form : all.code().forms()) {
            if (!known.contains(form.process() + "#" + form.element())) {
                out.add(
                        form.type(),
                        form.element(),
                        "reads a form of " + form.process() + " that no model has",
                        "correct its key or remove the class");
            }
        }
    }

    private static void read(Models all, Model model, String element, Set<String> known, Report out) {
        known.add(model.id() + "#" + element);
        var readers = all.code().forms(model.id(), element);
        if (readers.size() != 1) {
            out.add(
                    model.file(),
                    element,
                    "has " + readers.size() + " classes that read its form",
                    "keep exactly one TaskForm bean with key FormKey.of(\"" + model.id() + "\", \"" + element + "\")");
        }
    }

    private static void conditions(Models all, Model model, Report out) {
        for (var gateway : model.all(ExclusiveGateway.class)) {
            var asked = new TreeSet<String>();
            var answers = new TreeSet<String>();
            for (var flow : Flow.outOf(model, gateway)) {
                var condition = condition(flow);
                if (condition != null && condition.matches()) {
                    asked.add(condition.group(1));
                    answers.add(condition.group(2));
                }
            }
            if (asked.size() > 1) {
                out.add(model.file(), gateway.getId(), "asks for " + asked, "ask for one variable per gateway");
            } else if (!asked.isEmpty()) {
                answers(all, model, gateway, asked.first(), answers, out);
            }
        }
    }

    private static void answers(
            Models all, Model model, ExclusiveGateway gateway, String variable, Set<String> answers, Report out) {
        var type = all.code()
                .contract(model.id())
                .map(contract -> contract.variables().get(variable))
                .orElse(null);
        if (type == null || !type.isEnum()) {
            out.add(
                    model.file(),
                    gateway.getId(),
                    "asks for '" + variable + "', which is no Routing.choice of the contract class",
                    "add it to the contract class of " + model.id());
            return;
        }
        var left = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
        for (var answer : answers) {
            if (!left.remove(answer)) {
                out.add(
                        model.file(),
                        gateway.getId(),
                        "compares with '" + answer + "', which " + type.getSimpleName() + " does not have",
                        "take one of " + left);
            }
        }
        undecided(model, gateway, left, out);
    }

    /** One constant may fall to the default; if more do, the default flow's documentation lists them. */
    private static void undecided(Model model, ExclusiveGateway gateway, Set<String> left, Report out) {
        if (left.isEmpty()) {
            out.add(model.file(), gateway.getId(), "has a default flow nothing takes", "drop the last condition");
        }
        var said = gateway.getDefault() == null
                ? ""
                : gateway.getDefault().getDocumentations().stream()
                        .map(text -> text.getTextContent())
                        .collect(Collectors.joining(" "));
        if (left.size() > 1 && !left.stream().allMatch(said::contains)) {
            out.add(
                    model.file(),
                    gateway.getId(),
                    "lets " + left + " fall to the default flow without saying so",
                    "list them in the documentation of the default flow, or give them flows of their own");
        }
    }

    private static java.util.regex.Matcher condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? null
                : FlowRules.CONDITION.matcher(
                        flow.getConditionExpression().getTextContent().strip());
    }

    private static void errors(Models all, Model model, Report out) {
        for (var error : model.all(Error.class)) {
            var code = error.getErrorCode();
            if (code == null
                    || !code.matches("[a-z]+(-[a-z]+)+")
                    || !all.code().mentions().test(code)) {
                out.add(
                        model.file(),
                        error.getId(),
                        "has the code '" + code + "', which no class throws",
                        "hold the code as a constant of the contract class and throw it from there");
            }
            if (model.all(ErrorEventDefinition.class).stream().noneMatch(caught -> error.equals(caught.getError()))) {
                out.add(model.file(), error.getId(), "is caught nowhere", "remove the error or catch it at its task");
            }
        }
        for (var event : model.all(BoundaryEvent.class)) {
            for (var caught : event.getEventDefinitions()) {
                if (caught instanceof ErrorEventDefinition definition && definition.getError() == null) {
                    out.add(model.file(), event.getId(), "catches any error", "name the one error it handles");
                }
            }
        }
    }

    private static void variables(Models all, Model model, Report out) {
        var contract = all.code().contract(model.id());
        if (contract.isEmpty()) {
            return;
        }
        var elements = model.all(MultiInstanceLoopCharacteristics.class).stream()
                .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable)
                .collect(Collectors.toSet());
        var used = used(all, model);
        for (var name : used) {
            if (!contract.get().variables().containsKey(name) && !elements.contains(name)) {
                out.add(
                        model.file(),
                        name,
                        "is a variable the contract class " + contract.get().type() + " does not know",
                        "add a Routing constant for it, or correct the name");
            }
        }
        handedOver(all, model, contract.get(), used, out);
    }

    /** A variable of the contract that this model never uses must at least be asked for by a caller. */
    private static void handedOver(Models all, Model model, Contract contract, Set<String> used, Report out) {
        var crossing = all.models().stream()
                .flatMap(caller -> caller.all(CallActivity.class).stream())
                .filter(call -> model.id().equals(call.getCalledElement()))
                .flatMap(call -> java.util.stream.Stream.concat(
                        Flow.extensions(call, CamundaOut.class).stream().map(CamundaOut::getCamundaSource),
                        Flow.extensions(call, CamundaIn.class).stream().map(CamundaIn::getCamundaTarget)))
                .collect(Collectors.toSet());
        for (var name : contract.variables().keySet()) {
            if (!used.contains(name) && !crossing.contains(name)) {
                out.add(
                        model.file(),
                        name,
                        "is in the contract class " + contract.type() + " and nobody reads it",
                        "remove the constant, or the value is dead weight in the engine's tables");
            }
        }
    }

    static Set<String> used(Models all, Model model) {
        var used = new TreeSet<String>();
        for (var flow : model.all(SequenceFlow.class)) {
            var condition = condition(flow);
            if (condition != null && condition.matches()) {
                used.add(condition.group(1));
            }
        }
        for (var task : model.all(UserTask.class)) {
            expression(task.getCamundaDueDate(), used);
            expression(task.getCamundaCandidateGroups(), used);
        }
        for (var timer : model.all(TimerEventDefinition.class)) {
            for (var time : Arrays.asList(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())) {
                expression(time == null ? null : time.getTextContent(), used);
            }
        }
        for (var call : model.all(CallActivity.class)) {
            Flow.extensions(call, CamundaIn.class).forEach(in -> {
                expression(in.getCamundaSourceExpression(), used);
                add(in.getCamundaSource(), used);
            });
            Flow.extensions(call, CamundaOut.class).forEach(mapping -> add(mapping.getCamundaTarget(), used));
        }
        for (var task : model.all(BusinessRuleTask.class)) {
            add(task.getCamundaResultVariable(), used);
            all.tables().stream()
                    .filter(table -> table.name().equals(task.getCamundaDecisionRef()))
                    .flatMap(table -> table.xml().getModelElementsByType(Input.class).stream())
                    .map(input -> input.getInputExpression()
                            .getText()
                            .getTextContent()
                            .strip())
                    .forEach(used::add);
        }
        return used;
    }

    private static void expression(String text, Set<String> used) {
        if (text == null) {
            return;
        }
        var bare = bare(text.strip());
        add(bare, used);
        for (var part : text.split(",(?=\\$)|(?<=}),")) {
            var arguments = ARGUMENTS.matcher(part.strip());
            if (arguments.matches()) {
                for (var argument : arguments.group(1).split(",")) {
                    if (!argument.isBlank() && !"execution".equals(argument.strip())) {
                        used.add(argument.strip());
                    }
                }
            }
        }
    }

    private static void add(String name, Set<String> used) {
        if (name != null) {
            used.add(name);
        }
    }

    private static String bare(String expression) {
        var bare = expression == null ? null : BARE.matcher(expression);
        return bare != null && bare.matches() ? bare.group(1) : null;
    }
}
