package org.wopengine.workplan;

import static org.wopengine.worksheet.Place.of;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Amounts;
import org.wopengine.shared.OperatorCode;

/**
 * What keeps a plan from being submitted: broken references, dates and sums outside the agreement, a target in the wrong
 * direction, outputs nobody works on, areas in which nobody learns anything.
 */
final class PlanRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Days after a mission in which its report can be due. */
    private static final int REPORT_AFTER = 15;

    private static final int REPORT_WITHIN = 30;

    private final PlanContents plan;
    private final PlanFrame frame;
    private final List<Finding> findings = new ArrayList<>();

    private PlanRules(PlanContents plan, PlanFrame frame) {
        this.plan = plan;
        this.frame = frame;
    }

    /** @param plan each cell of which is fine by itself */
    static List<Finding> check(PlanContents plan, PlanFrame frame) {
        var rules = new PlanRules(plan, frame);
        rules.codes();
        rules.corrections();
        rules.targets();
        rules.capacityOutcomes();
        rules.outputs();
        rules.activities();
        rules.missions();
        rules.circles();
        rules.otherAreas();
        rules.areas();
        rules.inKind();
        rules.budget();
        return rules.findings;
    }

    private void codes() {
        once("performanceOutcomes", plan.performanceOutcomes(), OutcomeRow::code);
        once("capacityOutcomes", plan.capacityOutcomes(), CapacityRow::code);
        once("outputs", plan.outputs(), OutputRow::code);
        once("activities", plan.activities(), ActivityRow::code);
        once("missions", plan.missions(), MissionRow::code);
    }

    private <R> void once(String section, List<R> rows, Function<R, String> code) {
        var seen = new HashSet<String>();
        for (int row = 0; row < rows.size(); row++) {
            if (!seen.add(code.apply(rows.get(row)))) {
                add(of(section, row, "code"), "workplan.code-twice");
            }
        }
    }

    private void corrections() {
        var seen = new HashSet<Measure>();
        for (int row = 0; row < plan.baselineCorrections().size(); row++) {
            var correction = plan.baselineCorrections().get(row);
            if (!seen.add(correction.measure())) {
                add(of("baselineCorrections", row, "indicator"), "workplan.measure-twice");
            }
            if (!correction.indicator().accepts(correction.value())) {
                findings.add(
                        DiagnosisRules.outOfRange(of("baselineCorrections", row, "value"), correction.indicator()));
            }
        }
    }

    private void targets() {
        var outcomes = codes(plan.performanceOutcomes(), OutcomeRow::code);
        var baselines = baselines(plan, frame);
        var seen = new HashSet<Measure>();
        for (int row = 0; row < plan.targets().size(); row++) {
            var target = plan.targets().get(row);
            known(of("targets", row, "outcome"), outcomes, target.outcome());
            inside(of("targets", row, "targetOn"), target.targetOn());
            if (!seen.add(target.measure())) {
                add(of("targets", row, "indicator"), "workplan.measure-twice");
            }
            if (!target.indicator().accepts(target.target())) {
                findings.add(DiagnosisRules.outOfRange(of("targets", row, "target"), target.indicator()));
            }
            if (!baselines.containsKey(target.measure())) {
                add(of("targets", row, "indicator"), "workplan.no-baseline");
            } else {
                direction(row, target, baselines.get(target.measure()).value());
            }
        }
    }

    private void direction(int row, TargetRow target, BigDecimal baseline) {
        if (target.corrects() && target.correctionNote() == null) {
            add(of("targets", row, "correctionNote"), "workplan.explain-correction");
        }
        if (baseline != null
                && !target.corrects()
                && !target.indicator().banded()
                && !target.indicator().direction().allows(baseline, target.target())) {
            add(of("targets", row, "target"), "workplan.wrong-direction", Amounts.bare(baseline));
        }
    }

    private void capacityOutcomes() {
        var served = codes(plan.outputs(), OutputRow::capacityOutcome);
        for (int row = 0; row < plan.capacityOutcomes().size(); row++) {
            var outcome = plan.capacityOutcomes().get(row);
            if (!served.contains(outcome.code())) {
                add(of("capacityOutcomes", row, "code"), "workplan.outcome-without-output", outcome.code());
            }
            if (outcome.target().compareTo(outcome.baseline()) < 0) {
                add(of("capacityOutcomes", row, "target"), "workplan.level-falls");
            }
        }
    }

    private void outputs() {
        var outcomes = codes(plan.capacityOutcomes(), CapacityRow::code);
        var workedOn = codes(plan.activities(), ActivityRow::output);
        for (int row = 0; row < plan.outputs().size(); row++) {
            var output = plan.outputs().get(row);
            known(of("outputs", row, "capacityOutcome"), outcomes, output.capacityOutcome());
            inside(of("outputs", row, "dueOn"), output.dueOn());
            if (!workedOn.contains(output.code())) {
                add(of("outputs", row, "code"), "workplan.output-without-activity", output.code());
            }
        }
    }

    private void activities() {
        var outputs = codes(plan.outputs(), OutputRow::code);
        var activities = codes(plan.activities(), ActivityRow::code);
        for (int row = 0; row < plan.activities().size(); row++) {
            var activity = plan.activities().get(row);
            known(of("activities", row, "output"), outputs, activity.output());
            party(of("activities", row, "lead"), activity.lead());
            inside(of("activities", row, "startsOn"), activity.startsOn());
            inside(of("activities", row, "endsOn"), activity.endsOn());
            for (var before : activity.afterCodes()) {
                if (before.equals(activity.code())) {
                    add(of("activities", row, "after"), "workplan.after-itself");
                } else {
                    known(of("activities", row, "after"), activities, before);
                }
            }
        }
        if (plan.activities().stream().noneMatch(ActivityRow::leavesCapacity)) {
            add("activities", "workplan.nobody-learns");
        }
    }

    private void missions() {
        for (int row = 0; row < plan.missions().size(); row++) {
            var mission = plan.missions().get(row);
            inside(of("missions", row, "startsOn"), mission.startsOn());
            inside(of("missions", row, "endsOn"), mission.endsOn());
            var earliest = mission.endsOn().plusDays(REPORT_AFTER);
            var latest = mission.endsOn().plusDays(REPORT_WITHIN);
            if (mission.reportDueOn().isBefore(earliest)
                    || mission.reportDueOn().isAfter(latest)) {
                add(of("missions", row, "reportDueOn"), "workplan.mission-report", earliest, latest);
            }
        }
    }

    /** Activities that wait for each other can never begin; each circle is told once. */
    private void circles() {
        var waits = new HashMap<String, List<String>>();
        plan.activities().forEach(activity -> waits.put(activity.code(), activity.afterCodes()));
        var cleared = new HashSet<String>();
        for (int row = 0; row < plan.activities().size(); row++) {
            var circle = circle(plan.activities().get(row).code(), waits, new ArrayList<>(), cleared);
            if (circle.size() > 1) {
                add(of("activities", row, "after"), "workplan.after-in-circle", String.join(" → ", circle));
            }
        }
    }

    /** The way back to an activity that is on the way already; empty if there is none. One code alone waits for itself. */
    private static List<String> circle(
            String code, Map<String, List<String>> waits, List<String> way, Set<String> cleared) {
        if (way.contains(code)) {
            return List.copyOf(way.subList(way.indexOf(code), way.size()));
        }
        if (!cleared.add(code)) {
            return List.of();
        }
        way.add(code);
        for (var before : waits.getOrDefault(code, List.of())) {
            var circle = before.equals(code) ? List.<String>of() : circle(before, waits, way, cleared);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        way.remove(way.size() - 1);
        return List.of();
    }

    /** Which area "other" is stands in the partnership; where it names none, nobody could tell. */
    private void otherAreas() {
        if (!frame.areas().contains(WorkingArea.OTHER)) {
            named("performanceOutcomes", plan.performanceOutcomes(), OutcomeRow::area);
            named("capacityOutcomes", plan.capacityOutcomes(), CapacityRow::area);
            named("outputs", plan.outputs(), OutputRow::area);
            named("activities", plan.activities(), ActivityRow::area);
        }
    }

    private <R> void named(String section, List<R> rows, Function<R, WorkingArea> area) {
        for (int row = 0; row < rows.size(); row++) {
            if (area.apply(rows.get(row)) == WorkingArea.OTHER) {
                add(of(section, row, "area"), "workplan.other-without-name");
            }
        }
    }

    /** Each area of the partnership is worked on, and in each area worked on somebody learns something. */
    private void areas() {
        var worked = Stream.concat(
                        plan.outputs().stream().map(OutputRow::area),
                        plan.activities().stream().map(ActivityRow::area))
                .collect(Collectors.toSet());
        var learned = plan.capacityOutcomes().stream().map(CapacityRow::area).collect(Collectors.toSet());
        for (var area : frame.areas()) {
            if (!worked.contains(area)) {
                add("outputs", "workplan.area-not-used", area);
            }
        }
        var needed = new TreeSet<>(frame.areas());
        worked.stream()
                .filter(area -> area != WorkingArea.PARTNERSHIP_MANAGEMENT)
                .forEach(needed::add);
        for (var area : needed) {
            if (!learned.contains(area)) {
                add("capacityOutcomes", "workplan.area-without-capacity", area);
            }
        }
    }

    private void inKind() {
        for (int row = 0; row < plan.inKind().size(); row++) {
            var gift = plan.inKind().get(row);
            party(of("inKind", row, "party"), gift.party());
            if (gift.isCountedWrongly()) {
                add(of("inKind", row, "unit"), "workplan.staff-time-in-days");
            } else if (gift.isStaffTime()) {
                dayCost(row, gift);
            }
        }
        if (!near(inKindTotal(plan), frame.inKindValue(), frame.tolerances().inKind())) {
            add(
                    "inKind",
                    "workplan.in-kind-total",
                    Amounts.amount(inKindTotal(plan)),
                    Amounts.amount(frame.inKindValue()),
                    Amounts.bare(frame.tolerances().inKind()));
        }
    }

    private void dayCost(int row, InKindRow gift) {
        var declared = frame.dayCost(gift.party());
        if (declared == null) {
            if (frame.mentors().contains(gift.party())) {
                add(of("inKind", row, "unitCost"), "workplan.no-day-cost", gift.party());
            }
        } else if (gift.unitCost().compareTo(declared) > 0) {
            add(of("inKind", row, "unitCost"), "workplan.above-day-cost", Amounts.amount(declared));
        }
    }

    private void budget() {
        var activities = codes(plan.activities(), ActivityRow::code);
        for (int row = 0; row < plan.budget().size(); row++) {
            var line = plan.budget().get(row);
            party(of("budget", row, "party"), line.party());
            if (line.activity() != null) {
                known(of("budget", row, "activity"), activities, line.activity());
            }
            if (!frame.containsYear(line.year())) {
                add(
                        of("budget", row, "year"),
                        "workplan.year-outside",
                        String.valueOf(frame.startsOn().getYear()),
                        String.valueOf(frame.endsOn().getYear()));
            }
        }
        if (!near(budgetTotal(plan), frame.cash().amount(), frame.tolerances().budget())) {
            add(
                    "budget",
                    "workplan.budget-total",
                    Amounts.amount(budgetTotal(plan)),
                    Amounts.money(frame.cash()),
                    Amounts.bare(frame.tolerances().budget()));
        }
    }

    /** The baselines that hold for a plan: those on record, with the plan's own corrections. */
    static Map<Measure, Baseline> baselines(PlanContents plan, PlanFrame frame) {
        var baselines = new HashMap<>(frame.baselines());
        plan.baselineCorrections().forEach(row -> baselines.put(row.measure(), row.baseline()));
        return baselines;
    }

    static BigDecimal budgetTotal(PlanContents plan) {
        return plan.budget().stream().map(BudgetRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal inKindTotal(PlanContents plan) {
        return plan.inKind().stream().map(InKindRow::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean near(BigDecimal planned, BigDecimal agreed, BigDecimal percent) {
        return planned.subtract(agreed).abs().multiply(HUNDRED).compareTo(agreed.multiply(percent)) <= 0;
    }

    private void inside(String place, LocalDate day) {
        if (!frame.contains(day)) {
            add(place, "workplan.day-outside", frame.startsOn(), frame.endsOn());
        }
    }

    private void known(String place, Set<String> codes, String code) {
        if (!codes.contains(code)) {
            add(place, "workplan.no-such-code", code);
        }
    }

    private void party(String place, String code) {
        if (!OperatorCode.fits(code) || !frame.parties().contains(code)) {
            add(place, "workplan.no-such-party", code);
        }
    }

    private static <R> Set<String> codes(Collection<R> rows, Function<R, String> code) {
        return rows.stream().map(code).collect(Collectors.toSet());
    }

    private void add(String place, String messageKey, Object... arguments) {
        findings.add(Finding.at(place, messageKey, arguments));
    }
}
