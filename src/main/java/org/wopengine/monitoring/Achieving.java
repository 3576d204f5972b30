package org.wopengine.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wopengine.partnership.CostCategory;
import org.wopengine.shared.Money;
import org.wopengine.workplan.Measure;

/** Adds up what accepted reports say. */
final class Achieving {
    private final Map<String, CapacityScore> capacities = new LinkedHashMap<>();
    private final Map<Measure, List<Reading>> readings = new LinkedHashMap<>();
    private final Map<String, OutputActual> outputs = new LinkedHashMap<>();
    private final Map<CostCategory, Money> byCategory = new EnumMap<>(CostCategory.class);
    private final Map<String, Money> byFunder = new LinkedHashMap<>();
    private final String currency;
    private BigDecimal mentorDays = BigDecimal.ZERO;
    private BigDecimal menteeDays = BigDecimal.ZERO;
    private int women;
    private int men;
    private int missions;
    private int missionDays;
    private Money spent;

    private Achieving(String currency) {
        this.currency = currency;
        this.spent = Money.zero(currency);
    }

    /** @param reports the accepted ones, oldest first */
    static Achievements of(List<ReportContents> reports, String currency) {
        var sum = new Achieving(currency);
        reports.forEach(sum::add);
        sum.readings.replaceAll((measure, values) -> List.copyOf(values));
        return new Achievements(
                Map.copyOf(sum.capacities),
                Map.copyOf(sum.readings),
                Map.copyOf(sum.outputs),
                sum.mentorDays,
                sum.menteeDays,
                sum.women,
                sum.men,
                sum.missions,
                sum.missionDays,
                Map.copyOf(sum.byCategory),
                Map.copyOf(sum.byFunder),
                sum.spent);
    }

    private void add(ReportContents report) {
        report.capacities().forEach(score -> capacities.put(score.code(), score));
        report.outputs().stream()
                .filter(output -> output.quantity() != null)
                .forEach(output -> outputs.put(output.code(), output));
        report.readings().stream()
                .filter(reading -> reading.value() != null)
                .forEach(reading -> readings.computeIfAbsent(reading.measure(), measure -> new ArrayList<>())
                        .add(reading));
        report.activities().stream()
                .filter(activity -> activity.startedOn() != null)
                .forEach(this::add);
        report.missions().stream()
                .filter(mission -> mission.startedOn() != null)
                .forEach(mission -> {
                    missions++;
                    missionDays += mission.days();
                });
        report.spending().forEach(this::add);
    }

    private void add(ActivityActual activity) {
        mentorDays = mentorDays.add(activity.mentorDays());
        menteeDays = menteeDays.add(activity.menteeDays());
        women += activity.women();
        men += activity.men();
    }

    private void add(Spending line) {
        var amount = new Money(line.amount(), currency);
        byCategory.merge(line.category(), amount, Money::plus);
        byFunder.merge(line.funder(), amount, Money::plus);
        spent = spent.plus(amount);
    }
}
