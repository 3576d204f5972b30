package org.wopengine.lint;

import static org.wopengine.lint.ModelRule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.wopengine.lint.ModelRule.Report;
import org.wopengine.lint.Models.Form;
import org.wopengine.lint.Models.Model;

/** Rules about forms by themselves and about the references to forms and decision tables. */
final class FormRules {
    static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "select", "radio", "checkbox", "checklist", "taglist", "datetime");
    private static final String CANDIDATES = "viewCandidateChoices";
    private static final Set<String> DISPLAY = Set.of("text", "group", "separator", "spacer", "table");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");
    private static final Pattern VIEW = Pattern.compile("(?:#if\\s+|#loop\\s+|/)?(view[A-Z][A-Za-z0-9]*|if|loop)");

    /** A label alone explains these: everybody knows what goes in. */
    private static final Pattern OBVIOUS = Pattern.compile(
            "(?i).*\\b(name|comment|remarks?|e-mail|email|country|city|title|position|phone|website)\\b.*");

    private FormRules() {}

    static List<ModelRule> all() {
        return List.of(
                rule("L8", "references to forms and tables resolve, and every form is used", FormRules::references),
                rule("F1", "a form says what it is: id, version of the schema, platform", (all, out) -> all.forms()
                        .forEach(form -> head(form, out))),
                rule("F2", "a form uses only components that work in the task list", (all, out) -> all.forms()
                        .forEach(form -> components(form, out))),
                rule(
                        "F3",
                        "every field has a key of its own, a label, and a help text unless it is obvious",
                        (all, out) -> all.forms().forEach(form -> fields(form, out))),
                rule("F4", "texts on top of a form show only view… values", (all, out) -> all.forms()
                        .forEach(form -> templates(form, out))));
    }

    private static void references(Models all, Report out) {
        var users = new HashMap<String, String>();
        for (var model : all.models()) {
            model.all(UserTask.class)
                    .forEach(task ->
                            form(all, model, task.getId(), task.getName(), task.getCamundaFormRef(), users, out));
            model.all(StartEvent.class)
                    .forEach(start -> form(all, model, start.getId(), null, start.getCamundaFormRef(), users, out));
            for (var task : model.all(BusinessRuleTask.class)) {
                var asked = task.getCamundaDecisionRef();
                if (asked != null
                        && all.tables().stream().noneMatch(table -> table.name().equals(asked))) {
                    out.add(
                            model.file(),
                            task.getId(),
                            "asks the unknown table '" + asked + "'",
                            "name a decision of bpmn/*.dmn");
                }
            }
        }
        var names = new HashMap<String, String>();
        for (var form : all.forms()) {
            var twin = names.put(form.name(), form.file());
            if (twin != null) {
                out.add(form.file(), form.name(), "has the same id as " + twin, "rename one of the two forms");
            }
            if (!users.containsKey(form.name())) {
                out.add(form.file(), form.name(), "is used by no task", "refer to it from its task or remove it");
            }
        }
    }

    private static void form(
            Models all,
            Model model,
            String element,
            String name,
            String formRef,
            java.util.Map<String, String> users,
            Report out) {
        if (formRef == null) {
            return;
        }
        var form = all.form(formRef);
        if (form.isEmpty()) {
            out.add(
                    model.file(),
                    element,
                    "refers to the missing form '" + formRef + "'",
                    "add forms/" + model.name() + "/" + formRef + ".form");
            return;
        }
        var twin = users.put(formRef, element);
        if (twin != null) {
            out.add(model.file(), element, "shares its form with " + twin, "give each task its own form");
        }
        if (!form.get().folder().equals(model.name())) {
            out.add(
                    form.get().file(),
                    formRef,
                    "lies in another folder than its process",
                    "move it to forms/" + model.name() + "/");
        }
        if (name != null && !formRef.equals(Words.kebab(name))) {
            out.add(
                    model.file(),
                    element,
                    "the form '" + formRef + "' does not follow from the task's name",
                    "call the form " + Words.kebab(name));
        }
    }

    private static void head(Form form, Report out) {
        var json = form.json();
        if (!form.name().equals(json.path("id").asText())) {
            out.add(
                    form.file(),
                    form.name(),
                    "the form's id is not the file's name",
                    "set id to '" + form.name() + "'");
        }
        if (json.path("schemaVersion").asInt() != 16) {
            out.add(form.file(), form.name(), "is not schema version 16", "set schemaVersion to 16");
        }
        if (!"Camunda Platform".equals(json.path("executionPlatform").asText())
                || !"7.24.0".equals(json.path("executionPlatformVersion").asText())) {
            out.add(
                    form.file(),
                    form.name(),
                    "is not made for this platform",
                    "set executionPlatform to \"Camunda Platform\" and executionPlatformVersion to \"7.24.0\"");
        }
    }

    private static void components(Form form, Report out) {
        for (var component : form.components()) {
            var type = Form.type(component);
            if (!INPUTS.contains(type) && !DISPLAY.contains(type)) {
                out.add(
                        form.file(),
                        name(component),
                        "is a '" + type + "', which does not work in the task list",
                        "use one of " + sorted(INPUTS) + " or " + sorted(DISPLAY));
            }
            if ("datetime".equals(type)
                    && !"date".equals(component.path("subtype").asText())) {
                out.add(form.file(), name(component), "asks for a time of day", "set subtype to \"date\"");
            }
            if ("group".equals(type) && component.hasNonNull("path")) {
                out.add(form.file(), name(component), "is a group with a path", "remove path: keys are flat");
            }
            if (CHOICES.contains(type)
                    && !component.path("values").isArray()
                    && !offersFiles(component)
                    && !offersCandidates(component)) {
                out.add(
                        form.file(),
                        name(component),
                        "takes its choices from a variable",
                        "list the values in the form; only a select may offer the files of a view…Choices value, or the"
                                + " candidates of " + CANDIDATES);
            }
        }
    }

    /** Files are not known when a form is written. */
    static boolean offersFiles(JsonNode component) {
        return "select".equals(Form.type(component))
                && !component.has("values")
                && component.path("valuesKey").asText("").matches("view[A-Z][A-Za-z0-9]*Choices")
                && !offersCandidates(component);
    }

    /** Neither is who fits best. */
    static boolean offersCandidates(JsonNode component) {
        return "select".equals(Form.type(component))
                && !component.has("values")
                && component.path("valuesKey").asText("").equals(CANDIDATES);
    }

    private static void fields(Form form, Report out) {
        var keys = new HashSet<String>();
        var ids = new HashSet<String>();
        var explained = explained(form);
        for (var component : form.components()) {
            if (component.hasNonNull("id") && !ids.add(component.path("id").asText())) {
                out.add(form.file(), name(component), "has the component id of another field", "give it its own id");
            }
            if (!INPUTS.contains(Form.type(component))) {
                continue;
            }
            var key = Form.key(component);
            if (!key.matches("[a-z][A-Za-z0-9]*(_\\d+_[a-z][A-Za-z0-9]*)?")) {
                out.add(form.file(), name(component), "has no key in camelCase", "give it the name of its answer");
            } else if (!keys.add(key)) {
                out.add(form.file(), key, "has the key of another field", "give each field its own key");
            }
            var label =
                    component.path("label").asText(component.path("dateLabel").asText(""));
            if (label.isBlank()) {
                out.add(form.file(), name(component), "has no label", "say what is asked");
            } else if (!explained.contains(key)
                    && needsHelp(component, label)
                    && component.path("description").asText("").isBlank()) {
                out.add(
                        form.file(),
                        name(component),
                        "has no help text",
                        "say in its description what to enter, or explain the whole group in a text at its head");
            }
        }
    }

    /** The fields of groups that hold a text: it explains them all. */
    private static Set<String> explained(Form form) {
        var explained = new HashSet<String>();
        for (var group : form.components()) {
            var inside = group.path("components");
            if (StreamSupport.stream(inside.spliterator(), false).anyMatch(one -> "text".equals(Form.type(one)))) {
                inside.forEach(one -> explained.add(Form.key(one)));
            }
        }
        return explained;
    }

    /**
     * Choices, ticks and dates explain themselves; a question does by its words, an amount by its unit, a repeated row
     * by its heading. Otherwise two words are a heading, three are an explanation.
     */
    private static boolean needsHelp(JsonNode component, String label) {
        var type = Form.type(component);
        var measured = component.path("appearance").size() > 0 || label.contains("(");
        return Set.of("textfield", "textarea", "number").contains(type)
                && !measured
                && !Form.key(component).matches(".*_\\d+_.*")
                && !label.endsWith("?")
                && label.split("\\s+").length < 3
                && !OBVIOUS.matcher(label).matches();
    }

    private static void templates(Form form, Report out) {
        for (var component : form.components()) {
            for (var property : List.of("text", "label", "description")) {
                var templates = TEMPLATE.matcher(component.path(property).asText(""));
                while (templates.find()) {
                    if (!VIEW.matcher(templates.group(1)).matches()) {
                        out.add(
                                form.file(),
                                name(component),
                                "shows {{" + templates.group(1) + "}}",
                                "show a plain view… value, computed by the form's class");
                    }
                }
            }
            if ("table".equals(Form.type(component))
                    && !component.path("dataSource").asText("").matches("=\\s*view[A-Z][A-Za-z0-9]*")) {
                out.add(
                        form.file(),
                        name(component),
                        "is a table of something else than a view… value",
                        "set dataSource");
            }
        }
    }

    /** The names of what a form shows. */
    static Set<String> views(Form form) {
        var views = new java.util.TreeSet<String>();
        var view = Pattern.compile("\\bview[A-Z][A-Za-z0-9]*");
        form.components().forEach(component -> {
            for (var property : List.of("text", "label", "description", "dataSource", "valuesKey")) {
                view.matcher(component.path(property).asText("")).results().forEach(hit -> views.add(hit.group()));
            }
            view.matcher(component.path("conditional").path("hide").asText(""))
                    .results()
                    .forEach(hit -> views.add(hit.group()));
        });
        return views;
    }

    static String name(JsonNode component) {
        return Form.key(component).isEmpty() ? component.path("id").asText(Form.type(component)) : Form.key(component);
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
