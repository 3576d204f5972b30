package org.wopengine.workplan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What is in a version of a work plan: texts and rows, never changed after submission. */
@MappedSuperclass
abstract class PlanRows {
    @Column(name = "overall_objective", updatable = false)
    private String overallObjective;

    @Column(name = "sustainability_plan", updatable = false)
    private String sustainabilityPlan;

    @Column(name = "inclusion_actions", updatable = false)
    private String inclusionActions;

    @Column(name = "communication_plan", updatable = false)
    private String communicationPlan;

    @Column(name = "visibility", updatable = false)
    private String visibility;

    @Column(name = "lessons", updatable = false)
    private String lessons;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_performance_outcome",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<OutcomeRow> performanceOutcomes;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_baseline_correction",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<CorrectionRow> baselineCorrections;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_target",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<StoredTarget> targets;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_capacity_outcome",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<CapacityRow> capacityOutcomes;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_output",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<OutputRow> outputs;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_activity",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<ActivityRow> activities;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_mission",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<MissionRow> missions;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_in_kind",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<InKindRow> inKind;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_budget",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<BudgetRow> budget;

    @ElementCollection
    @CollectionTable(
            name = "work_plan_risk",
            schema = "wop",
            joinColumns = {
                @JoinColumn(name = "partnership", referencedColumnName = "partnership"),
                @JoinColumn(name = "version", referencedColumnName = "version")
            })
    @OrderColumn(name = "position")
    private List<RiskRow> risks;

    protected PlanRows() {}

    /** @param baselines those that hold for the plan, its own corrections included */
    PlanRows(PlanContents contents, Map<Measure, Baseline> baselines) {
        overallObjective = contents.overallObjective();
        sustainabilityPlan = contents.sustainabilityPlan();
        inclusionActions = contents.inclusionActions();
        communicationPlan = contents.communicationPlan();
        visibility = contents.visibility();
        lessons = contents.lessons();
        performanceOutcomes = List.copyOf(contents.performanceOutcomes());
        baselineCorrections = List.copyOf(contents.baselineCorrections());
        targets = contents.targets().stream()
                .map(target -> StoredTarget.of(target, value(baselines.get(target.measure()))))
                .toList();
        capacityOutcomes = List.copyOf(contents.capacityOutcomes());
        outputs = List.copyOf(contents.outputs());
        activities = List.copyOf(contents.activities());
        missions = List.copyOf(contents.missions());
        inKind = List.copyOf(contents.inKind());
        budget = List.copyOf(contents.budget());
        risks = List.copyOf(contents.risks());
    }

    /** As it was typed. */
    PlanContents contents() {
        return new PlanContents(
                overallObjective,
                sustainabilityPlan,
                inclusionActions,
                communicationPlan,
                visibility,
                lessons,
                List.copyOf(performanceOutcomes),
                List.copyOf(baselineCorrections),
                targets.stream().map(StoredTarget::row).toList(),
                List.copyOf(capacityOutcomes),
                List.copyOf(outputs),
                List.copyOf(activities),
                List.copyOf(missions),
                List.copyOf(inKind),
                List.copyOf(budget),
                List.copyOf(risks));
    }

    List<StoredTarget> targets() {
        return List.copyOf(targets);
    }

    List<CorrectionRow> baselineCorrections() {
        return List.copyOf(baselineCorrections);
    }

    private static BigDecimal value(Baseline baseline) {
        return baseline == null ? null : baseline.value();
    }
}
