package org.wopengine.workplan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The worksheet of the work plan. Rows name each other by the short codes typed in their first column.
 *
 * @param lessons which earlier partnership or case study the plan builds on
 * @param visibility how funders are named in public
 */
record PlanContents(
        @NotBlank @Size(max = 1000) String overallObjective,
        @NotBlank @Size(max = 2000) String sustainabilityPlan,
        @NotBlank @Size(max = 2000) String inclusionActions,
        @NotBlank @Size(max = 2000) String communicationPlan,
        @Size(max = 1000) String visibility,
        @Size(max = 2000) String lessons,
        @Size(min = 1, max = 20) List<OutcomeRow> performanceOutcomes,
        @Size(max = 30) List<CorrectionRow> baselineCorrections,
        @Size(max = 60) List<TargetRow> targets,
        @Size(min = 1, max = 30) List<CapacityRow> capacityOutcomes,
        @Size(min = 1, max = 60) List<OutputRow> outputs,
        @Size(min = 1, max = 150) List<ActivityRow> activities,
        @Size(max = 60) List<MissionRow> missions,
        @Size(max = 60) List<InKindRow> inKind,
        @Size(max = 120) List<BudgetRow> budget,
        @Size(min = 1, max = 40) List<RiskRow> risks) {

    /** A sheet nobody has typed in yet, with a row for each capacity outcome to begin with. */
    static PlanContents begin(List<CapacityRow> capacityOutcomes) {
        return new PlanContents(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                capacityOutcomes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with no baseline corrected, for a plan whose corrections hold already. */
    PlanContents withoutCorrections() {
        return new PlanContents(
                overallObjective,
                sustainabilityPlan,
                inclusionActions,
                communicationPlan,
                visibility,
                lessons,
                performanceOutcomes,
                List.of(),
                targets,
                capacityOutcomes,
                outputs,
                activities,
                missions,
                inKind,
                budget,
                risks);
    }
}
