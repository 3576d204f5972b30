package org.wopengine.workplan.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.Money;
import org.wopengine.workflow.CodeText;
import org.wopengine.workplan.WorkPlanView;

/** A work plan in words, as lists a person reads from top to bottom. */
@Component
class PlanText {
    private final CodeText codes;
    private final Operators operators;

    PlanText(CodeText codes, Operators operators) {
        this.codes = codes;
        this.operators = operators;
    }

    /** Each performance outcome with its indicators. */
    String performance(WorkPlanView plan) {
        return list(plan.performanceOutcomes(), outcome -> "**%s** %s (%s, %s)%s"
                .formatted(
                        outcome.code(),
                        line(outcome.text()),
                        codes.of(outcome.area()),
                        line(outcome.owner()),
                        inner(plan.kpis().stream()
                                .filter(kpi -> kpi.outcome().equals(outcome.code()))
                                .map(this::kpi))));
    }

    private String kpi(WorkPlanView.Kpi kpi) {
        return codes.text(
                "workplan.text.kpi",
                codes.of(kpi.indicator()),
                codes.of(kpi.scope()),
                kpi.baseline() == null ? codes.text("workplan.text.not-measured") : number(kpi.baseline()),
                number(kpi.target()),
                codes.say(kpi.targetOn()),
                line(kpi.meansOfVerification()));
    }

    /** Each capacity outcome with its outputs, and each output with its activities. */
    String logframe(WorkPlanView plan) {
        return list(
                plan.capacityOutcomes(),
                outcome -> codes.text(
                                "workplan.text.capacity",
                                outcome.code(),
                                line(outcome.text()),
                                codes.of(outcome.area()),
                                line(outcome.unit()),
                                codes.of(outcome.baseline()),
                                codes.of(outcome.target()),
                                line(outcome.owner()))
                        + inner(plan.outputs().stream()
                                .filter(output -> output.capacityOutcome().equals(outcome.code()))
                                .map(output -> output(plan, output))));
    }

    private String output(WorkPlanView plan, WorkPlanView.Output output) {
        return codes.text(
                        "workplan.text.output",
                        output.code(),
                        line(output.description()),
                        number(output.quantity()),
                        line(output.unit()),
                        codes.say(output.dueOn()),
                        line(output.meansOfVerification()))
                + plan.activities().stream()
                        .filter(activity -> activity.output().equals(output.code()))
                        .map(activity -> "\n    - " + activity(activity))
                        .collect(Collectors.joining());
    }

    private String activity(WorkPlanView.Activity activity) {
        return codes.text(
                "workplan.text.activity",
                activity.code(),
                line(activity.title()),
                codes.of(activity.type()),
                period(activity.startsOn(), activity.endsOn()),
                operators.named(activity.lead().value()),
                String.valueOf(activity.women() + activity.men()),
                number(activity.mentorDays()),
                number(activity.menteeDays()));
    }

    String missions(WorkPlanView plan) {
        return list(
                plan.missions(),
                mission -> codes.text(
                        "workplan.text.mission",
                        mission.code(),
                        codes.of(mission.direction()),
                        line(mission.purpose()),
                        period(mission.startsOn(), mission.endsOn()),
                        String.valueOf(mission.persons()),
                        codes.say(mission.reportDueOn())));
    }

    /** The total, then what it is spent on, by whom it is paid, and when. */
    String budget(WorkPlanView plan) {
        return "**%s**".formatted(codes.say(plan.budgetTotal()))
                + sums(plan.budget(), codes::of)
                + sums(plan.budgetByFunder(), PlanText::line)
                + sums(plan.budgetByYear(), String::valueOf);
    }

    String inKind(WorkPlanView plan) {
        return "**%s**".formatted(codes.say(plan.inKindTotal()))
                + sums(plan.inKind(), party -> operators.named(party.value()));
    }

    String risks(WorkPlanView plan) {
        return list(
                plan.risks(),
                risk -> codes.text(
                        "workplan.text.risk",
                        line(risk.description()),
                        String.valueOf(risk.probability()),
                        String.valueOf(risk.impact()),
                        line(risk.mitigation()),
                        line(risk.owner())));
    }

    String period(LocalDate from, LocalDate to) {
        return codes.say(from) + " – " + codes.say(to);
    }

    private <K> String sums(Map<K, Money> sums, Function<K, String> name) {
        return sums.isEmpty()
                ? ""
                : sums.entrySet().stream()
                        .map(sum -> "- %s: %s".formatted(name.apply(sum.getKey()), codes.say(sum.getValue())))
                        .collect(Collectors.joining("\n", "\n\n", ""));
    }

    private static <R> String list(List<R> rows, Function<R, String> row) {
        return rows.isEmpty()
                ? "–"
                : rows.stream().map(one -> "- " + row.apply(one)).collect(Collectors.joining("\n"));
    }

    private static String inner(Stream<String> lines) {
        return lines.map(one -> "\n  - " + one).collect(Collectors.joining());
    }

    /** Typed text on one line, or it would break the list it stands in. */
    static String line(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }

    private static String number(BigDecimal number) {
        return Amounts.bare(number, Locale.ENGLISH);
    }
}
