package org.wopengine.workplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopengine.partnership.ActivityType;
import org.wopengine.partnership.CostCategory;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;

/** A good plan of OP11 and OP03 that a test changes in one place; it fits {@link #frame()} without a warning. */
final class PlanBuilder {
    static final WorkingArea LOSSES = WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES;
    static final WorkingArea BILLING = WorkingArea.BILLING_COLLECTION_EFFICIENCY;

    String visibility = "The fund is named on every slide and board.";
    String lessons = "The partnership of 2019 trained people who then left; this one trains whole units.";

    final List<OutcomeRow> performanceOutcomes = new ArrayList<>(
            List.of(new OutcomeRow("PO1", LOSSES, "Less water is lost.", "Head of commercial services")));
    final List<CorrectionRow> baselineCorrections = new ArrayList<>();
    final List<TargetRow> targets = new ArrayList<>(List.of(target(Indicator.K03, "38"), target(Indicator.K21, "96")));
    final List<CapacityRow> capacityOutcomes = new ArrayList<>(List.of(
            capacity("CO1", LOSSES, CapacityLevel.KNOWLEDGE_ACQUIRED, CapacityLevel.ADOPTED),
            capacity("CO2", BILLING, CapacityLevel.APPLIED_WITH_HELP, CapacityLevel.INSTITUTIONALISED)));
    final List<OutputRow> outputs =
            new ArrayList<>(List.of(output("OP1", "CO1", LOSSES), output("OP2", "CO2", BILLING)));
    final List<ActivityRow> activities = new ArrayList<>(List.of(
            activity("A1", "OP1", WorkingArea.PARTNERSHIP_MANAGEMENT, ActivityType.KICK_OFF, "10", "10", null),
            activity("A2", "OP1", LOSSES, ActivityType.ON_THE_JOB_TRAINING, "60", "120", "A1"),
            activity("A3", "OP2", BILLING, ActivityType.ONLINE_WORKSHOP, "20", "40", "A1, A2")));
    final List<MissionRow> missions = new ArrayList<>(List.of(mission("2027-03-01", "2027-03-12", "2027-04-01")));
    final List<InKindRow> inKind = new ArrayList<>(List.of(days("OP11", "200", "50.25"), days("OP03", "100", "50.25")));
    final List<BudgetRow> budget = new ArrayList<>(
            List.of(line(2027, CostCategory.TRAVEL, "70000.50"), line(2028, CostCategory.TRAINING_WORKSHOPS, "50000")));
    final List<RiskRow> risks = new ArrayList<>(List.of(
            new RiskRow("Readers retire early.", 3, 4, "Train two for each route.", "Head of staff", RiskStatus.OPEN)));

    PlanContents build() {
        return new PlanContents(
                "Everybody in Pucara has water all day.",
                "The loss unit is in the staff plan of the mentee from its second year on.",
                "Half of those trained are women; work begins in the upper quarters.",
                "A page on the web site of each partner and a note to the council twice a year.",
                visibility,
                lessons,
                List.copyOf(performanceOutcomes),
                List.copyOf(baselineCorrections),
                List.copyOf(targets),
                List.copyOf(capacityOutcomes),
                List.copyOf(outputs),
                List.copyOf(activities),
                List.copyOf(missions),
                List.copyOf(inKind),
                List.copyOf(budget),
                List.copyOf(risks));
    }

    /** The agreement and the diagnosis the plan is made for. */
    static PlanFrame frame() {
        return frame(
                "120000.50",
                "15075",
                Map.of(
                        new OperatorCode("OP11"),
                        new BigDecimal("50.25"),
                        new OperatorCode("OP03"),
                        new BigDecimal("50.25")));
    }

