package org.wopengine.workplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wopengine.partnership.CostCategory;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.principle.Wording;

/** What the partners and the secretariat should look at twice before the plan is approved. Nothing here blocks. */
final class PlanWarnings {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PlanContents plan;
    private final PlanFrame frame;
    private final List<Finding> warnings = new ArrayList<>();

    private PlanWarnings(PlanContents plan, PlanFrame frame) {
        this.plan = plan;
        this.frame = frame;
    }

    /** @param plan a complete one, or a draft in which values are missing */
    static List<Finding> of(PlanContents plan, PlanFrame frame) {
        var warnings = new PlanWarnings(plan, frame);
        warnings.areas();
        warnings.staffDays();
        warnings.order();
        warnings.works();
        warnings.visibility();
        warnings.targets();
        warnings.lessons();
        warnings.words();
        return warnings.warnings;
    }

    private void areas() {
        var used = Stream.of(
                        plan.outputs().stream().map(OutputRow::area),
                        plan.activities().stream().map(ActivityRow::area))
                .flatMap(Function.identity())
                .filter(area -> area != null)
                .distinct()
                .sorted()
                .toList();
        if (!used.contains(WorkingArea.PARTNERSHIP_MANAGEMENT)) {
            add("activities", "workplan.warning.no-management");
        }
        var beyond = used.stream()
                .filter(area -> area != WorkingArea.PARTNERSHIP_MANAGEMENT
                        && !frame.areas().contains(area))
                .toList();
        if (!beyond.isEmpty()) {
            add("outputs", "workplan.warning.beyond-areas", beyond);
        }
    }

    /** The mentee's staff should work at least as much as the mentor's: no doing it for them. */
    private void staffDays() {
        var mentor = sum(plan.activities().stream().map(ActivityRow::mentorDays));
        var mentee = sum(plan.activities().stream().map(ActivityRow::menteeDays));
        if (mentee.compareTo(mentor) < 0) {
            add("activities", "workplan.warning.staff-days", mentee.toPlainString(), mentor.toPlainString());
        }
    }

    /** Work that begins before what it waits for has ended, or that goes on after its output is due. */
    private void order() {
        var ends = new HashMap<String, LocalDate>();
        plan.activities().stream()
                .filter(activity -> activity.code() != null && activity.endsOn() != null)
                .forEach(activity -> ends.put(activity.code(), activity.endsOn()));
        var due = new HashMap<String, LocalDate>();
        plan.outputs().stream()
                .filter(output -> output.code() != null && output.dueOn() != null)
                .forEach(output -> due.put(output.code(), output.dueOn()));
        for (var activity : plan.activities()) {
            if (activity.startsOn() != null) {
                activity.afterCodes().stream()
                        .filter(before -> ends.containsKey(before)
                                && ends.get(before).isAfter(activity.startsOn())
                                && !before.equals(activity.code()))
                        .forEach(before -> add("activities", "workplan.warning.too-early", activity.code(), before));
            }
            var latest = due.get(activity.output());
            if (activity.endsOn() != null && latest != null && activity.endsOn().isAfter(latest)) {
                add("activities", "workplan.warning.after-due", activity.code(), activity.output());
            }
        }
    }

    /** Whoever pays wants to be named, and may ask for a certain way. */
    private void visibility() {
        if (plan.visibility() == null && !plan.budget().isEmpty()) {
            add("visibility", "workplan.warning.no-visibility");
        }
    }

    private void works() {
        var total = sum(plan.budget().stream().map(BudgetRow::amount));
        var works = sum(plan.budget().stream()
                .filter(line ->
                        line.category() == CostCategory.EQUIPMENT_SMALL || line.category() == CostCategory.PILOT_WORKS)
                .map(BudgetRow::amount));
        if (total.signum() > 0
                && works.multiply(HUNDRED)
                                .compareTo(total.multiply(frame.tolerances().works()))
                        > 0) {
            add(
                    "budget",
                    "workplan.warning.works",
                    works.multiply(HUNDRED)
                            .divide(total, 1, RoundingMode.HALF_UP)
                            .toPlainString(),
                    frame.tolerances().works().toPlainString());
        }
    }

    private void targets() {
        var measured = plan.targets().stream().map(TargetRow::outcome).toList();
        var open = plan.performanceOutcomes().stream()
                .map(OutcomeRow::code)
                .filter(code -> code != null && !measured.contains(code))
                .toList();
        if (!open.isEmpty()) {
            add("targets", "workplan.warning.no-indicator", open);
        }
        var baselines = PlanRules.baselines(plan, frame);
        for (var target : plan.targets()) {
            var baseline = baselines.get(target.measure());
            if (target.indicator() == null || target.target() == null || baseline == null) {
                continue;
            }
            if (baseline.value() == null) {
                add("targets", "workplan.warning.not-measured", target.indicator());
            } else if (target.corrects()) {
                add("targets", "workplan.warning.correction", target.indicator());
            } else if (target.indicator().banded()
                    && !target.indicator().direction().allows(baseline.value(), target.target())) {
                add("targets", "workplan.warning.band", target.indicator());
            }
        }
    }

    private void lessons() {
        if (plan.lessons() == null) {
            add("lessons", "workplan.warning.no-lesson");
        }
    }

    private void words() {
        Stream.concat(
                        plan.budget().stream().map(BudgetRow::description),
                        plan.inKind().stream().map(InKindRow::description))
                .filter(text -> text != null && !Wording.earning(text).isEmpty())
                .forEach(text -> add("budget", "workplan.warning.profit", text));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.filter(amount -> amount != null).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(String place, String messageKey, Object... arguments) {
        warnings.add(Finding.at(place, messageKey, arguments));
    }
}
