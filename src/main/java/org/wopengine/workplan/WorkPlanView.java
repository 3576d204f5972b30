package org.wopengine.workplan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wopengine.partnership.ActivityType;
import org.wopengine.partnership.CostCategory;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * One version of a work plan. Rows name each other by the short codes the partners gave them (OP1, A1); a code means
 * the same thing in every version.
 *
 * @param version 1 for the first plan submitted; rejected and returned versions count too
 * @param approvedAt when the secretariat approved it, or null
 * @param workingAreas of all outcomes, outputs and activities together
 * @param kpis the indicators with baseline and target, in the order of the plan
 * @param budget planned cash by category; categories without money are absent
 * @param budgetByYear planned cash by calendar year, in the order of the years
 * @param budgetByFunder planned cash by who pays it
 * @param budgetTotal zero if the partnership needs no money
 * @param inKind planned value in kind by party, in {@code currency}
 */
public record WorkPlanView(
        PartnershipId partnership,
        int version,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        Instant approvedAt,
        String overallObjective,
        Set<WorkingArea> workingAreas,
        List<Outcome> performanceOutcomes,
        List<Kpi> kpis,
        List<CapacityOutcome> capacityOutcomes,
        List<Output> outputs,
        List<Activity> activities,
        List<Mission> missions,
        List<Risk> risks,
        Map<CostCategory, Money> budget,
        Money budgetTotal,
        Map<Integer, Money> budgetByYear,
        Map<String, Money> budgetByFunder,
        Map<OperatorCode, Money> inKind,
        Money inKindTotal,
        Texts texts) {

    /**
     * The chapters of the plan that are no rows.
     *
     * @param visibility how funders are named in public, or null
     * @param lessons which earlier partnership or case study the plan builds on, or null
     */
    public record Texts(
            String sustainability, String inclusion, String communication, String visibility, String lessons) {}

    /** A change in performance the partners want: PO1. */
    public record Outcome(String code, WorkingArea area, String text, String owner) {}

    /**
     * An indicator of a performance outcome.
     *
     * @param outcome code of the performance outcome
     * @param scope what is measured; only readings of the same scope may be compared
     * @param baseline null if not measured when the plan was made
     */
    public record Kpi(
            String outcome,
            Indicator indicator,
            IndicatorScope scope,
            BigDecimal baseline,
            BigDecimal target,
            LocalDate targetOn,
            String meansOfVerification) {}

    /** What staff of the mentee will be able to do: CO1. */
    public record CapacityOutcome(
            String code,
            WorkingArea area,
            String unit,
            String text,
            CapacityLevel baseline,
            CapacityLevel target,
            String meansOfVerification,
            String owner) {}

    /**
     * A thing that will be there afterwards: OP1.
     *
     * @param capacityOutcome code of the capacity outcome it serves
     * @param quantity how much of {@code unit}: 40 "trained meter readers"
     */
    public record Output(
            String code,
            String capacityOutcome,
            WorkingArea area,
            String description,
            BigDecimal quantity,
            String unit,
            LocalDate dueOn,
            String meansOfVerification,
            String owner) {}

    /**
     * Something people do together: A1.
     *
     * @param output code of the output it leads to
     */
    public record Activity(
            String code,
            String output,
            WorkingArea area,
            ActivityType type,
            String title,
            OperatorCode lead,
            ActivityPlace place,
            LocalDate startsOn,
            LocalDate endsOn,
            Integer women,
            Integer men,
            BigDecimal mentorDays,
            BigDecimal menteeDays) {}

    /**
     * An exchange visit: M1.
     *
     * @param reportDueOn when its mission report is due
     */
    public record Mission(
            String code,
            MissionDirection direction,
            String purpose,
            LocalDate startsOn,
            LocalDate endsOn,
            int persons,
            DocumentReference termsOfReference,
            LocalDate reportDueOn) {}

    /**
     * What may go wrong.
     *
     * @param probability 1 (hardly) to 5 (nearly certain)
     * @param impact 1 (small) to 5 (the partnership fails)
     */
    public record Risk(String description, int probability, int impact, String mitigation, String owner) {}

    public Optional<Output> output(String code) {
        return outputs.stream().filter(output -> output.code().equals(code)).findFirst();
    }

    public Optional<Activity> activity(String code) {
        return activities.stream()
                .filter(activity -> activity.code().equals(code))
                .findFirst();
    }

    public Optional<CapacityOutcome> capacityOutcome(String code) {
        return capacityOutcomes.stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }

    /** The indicator in one scope, if the plan has a target for it. */
    public Optional<Kpi> kpi(Indicator indicator, IndicatorScope scope) {
        return kpis.stream()
                .filter(kpi -> kpi.indicator() == indicator && kpi.scope() == scope)
                .findFirst();
    }
}
