package org.wopengine.closure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.Achievements;
import org.wopengine.monitoring.Reading;
import org.wopengine.monitoring.Reports;
import org.wopengine.partnership.CostCategory;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.PartyRole;
import org.wopengine.partnership.PartyView;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.Measure;
import org.wopengine.workplan.WorkPlanView;
import org.wopengine.workplan.WorkPlanView.CapacityOutcome;
import org.wopengine.workplan.WorkPlanView.Kpi;
import org.wopengine.workplan.WorkPlanView.Output;
import org.wopengine.workplan.WorkPlans;

/**
 * What the worksheet of the closure report begins with: a row for everything planned, filled in as far as the accepted
 * progress reports tell. A partnership that ends before its plan was approved begins with empty lists.
 */
@Component
class ClosureStart {
    private final WorkPlans plans;
    private final Reports reports;
    private final Partnerships partnerships;

    ClosureStart(WorkPlans plans, Reports reports, Partnerships partnerships) {
        this.plans = plans;
        this.reports = reports;
        this.partnerships = partnerships;
    }

    ClosureContents of(PartnershipId id) {
        var reached = reports.achievements(id);
        var plan = plans.find(id);
        return new ClosureContents(
                reached.missions(),
                reached.missionDays(),
                reached.women(),
                reached.men(),
                rows(plan, WorkPlanView::kpis).stream()
                        .map(kpi -> performance(kpi, reached))
                        .toList(),
                rows(plan, WorkPlanView::outputs).stream()
                        .map(output -> output(output, reached))
                        .toList(),
                rows(plan, WorkPlanView::capacityOutcomes).stream()
                        .map(outcome -> capacity(outcome, reached))
                        .toList(),
                staffDays(id, reached),
                costs(id),
                List.of());
    }

    private static <R> List<R> rows(
            Optional<WorkPlanView> plan, java.util.function.Function<WorkPlanView, List<R>> section) {
        return plan.map(section).orElseGet(List::of);
    }

    private static PerformanceResult performance(Kpi kpi, Achievements reached) {
        var last = reached.readings().getOrDefault(new Measure(kpi.indicator(), kpi.scope()), List.of()).stream()
                .filter(reading -> reading.value() != null)
                .reduce((earlier, later) -> later);
        return new PerformanceResult(
                kpi.outcome(),
                kpi.indicator(),
                kpi.scope(),
                kpi.baseline(),
                kpi.target(),
                last.map(Reading::value).orElse(null),
                last.map(Reading::periodEnd).orElse(null),
                last.map(Reading::source).orElse(null),
                null);
    }

    private static OutputResult output(Output output, Achievements reached) {
        var actual = reached.outputs().get(output.code());
        return new OutputResult(
                output.code(),
                output.description(),
                output.quantity(),
                output.unit(),
                actual != null && actual.isReached() ? OutputFate.DELIVERED : null,
                actual == null ? null : actual.quantity(),
                actual == null ? null : actual.file(),
                actual == null ? null : actual.evidence(),
                null);
    }

    private static CapacityResult capacity(CapacityOutcome outcome, Achievements reached) {
        var score = reached.capacities().get(outcome.code());
        return new CapacityResult(
                outcome.code(),
                outcome.text(),
                outcome.baseline(),
                outcome.target(),
                score == null ? null : score.menteeLevel(),
                score == null ? null : score.mentorLevel(),
                score == null ? null : score.evidence(),
                score == null ? null : score.file(),
                score == null ? null : score.difference());
    }

    /** The reports know the days of each side; they are one operator's where the side has only one. */
    private List<PartyDays> staffDays(PartnershipId id, Achievements reached) {
        var present = partnerships.require(id).present().stream()
                .filter(party -> party.operator() != null)
                .toList();
        var rows = new LinkedHashMap<String, PartyDays>();
        for (var party : present) {
            rows.putIfAbsent(
                    party.operator().value(),
                    new PartyDays(party.operator().value(), party.name(), days(party, present, reached)));
        }
        return List.copyOf(rows.values());
    }

    private static BigDecimal days(PartyView party, List<PartyView> present, Achievements reached) {
        if (party.role().isMentor() && isOnly(present, PartyRole::isMentor)) {
            return reached.mentorDays();
        }
        return party.role().isMentee() && isOnly(present, PartyRole::isMentee) ? reached.menteeDays() : null;
    }

    private static boolean isOnly(List<PartyView> present, Predicate<PartyRole> side) {
        return present.stream()
                        .filter(party -> side.test(party.role()))
                        .map(PartyView::operator)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                == 1;
    }

    private List<FinalCost> costs(PartnershipId id) {
        var sums = new LinkedHashMap<Source, BigDecimal>();
        reports.of(id).stream()
                .filter(report -> report.status().isAccepted())
                .flatMap(report -> report.spending().stream())
                .forEach(spent ->
                        sums.merge(new Source(spent.category(), spent.funder()), spent.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new FinalCost(sum.getKey().category(), sum.getKey().funder(), sum.getValue()))
                .toList();
    }

    private record Source(CostCategory category, String funder) {}
}
