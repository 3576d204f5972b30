package org.wopengine.workplan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wopengine.partnership.CostCategory;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;

/** Makes the views of stored plans. */
final class PlanViews {
    private PlanViews() {}

    static WorkPlanView of(WorkPlan plan) {
        var contents = plan.contents();
        var currency = plan.currency();
        return new WorkPlanView(
                plan.partnership(),
                plan.version(),
                plan.startsOn(),
                plan.endsOn(),
                currency,
                plan.approvedAt(),
                contents.overallObjective(),
                new TreeSet<>(Stream.of(
                                contents.performanceOutcomes().stream().map(OutcomeRow::area),
                                contents.capacityOutcomes().stream().map(CapacityRow::area),
                                contents.outputs().stream().map(OutputRow::area),
                                contents.activities().stream().map(ActivityRow::area))
                        .flatMap(Function.identity())
                        .filter(Objects::nonNull)
                        .toList()),
                all(contents.performanceOutcomes(), PlanViews::outcome),
                all(plan.targets(), PlanViews::kpi),
                all(contents.capacityOutcomes(), PlanViews::capacity),
                all(contents.outputs(), PlanViews::output),
                all(contents.activities(), PlanViews::activity),
                all(contents.missions(), PlanViews::mission),
                all(contents.risks(), PlanViews::risk),
                sums(contents, BudgetRow::category, currency, new EnumMap<>(CostCategory.class)),
                new Money(PlanRules.budgetTotal(contents), currency),
                sums(contents, BudgetRow::year, currency, new TreeMap<>()),
                sums(contents, BudgetRow::funder, currency, new TreeMap<>()),
                inKind(contents, currency),
                new Money(PlanRules.inKindTotal(contents), currency),
                new WorkPlanView.Texts(
                        contents.sustainabilityPlan(),
                        contents.inclusionActions(),
                        contents.communicationPlan(),
                        contents.visibility(),
                        contents.lessons()));
    }

    private static <R, V> List<V> all(Collection<R> rows, Function<R, V> view) {
        return rows.stream().map(view).toList();
    }

    private static WorkPlanView.Outcome outcome(OutcomeRow row) {
        return new WorkPlanView.Outcome(row.code(), row.area(), row.text(), row.owner());
    }

    private static WorkPlanView.Kpi kpi(StoredTarget row) {
        return new WorkPlanView.Kpi(
                row.outcome(),
                row.indicator(),
                row.scope(),
                row.baseline(),
                row.target(),
                row.targetOn(),
                row.meansOfVerification());
    }

    private static WorkPlanView.CapacityOutcome capacity(CapacityRow row) {
        return new WorkPlanView.CapacityOutcome(
                row.code(),
                row.area(),
                row.unit(),
                row.text(),
                row.baseline(),
                row.target(),
                row.meansOfVerification(),
                row.owner());
    }

    private static WorkPlanView.Output output(OutputRow row) {
        return new WorkPlanView.Output(
                row.code(),
                row.capacityOutcome(),
                row.area(),
                row.description(),
                row.quantity(),
                row.unit(),
                row.dueOn(),
                row.meansOfVerification(),
                row.owner());
    }

    private static WorkPlanView.Activity activity(ActivityRow row) {
        return new WorkPlanView.Activity(
                row.code(),
                row.output(),
                row.area(),
                row.type(),
                row.title(),
                new OperatorCode(row.lead()),
                row.place(),
                row.startsOn(),
                row.endsOn(),
                row.women(),
                row.men(),
                row.mentorDays(),
                row.menteeDays());
    }

    private static WorkPlanView.Mission mission(MissionRow row) {
        return new WorkPlanView.Mission(
                row.code(),
                row.direction(),
                row.purpose(),
                row.startsOn(),
                row.endsOn(),
                row.persons(),
                row.termsOfReference(),
                row.reportDueOn());
    }

    private static WorkPlanView.Risk risk(RiskRow row) {
        return new WorkPlanView.Risk(row.description(), row.probability(), row.impact(), row.mitigation(), row.owner());
    }

    private static <K> Map<K, Money> sums(
            PlanContents contents, Function<BudgetRow, K> key, String currency, Map<K, Money> sums) {
        contents.budget().forEach(line -> sums.merge(key.apply(line), new Money(line.amount(), currency), Money::plus));
        return sums;
    }

    /** Adds up first and rounds then, so that the parties' shares differ from the total by a cent at most. */
    private static Map<OperatorCode, Money> inKind(PlanContents contents, String currency) {
        var values = new LinkedHashMap<OperatorCode, BigDecimal>();
        contents.inKind().forEach(gift -> values.merge(new OperatorCode(gift.party()), gift.value(), BigDecimal::add));
        var inKind = new LinkedHashMap<OperatorCode, Money>();
        values.forEach((party, value) -> inKind.put(party, new Money(value, currency)));
        return inKind;
    }
}
