package org.wopengine.lint;

import static org.wopengine.lint.ModelRule.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
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
                rule("L15", "errors that are caught are thrown", (all, out) -> all.models()
                        .forEach(model -> errors(all, model, out))));
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

    /** The one bean or variable of an expression, or null if it is something else. */
    static String bare(String expression) {
        var bare = expression == null ? null : BARE.matcher(expression);
        return bare != null && bare.matches() ? bare.group(1) : null;
    }
}
