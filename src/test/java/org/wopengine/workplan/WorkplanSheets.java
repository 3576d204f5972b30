package org.wopengine.workplan;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.CostCategory;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.PartnershipId;
import org.wopengine.worksheet.Typist;

/** Types good worksheets for partnerships of OP11 and OP03, to begin tests with. */
@Component
public class WorkplanSheets {
    private final Typist typist;
    private final DiagnosisSheet diagnosisSheet;
    private final WorkPlanSheet planSheet;

    WorkplanSheets(Typist typist, DiagnosisSheet diagnosisSheet, WorkPlanSheet planSheet) {
        this.typist = typist;
        this.diagnosisSheet = diagnosisSheet;
        this.planSheet = planSheet;
    }

    public void typeDiagnosis(PartnershipId id) {
        typist.type(id, diagnosisSheet, diagnosis(), "op03");
    }

    /** A plan that fits the agreement of {@code AgreementAnswers.draft} and gives no warning. */
    public void typePlan(PartnershipId id) {
        typePlan(id, plan -> {});
    }

    /** The same with equipment for nearly half of the money, which gives a warning. */
    public void typePlanWithMuchEquipment(PartnershipId id) {
        typePlan(id, plan -> plan.budget.set(1, PlanBuilder.line(2028, CostCategory.EQUIPMENT_SMALL, "50000")));
    }

    /** The same with a line that speaks of a margin. */
    public void typePlanWithProfit(PartnershipId id) {
        typePlan(id, plan -> {
            var line = plan.budget.get(0);
            plan.budget.set(
                    0,
                    new BudgetRow(
                            line.year(),
                            line.category(),
                            "Training, with a margin of 3 percent",
                            line.activity(),
                            line.party(),
                            line.funder(),
                            line.amount()));
        });
    }

    /** The same with a measured baseline of 46.5 instead of 44 and the target that follows from it. */
    public void typePlanWithCorrectedBaseline(PartnershipId id) {
        typePlan(id, plan -> {
            plan.baselineCorrections.add(PlanBuilder.correction(Indicator.K03, "46.5"));
            plan.targets.set(0, PlanBuilder.target(Indicator.K03, "39"));
        });
    }

    /** The same without a capacity outcome for billing. */
    public void typePlanWithEquipmentOnly(PartnershipId id) {
        typePlan(id, plan -> {
            plan.capacityOutcomes.remove(1);
            plan.outputs.set(1, PlanBuilder.output("OP2", "CO1", PlanBuilder.BILLING));
        });
    }

    /** The same without a budget and without anything in kind. */
    public void typePlanWithoutMoney(PartnershipId id) {
        typePlan(id, plan -> {
            plan.budget.clear();
            plan.inKind.clear();
        });
    }

    void typePlan(PartnershipId id, Consumer<PlanBuilder> change) {
        var plan = new PlanBuilder();
        change.accept(plan);
        typist.type(id, planSheet, plan.build(), "op03");
    }

    static DiagnosisContents diagnosis() {
        return new DiagnosisContents(
                List.of(new TeamMember("Greta Lund", "OP11", "Head of mission")),
                List.of(
                        assessment(
                                PlanBuilder.LOSSES,
                                CapacityLevel.KNOWLEDGE_ACQUIRED,
                                CapacityLevel.APPLIED_WITH_HELP,
                                null),
                        assessment(
                                PlanBuilder.BILLING,
                                CapacityLevel.ADOPTED,
                                CapacityLevel.KNOWLEDGE_ACQUIRED,
                                "The mentee counts the software, the mentor counts its use.")),
                List.of(new Priority(PlanBuilder.LOSSES, PriorityTerm.SHORT_TERM, "Bill the largest users.")),
                List.of(
                        PlanBuilder.baseline(Indicator.K03, "44"),
                        PlanBuilder.baseline(Indicator.K21, "92"),
                        PlanBuilder.unmeasured(Indicator.K14)));
    }

    static Assessment assessment(WorkingArea area, CapacityLevel mentee, CapacityLevel mentor, String explanation) {
        return new Assessment(area, mentee, mentor, CapacityLevel.ADOPTED, 3, explanation, null, null, null);
    }
}
