package org.wopengine.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.monitoring.Achievements;
import org.wopengine.monitoring.CapacityScore;
import org.wopengine.monitoring.OutputActual;
import org.wopengine.monitoring.PeriodView;
import org.wopengine.monitoring.Reading;
import org.wopengine.monitoring.ReportDecisionView;
import org.wopengine.monitoring.ReportStatus;
import org.wopengine.monitoring.ReportView;
import org.wopengine.monitoring.Reports;
import org.wopengine.monitoring.Spending;
import org.wopengine.partnership.CostCategory;
import org.wopengine.partnership.NewParty;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.CapacityLevel;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;
import org.wopengine.workplan.Measure;
import org.wopengine.workplan.WorkPlanView;
import org.wopengine.workplan.WorkPlans;

/** What the worksheet begins with, from a plan and reports made up for it. */
@WopTest
class ClosureStartTest {
    @Autowired
    Desk desk;

    @Autowired
    ClosureStarts starts;

    @Autowired
    Partnerships partnerships;

    @Test
    void everythingPlannedHasARowFilledInByTheReports() {
        var begun = begun(starts.active(), Optional.of(plan()));

        assertThat(begun.visits()).isEqualTo(3);
        assertThat(begun.women()).isEqualTo(40);
        assertThat(begun.performance())
                .extracting(PerformanceResult::indicator, PerformanceResult::value, PerformanceResult::source)
                .containsExactly(
                        tuple(Indicator.K03, new BigDecimal("40.5"), "Water balance"),
                        tuple(Indicator.K21, null, null));
        assertThat(begun.outputs())
                .extracting(OutputResult::code, OutputResult::fate, OutputResult::quantity)
                .containsExactly(tuple("OP1", OutputFate.DELIVERED, new BigDecimal("44")), tuple("OP2", null, null));
        assertThat(begun.capacities())
                .extracting(CapacityResult::code, CapacityResult::baseline, CapacityResult::menteeLevel)
                .containsExactly(tuple("CO1", CapacityLevel.ABSENT, CapacityLevel.ADOPTED));
        assertThat(begun.staffDays())
                .extracting(PartyDays::party, PartyDays::days)
                .containsExactly(tuple("OP11", new BigDecimal("90")), tuple("OP03", new BigDecimal("170.5")));
    }

    @Test
    void theCostOfAllAcceptedReportsIsAddedUp() {
        assertThat(begun(starts.active(), Optional.of(plan())).costs())
                .containsExactly(
                        new FinalCost(CostCategory.TRAVEL, "Foundation", new BigDecimal("300")),
                        new FinalCost(CostCategory.TRAVEL, "Ministry", new BigDecimal("50")));
    }

    @Test
    void daysOfASideWithTwoOperatorsAreLeftToThem() {
        var id = starts.active(NewParty.operator(new OperatorCode("OP05"), PartyRole.MENTOR));

        assertThat(begun(id, Optional.of(plan())).staffDays())
                .extracting(PartyDays::party, PartyDays::days)
                .containsExactly(tuple("OP11", null), tuple("OP05", null), tuple("OP03", new BigDecimal("170.5")));
    }

    @Test
    void aPartnershipWithoutAPlanBeginsWithEmptyLists() {
        var begun = begun(starts.active(), Optional.empty());

        assertThat(begun.performance()).isEmpty();
        assertThat(begun.outputs()).isEmpty();
        assertThat(begun.staffDays()).hasSize(2);
    }

    private ClosureContents begun(PartnershipId id, Optional<WorkPlanView> plan) {
        var start = new ClosureStart(plans(plan), new MadeUpReports(), partnerships);
        return desk.as("op03", () -> start.of(id));
    }

    private static WorkPlans plans(Optional<WorkPlanView> plan) {
        return new WorkPlans() {
            @Override
            public Optional<WorkPlanView> find(PartnershipId partnership) {
                return plan;
            }

            @Override
            public Optional<WorkPlanView> version(PartnershipId partnership, int version) {
                return plan;
            }
        };
    }

