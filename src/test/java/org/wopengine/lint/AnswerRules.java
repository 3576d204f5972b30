package org.wopengine.lint;

import static org.wopengine.lint.ModelRule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.wopengine.duties.InterestAnswers;
import org.wopengine.lint.Code.Answered;
import org.wopengine.lint.ModelRule.Report;
import org.wopengine.lint.Models.Form;
import org.wopengine.principle.PrincipleAnswers;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.GateAnswers;

/** Rules between a form and the record its answers are read into: the form asks what the server demands, no less. */
final class AnswerRules {
    private static final Map<Class<?>, Set<String>> COMPONENTS = Map.of(
            String.class, Set.of("textfield", "textarea", "select", "radio"),
            Integer.class, Set.of("number"),
            Long.class, Set.of("number"),
            BigDecimal.class, Set.of("number"),
            Boolean.class, Set.of("checkbox", "radio", "select"),
            LocalDate.class, Set.of("datetime"),
            DocumentReference.class, Set.of("select", "textfield"));
    private static final Set<String> ONE_OF = Set.of("select", "radio");
    private static final Set<String> SOME_OF = Set.of("checklist", "taglist");

    /** What the form seam fills on top of every form that decides. */
    private static final Set<String> IMPARTIAL = Set.of("viewObstacle", "viewInterestAsked");

    /** What the guard of the gates fills on top of every gate's form. */
    private static final Set<String> PRINCIPLES = Set.of("viewPrinciples", "viewPrinciplesOf");

    private static final Set<String> OFFICERS =
            Set.of("secretariat", "lead", "${parties.platform(execution)}", "${registrants.checkers(execution)}");

    /** About no partnership, so there is none to declare for: each of their forms has the declaration as a tick. */
    private static final Set<String> APART = Set.of("integrity-concern", "operator-registration");

    /** Hides the rest of the form from who declares a conflict; for everybody else the field is there. */
    private static final String NO_DECIDER = "=interestDeclaration = \"CONFLICT\"";

    private AnswerRules() {}

    private interface Check {
        void check(Form form, Answered answered, Report out);
    }

    static List<ModelRule> all() {
        return List.of(
                answers(
                        "L10",
                        "a form asks for exactly what its class reads and shows what it fills",
                        AnswerRules::keys),
                answers("F5", "a field is required in the form when the server requires it", AnswerRules::required),
                answers("F6", "a form's limits are the server's limits", AnswerRules::limits),
                answers("F7", "a form offers the values the server knows, all of them", AnswerRules::choices),
                rule("F8", "whoever judges for the programme has to be impartial", AnswerRules::officers),
                answers("F9", "the guiding principles are checked at every gate", AnswerRules::gates));
    }

    private static ModelRule answers(String id, String title, Check check) {
        return rule(id, title, (all, out) -> {
            for (var model : all.models()) {
                for (var task : model.all(UserTask.class)) {
                    one(all, model.id(), task.getId(), task.getCamundaFormRef(), check, out);
                }
                for (var start : model.all(StartEvent.class)) {
                    one(all, model.id(), start.getId(), start.getCamundaFormRef(), check, out);
                }
            }
        });
    }

    private static void one(Models all, String process, String element, String formRef, Check check, Report out) {
        var form = formRef == null ? Optional.<Form>empty() : all.form(formRef);
        form.ifPresent(
                found -> all.code().forms(process, element).forEach(answered -> check.check(found, answered, out)));
    }