    static PlanFrame frame(String cash, String inKind, Map<OperatorCode, BigDecimal> dayCost) {
        return new PlanFrame(
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2028-12-31"),
                new Money(new BigDecimal(cash), "USD"),
                new BigDecimal(inKind),
                dayCost,
                Set.of("OP03", "OP11"),
                Set.of("OP11"),
                Set.of(LOSSES, BILLING),
                Map.of(
                        new Measure(Indicator.K03, IndicatorScope.UTILITY), baseline(Indicator.K03, "44"),
                        new Measure(Indicator.K21, IndicatorScope.UTILITY), baseline(Indicator.K21, "92"),
                        new Measure(Indicator.K11, IndicatorScope.UTILITY), baseline(Indicator.K11, "7"),
                        new Measure(Indicator.K14, IndicatorScope.UTILITY), unmeasured(Indicator.K14)),
                new PlanTolerances(new BigDecimal("0.5"), new BigDecimal("5"), new BigDecimal("30")));
    }

    /** The frame of a partnership that works on one more area. */
    static PlanFrame frameWith(WorkingArea area) {
        var frame = frame();
        return new PlanFrame(
                frame.startsOn(),
                frame.endsOn(),
                frame.cash(),
                frame.inKindValue(),
                frame.directDayCost(),
                frame.parties(),
                frame.mentors(),
                Set.of(LOSSES, BILLING, area),
                frame.baselines(),
                frame.tolerances());
    }

    static Baseline baseline(Indicator indicator, String value) {
        return new Baseline(
                indicator,
                IndicatorScope.UTILITY,
                new BigDecimal(value),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                "Annual report",
                Reliability.C,
                null);
    }

    static Baseline unmeasured(Indicator indicator) {
        return new Baseline(
                indicator, IndicatorScope.UTILITY, null, null, null, null, null, "Loggers from the second month on.");
    }

    static TargetRow target(Indicator indicator, String value) {
        return target(indicator, value, null, null);
    }

    static TargetRow target(Indicator indicator, String value, Boolean correction, String note) {
        return new TargetRow(
                "PO1",
                indicator,
                IndicatorScope.UTILITY,
                new BigDecimal(value),
                LocalDate.parse("2028-11-30"),
                "Annual report",
                correction,
                note);
    }

    static CorrectionRow correction(Indicator indicator, String value) {
        return new CorrectionRow(
                indicator,
                IndicatorScope.UTILITY,
                new BigDecimal(value),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-12-31"),
                "Bulk meters",
                Reliability.B,
                "Bulk meters were installed.");
    }

    static CapacityRow capacity(String code, WorkingArea area, CapacityLevel from, CapacityLevel to) {
        return new CapacityRow(
                code, area, "Commercial department", "Works by itself.", from, to, "Procedure in force", "Rosa Quispe");
    }

    static OutputRow output(String code, String outcome, WorkingArea area) {
        return new OutputRow(
                code,
                outcome,
                area,
                "Readers are trained.",
                new BigDecimal("40"),
                "readers",
                LocalDate.parse("2028-06-30"),
                "Training record",
                "Rosa Quispe");
    }

    static ActivityRow activity(
            String code,
            String output,
            WorkingArea area,
            ActivityType type,
            String mentorDays,
            String menteeDays,
            String after) {
        return new ActivityRow(
                code,
                output,
                area,
                type,
                "Work on " + output,
                "OP11",
                ActivityPlace.MENTEE_SITE,
                start(code),
                start(code).plusDays(11),
                12,
                14,
                new BigDecimal(mentorDays),
                new BigDecimal(menteeDays),
                after);
    }

    /** Each activity a month after the one before, from March on. */
    private static LocalDate start(String code) {
        return LocalDate.parse("2027-03-01").plusMonths(Long.parseLong(code.substring(1)) - 1);
    }

    static MissionRow mission(String from, String to, String report) {
        return new MissionRow(
                "M1",
                MissionDirection.MENTOR_TO_MENTEE,
                "First mission",
                LocalDate.parse(from),
                LocalDate.parse(to),
                3,
                null,
                null,
                LocalDate.parse(report));
    }

    static InKindRow days(String party, String quantity, String dayCost) {
        return new InKindRow(
                party,
                CostCategory.STAFF_TIME,
                "Staff days",
                new BigDecimal(quantity),
                InKindUnit.PERSON_DAY,
                new BigDecimal(dayCost),
                null);
    }

    static BudgetRow line(int year, CostCategory category, String amount) {
        return new BudgetRow(
                year, category, "Costs of " + year, null, "OP03", "Solidarity fund", new BigDecimal(amount));
    }
}