    private static WorkPlanView plan() {
        var target = LocalDate.parse("2025-12-31");
        return new WorkPlanView(
                PartnershipId.of(2025, 1),
                1,
                LocalDate.parse("2024-01-01"),
                target,
                "USD",
                Instant.parse("2024-02-01T00:00:00Z"),
                "Water all day.",
                Set.of(WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES),
                List.of(),
                List.of(kpi(Indicator.K03, "45", "38"), kpi(Indicator.K21, null, "96")),
                List.of(new WorkPlanView.CapacityOutcome(
                        "CO1",
                        WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES,
                        "Loss unit",
                        "Works by itself.",
                        CapacityLevel.ABSENT,
                        CapacityLevel.ADOPTED,
                        "Procedure",
                        "Rosa Quispe")),
                List.of(output("OP1"), output("OP2")),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Money.zero("USD"),
                Map.of(),
                Map.of(),
                Map.of(),
                Money.zero("USD"),
                null);
    }

    private static WorkPlanView.Kpi kpi(Indicator indicator, String baseline, String target) {
        return new WorkPlanView.Kpi(
                "PO1",
                indicator,
                IndicatorScope.UTILITY,
                baseline == null ? null : new BigDecimal(baseline),
                new BigDecimal(target),
                LocalDate.parse("2025-12-31"),
                "Annual report");
    }

    private static WorkPlanView.Output output(String code) {
        return new WorkPlanView.Output(
                code,
                "CO1",
                WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES,
                "Readers are trained.",
                new BigDecimal("40"),
                "readers",
                LocalDate.parse("2025-06-30"),
                "Training record",
                "Rosa Quispe");
    }

    /** Two accepted reports and a rejected one. */
    private static final class MadeUpReports implements Reports {
        @Override
        public List<ReportView> of(PartnershipId id) {
            return List.of(
                    report(id, ReportStatus.ACCEPTED, "Foundation", "100"),
                    report(id, ReportStatus.ACCEPTED_WITH_REMARKS, "Foundation", "200"),
                    report(id, ReportStatus.ACCEPTED, "Ministry", "50"),
                    report(id, ReportStatus.REJECTED, "Foundation", "4000"));
        }

        @Override
        public Optional<ReportView> latest(PartnershipId id) {
            return Optional.empty();
        }

        @Override
        public List<ReportView> versions(PartnershipId id, int period) {
            return List.of();
        }

        @Override
        public List<PeriodView> periods(PartnershipId id) {
            return List.of();
        }

        @Override
        public List<ReportDecisionView> decisions(PartnershipId id) {
            return List.of();
        }

        @Override
        public Achievements achievements(PartnershipId id) {
            return new Achievements(
                    Map.of(
                            "CO1",
                            new CapacityScore(
                                    "CO1",
                                    "Works by itself.",
                                    CapacityLevel.ABSENT,
                                    CapacityLevel.ADOPTED,
                                    CapacityLevel.ADOPTED,
                                    CapacityLevel.APPLIED_WITH_HELP,
                                    "Procedure 7",
                                    new DocumentReference(3, 1),
                                    null)),
                    Map.of(
                            new Measure(Indicator.K03, IndicatorScope.UTILITY),
                            List.of(reading("43"), reading("40.5"), reading(null))),
                    Map.of(
                            "OP1",
                            new OutputActual(
                                    "OP1",
                                    "Readers are trained.",
                                    new BigDecimal("40"),
                                    "readers",
                                    null,
                                    new BigDecimal("44"),
                                    null,
                                    new DocumentReference(4, 1),
                                    "Training records",
                                    null)),
                    new BigDecimal("90"),
                    new BigDecimal("170.5"),
                    40,
                    60,
                    3,
                    30,
                    Map.of(),
                    Map.of(),
                    Money.zero("USD"));
        }

        private static Reading reading(String value) {
            return new Reading(
                    Indicator.K03,
                    IndicatorScope.UTILITY,
                    new BigDecimal("45"),
                    new BigDecimal("38"),
                    null,
                    value == null ? null : new BigDecimal(value),
                    LocalDate.parse("2025-01-01"),
                    LocalDate.parse("2025-06-30"),
                    "Water balance",
                    null,
                    null);
        }

        private static ReportView report(PartnershipId id, ReportStatus status, String funder, String amount) {
            return new ReportView(
                    id,
                    null,
                    status,
                    1,
                    1,
                    "USD",
                    null,
                    "op03",
                    Instant.parse("2025-07-01T00:00:00Z"),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Spending(CostCategory.TRAVEL, funder, new BigDecimal(amount))),
                    List.of());
        }
    }
}