    private static void keys(Form form, Answered answered, Report out) {
        var asked = form.inputs().keySet();
        var read = asked(answered).keySet();
        var record = answered.answers().getSimpleName();
        for (var key : without(read, asked)) {
            out.add(form.file(), key, "is read into " + record + " and not asked", "add the field to the form");
        }
        for (var key : without(asked, read)) {
            out.add(
                    form.file(),
                    key,
                    "is asked and not read",
                    "add it to the record " + record + " or remove the field");
        }
        if (answered.shows() != null) {
            var filled = new TreeSet<>(answered.shows());
            filled.addAll(answered.impartial() ? IMPARTIAL : Set.of());
            filled.addAll(answered.gate() ? PRINCIPLES : Set.of());
            for (var view : without(FormRules.views(form), filled)) {
                out.add(form.file(), view, "is shown and not filled", "put it into show() of " + answered.type());
            }
        }
        if (answered.impartial()) {
            for (var view : without(IMPARTIAL, FormRules.views(form))) {
                out.add(form.file(), view, "is filled and not shown", "copy it from another form that decides");
            }
        }
        if (answered.gate()) {
            for (var view : without(PRINCIPLES, FormRules.views(form))) {
                out.add(form.file(), view, "is filled and not shown", "copy it from the form of another gate");
            }
        }
    }

    /** The fields of the answers record, and of those every form that decides has besides. */
    private static Map<String, AnswerField> asked(Answered answered) {
        var fields = new LinkedHashMap<>(AnswerField.of(answered.answers()));
        if (answered.impartial()) {
            fields.putAll(AnswerField.of(InterestAnswers.class));
        }
        if (answered.gate()) {
            fields.putAll(AnswerField.of(PrincipleAnswers.class));
        }
        return fields;
    }

    /** Where the programme's own people act they judge, and have to be impartial; the rest are parties in their own cause. */
    private static void officers(Models all, Report out) {
        for (var model : all.models()) {
            for (var task : model.all(UserTask.class)) {
                var judges = Stream.of(
                                String.valueOf(task.getCamundaCandidateGroups()).split(","))
                        .map(String::strip)
                        .anyMatch(OFFICERS::contains);
                for (var answered : all.code().forms(model.id(), task.getId())) {
                    if (judges && !answered.impartial() && !(APART.contains(model.id()) && ticks(answered))) {
                        out.add(
                                model.file(),
                                task.getId(),
                                "is for officers and asks nobody for the own interest",
                                "let duty() of " + answered.type() + " say ADVISE or DECIDE");
                    }
                }
            }
        }
    }

    private static boolean ticks(Answered answered) {
        var tick = AnswerField.of(answered.answers()).get("impartial");
        return tick != null && tick.mustBeTicked();
    }

    private static void gates(Form form, Answered answered, Report out) {
        if (GateAnswers.class.isAssignableFrom(answered.answers()) && !answered.gate()) {
            out.add(
                    form.file(),
                    form.name(),
                    "is a gate at which no principle is checked",
                    "let " + answered.type() + " implement GateForm");
        }
    }

    private static void required(Form form, Answered answered, Report out) {
        asked(answered).forEach((key, field) -> {
            var component = form.inputs().get(key);
            if (component == null || mayBeHidden(component) || inConditionalGroup(form, key)) {
                return;
            }
            var required = component.path("validate").path("required").asBoolean();
            if ("checkbox".equals(Form.type(component))) {
                agree(required, field.mustBeTicked(), form, key, "ticked", out);
            } else if (field.row() > 0) {
                if (required && field.row() > 1) {
                    out.add(form.file(), key, "is required in a row that may stay blank", "remove required");
                }
            } else {
                agree(required, field.required(), form, key, "filled", out);
            }
        });
    }

    private static void agree(boolean inForm, boolean onServer, Form form, String key, String what, Report out) {
        if (inForm != onServer) {
            out.add(
                    form.file(),
                    key,
                    onServer
                            ? "need not be " + what + " in the form, but the server demands it"
                            : "must be " + what + " in the form, the server does not care",
                    "set validate.required to " + onServer + " or change the record");
        }
    }

    private static boolean mayBeHidden(JsonNode component) {
        var hide = component.path("conditional").path("hide").asText("");
        return !hide.isEmpty() && !hide.equals(NO_DECIDER);
    }

    private static boolean inConditionalGroup(Form form, String key) {
        return form.components().stream().filter(AnswerRules::mayBeHidden).anyMatch(group -> StreamSupport.stream(
                        group.path("components").spliterator(), false)
                .anyMatch(component -> Form.key(component).equals(key)));
    }

