package org.wopengine.lint;

import static org.wopengine.lint.ModelRule.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.Input;
import org.wopengine.lint.Code.Contract;
import org.wopengine.lint.ModelRule.Report;
import org.wopengine.lint.Models.Model;

/** Rules about the variables a model routes by: named once in a contract class, compared with constants that exist. */
final class VariableRules {
    private static final Pattern CONSTANT = Pattern.compile("\\$\\{\\s*'([A-Z][A-Z0-9_]*)'\\s*}");
    private static final Pattern ARGUMENTS = Pattern.compile("\\$\\{[a-z][A-Za-z]*\\.[a-zA-Z]+\\(([^()']*)\\)}");

    private VariableRules() {}

    static List<ModelRule> all() {
        return List.of(
                rule(
                        "L13",
                        "conditions ask known variables for constants that exist, and one answer is the default",
                        (all, out) -> all.models().forEach(model -> {
                            conditions(all, model, out);
                            handedConstants(all, model, out);
                        })),
                rule(
                        "L20",
                        "every variable of a model is in its contract class, and the other way round",
                        (all, out) -> all.models().forEach(model -> variables(all, model, out))));
    }

    /** What a variable holds: said by the model's own contract class, or by that of the process it comes back from. */
    private static Optional<Class<?>> type(Models all, Model model, String variable) {
        var own = all.code().contract(model.id()).map(contract -> contract.variables()
                .get(variable));
        if (own.isPresent()) {
            return Optional.of(own.get());
        }
        return model.all(CallActivity.class).stream()
                .flatMap(call -> Flow.extensions(call, CamundaOut.class).stream()
                        .filter(back -> variable.equals(back.getCamundaTarget()))
                        .flatMap(back -> all.code().contract(call.getCalledElement()).stream()
                                .flatMap(contract ->
                                        Stream.ofNullable(contract.variables().get(back.getCamundaSource())))))
                .<Class<?>>map(type -> type)
                .findFirst();
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
        var type = type(all, model, variable).orElse(null);
        if (type == null || !type.isEnum()) {
            out.add(
                    model.file(),
                    gateway.getId(),
                    "asks for '" + variable + "', which is no Routing.choice of the contract class",
                    "add it to the contract class of " + model.id() + ", or to that of the process it comes back from");
            return;
        }
        var left = constants(type);
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

    private static Matcher condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? null
                : FlowRules.CONDITION.matcher(
                        flow.getConditionExpression().getTextContent().strip());
    }

    /** A constant handed to a called process is one its variable knows. */
    private static void handedConstants(Models all, Model model, Report out) {
        for (var call : model.all(CallActivity.class)) {
            for (var in : Flow.extensions(call, CamundaIn.class)) {
                var constant = CONSTANT.matcher(String.valueOf(in.getCamundaSourceExpression()));
                if (!constant.matches()) {
                    continue;
                }
                var known = all.code()
                        .contract(call.getCalledElement())
                        .map(contract -> contract.variables().get(in.getCamundaTarget()))
                        .filter(Class::isEnum)
                        .map(VariableRules::constants)
                        .orElse(new TreeSet<>());
                if (!known.contains(constant.group(1))) {
                    out.add(
                            model.file(),
                            call.getId(),
                            "hands over '" + constant.group(1) + "', which " + in.getCamundaTarget() + " of "
                                    + call.getCalledElement() + " does not know",
                            "take one of " + known);
                }
            }
        }
    }

    private static TreeSet<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
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
            if (type(all, model, name).isEmpty() && !elements.contains(name)) {
                out.add(
                        model.file(),
                        name,
                        "is a variable the contract class " + contract.get().type() + " does not know",
                        "add a Routing constant for it, or correct the name");
            }
        }
        for (var call : model.all(CallActivity.class)) {
            Flow.extensions(call, CamundaIn.class).stream()
                    .map(CamundaIn::getCamundaTarget)
                    .filter(target -> target != null && !knows(all, call.getCalledElement(), target))
                    .forEach(target -> out.add(
                            model.file(),
                            call.getId(),
                            "hands over '" + target + "', which the contract of " + call.getCalledElement() + " lacks",
                            "add a Routing constant there, or do not hand it over"));
        }
        handedOver(all, model, contract.get(), used, out);
    }

    private static boolean knows(Models all, String process, String variable) {
        return all.code()
                .contract(process)
                .filter(contract -> contract.variables().containsKey(variable))
                .isPresent();
    }

    /** A variable of the contract that this model never uses must at least be asked for by a caller. */
    private static void handedOver(Models all, Model model, Contract contract, Set<String> used, Report out) {
        var crossing = all.models().stream()
                .flatMap(caller -> caller.all(CallActivity.class).stream())
                .filter(call -> model.id().equals(call.getCalledElement()))
                .flatMap(call -> Stream.concat(
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
        var bare = WiringRules.bare(text.strip());
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
}