    private static void limits(Form form, Answered answered, Report out) {
        asked(answered).forEach((key, field) -> {
            var component = form.inputs().get(key);
            if (component == null) {
                return;
            }
            var type = Form.type(component);
            var validate = component.path("validate");
            if (type.startsWith("text") && !field.isCode()) {
                same(
                        form,
                        key,
                        "maxLength",
                        field.longest().map(BigDecimal::valueOf),
                        number(validate, "maxLength"),
                        out);
            }
            if ("number".equals(type)) {
                var min = number(validate, "min");
                if (field.aboveZero() && field.smallest().isEmpty()) {
                    if (min.isEmpty() || min.get().signum() < 0) {
                        out.add(form.file(), key, "may be negative in the form", "set validate.min above zero");
                    }
                } else {
                    same(form, key, "min", field.smallest(), min, out);
                }
                same(form, key, "max", field.biggest(), number(validate, "max"), out);
                var decimals = component.hasNonNull("decimalDigits")
                        ? Optional.of(component.path("decimalDigits").asInt())
                        : Optional.<Integer>empty();
                same(
                        form,
                        key,
                        "decimalDigits",
                        field.decimals().map(BigDecimal::valueOf),
                        decimals.map(BigDecimal::valueOf),
                        out);
            }
        });
    }

    private static void same(
            Form form, String key, String what, Optional<BigDecimal> server, Optional<BigDecimal> inForm, Report out) {
        var equal = server.isPresent() == inForm.isPresent()
                && (server.isEmpty() || server.get().compareTo(inForm.get()) == 0);
        if (!equal) {
            out.add(
                    form.file(),
                    key,
                    "has " + what + " " + text(inForm) + " in the form and " + text(server) + " on the server",
                    "make the form's limit the one of the record");
        }
    }

    private static String text(Optional<BigDecimal> limit) {
        return limit.map(BigDecimal::toPlainString).orElse("none");
    }

    private static Optional<BigDecimal> number(JsonNode node, String name) {
        return node.hasNonNull(name)
                ? Optional.of(new BigDecimal(node.path(name).asText()))
                : Optional.empty();
    }

    private static void choices(Form form, Answered answered, Report out) {
        asked(answered).forEach((key, field) -> {
            var component = form.inputs().get(key);
            if (component == null) {
                return;
            }
            var type = Form.type(component);
            var fitting = field.many() ? SOME_OF : field.type().isEnum() ? ONE_OF : COMPONENTS.get(field.type());
            if (fitting == null || !fitting.contains(type)) {
                out.add(
                        form.file(),
                        key,
                        "is a " + type + " and is read as " + (field.many() ? "a list of " : "")
                                + field.type().getSimpleName(),
                        "use one of " + (fitting == null ? "the types AnswerReader knows" : new TreeSet<>(fitting)));
            } else if (field.type().isEnum()) {
                offered(form, key, component, field, out);
            } else if ("select".equals(type)
                    && FormRules.offersFiles(component) != (field.type() == DocumentReference.class)) {
                out.add(
                        form.file(),
                        key,
                        "offers files and is no reference to one, or the other way round",
                        "let valuesKey name the view… value of the fitting files, and the answer be a DocumentReference");
            }
        });
    }

    private static void offered(Form form, String key, JsonNode component, AnswerField field, Report out) {
        var offered = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(value -> value.path("value").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        var known = Arrays.stream(field.type().getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
        var saysWhy = component.path("properties").hasNonNull("subset");
        if (!offered.equals(known) && !(saysWhy && known.containsAll(offered) && !offered.isEmpty())) {
            out.add(
                    form.file(),
                    key,
                    "offers too much " + without(offered, known) + " or too little " + without(known, offered),
                    "offer exactly the constants of " + field.type().getSimpleName()
                            + ", or say in the component's property 'subset' why only some");
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
