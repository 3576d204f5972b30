package org.wopengine.workplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wopengine.partnership.CostCategory;

/**
 * What the charts of a plan show. A draft may lack dates and amounts; rows without them are left out and counted.
 *
 * @param bars activities and missions, by their first day
 * @param due outputs by the day they are due
 * @param undated rows that have no dates yet
 * @param categories cash by category, largest first
 * @param years years of the budget, in order
 * @param funders who pays how much in each of the years
 * @param inKind what each party gives
 */
record PlanCharts(
        List<Bar> bars,
        List<Due> due,
        int undated,
        List<Share> categories,
        List<Integer> years,
        List<Funder> funders,
        List<Gift> inKind) {

    /** @param mission whether it is one; otherwise an activity */
    record Bar(boolean mission, String code, String name, String lead, LocalDate from, LocalDate to) {}

    record Due(String code, String name, LocalDate on) {}

    record Share(CostCategory category, BigDecimal amount) {}

    /** @param amounts one a year, zero where nothing is paid */
    record Funder(String name, List<BigDecimal> amounts) {
        public BigDecimal total() {
            return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param actual value of what was given; null if nobody has counted */
    record Gift(String party, BigDecimal planned, BigDecimal actual) {}

    static PlanCharts of(PlanContents plan) {
        var bars = Stream.concat(
                        plan.activities().stream()
                                .map(row -> new Bar(
                                        false, row.code(), row.title(), row.lead(), row.startsOn(), row.endsOn())),
                        plan.missions().stream()
                                .map(row ->
                                        new Bar(true, row.code(), row.purpose(), null, row.startsOn(), row.endsOn())))
                .toList();
        var shown = bars.stream()
                .filter(bar -> bar.from() != null && bar.to() != null)
                .sorted(Comparator.comparing(Bar::from).thenComparing(Bar::to))
                .toList();
        var due = plan.outputs().stream()
                .filter(row -> row.dueOn() != null)
                .map(row -> new Due(row.code(), row.description(), row.dueOn()))
                .sorted(Comparator.comparing(Due::on))
                .toList();
        var lines = plan.budget().stream()
                .filter(line -> line.amount() != null && line.year() != null && line.funder() != null)
                .toList();
        var years = new ArrayList<>(
                new TreeSet<>(lines.stream().map(BudgetRow::year).toList()));
        return new PlanCharts(
                shown,
                due,
                bars.size() - shown.size() + plan.outputs().size() - due.size(),
                categories(plan.budget()),
                List.copyOf(years),
                funders(lines, years),
                gifts(plan.inKind()));
    }

    public BigDecimal budgetTotal() {
        return categories.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is paid in each year, by whomever. */
    public List<BigDecimal> yearTotals() {
        return years.stream()
                .map(year -> funders.stream()
                        .map(funder -> funder.amounts().get(years.indexOf(year)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private static List<Share> categories(List<BudgetRow> budget) {
        return sums(budget, BudgetRow::category, BudgetRow::amount).entrySet().stream()
                .map(sum -> new Share(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Share::amount).reversed())
                .toList();
    }

    private static List<Funder> funders(List<BudgetRow> lines, List<Integer> years) {
        return sums(lines, BudgetRow::funder, BudgetRow::amount).keySet().stream()
                .map(funder -> new Funder(
                        funder,
                        years.stream()
                                .map(year -> lines.stream()
                                        .filter(line -> line.funder().equals(funder)
                                                && line.year().equals(year))
                                        .map(BudgetRow::amount)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                                .toList()))
                .toList();
    }

    private static List<Gift> gifts(List<InKindRow> rows) {
        var planned = sums(rows, InKindRow::party, row -> value(row.quantity(), row.unitCost()));
        var actual = sums(rows, InKindRow::party, row -> value(row.actualQuantity(), row.unitCost()));
        return planned.entrySet().stream()
                .map(sum -> new Gift(sum.getKey(), cents(sum.getValue()), cents(actual.get(sum.getKey()))))
                .toList();
    }

    private static BigDecimal value(BigDecimal quantity, BigDecimal unitCost) {
        return quantity == null || unitCost == null ? null : quantity.multiply(unitCost);
    }

    private static BigDecimal cents(BigDecimal value) {
        return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
    }

    private static <R, K extends Comparable<K>> Map<K, BigDecimal> sums(
            List<R> rows, Function<R, K> key, Function<R, BigDecimal> amount) {
        var sums = new TreeMap<K, BigDecimal>();
        rows.stream()
                .filter(row -> Objects.nonNull(key.apply(row)) && Objects.nonNull(amount.apply(row)))
                .forEach(row -> sums.merge(key.apply(row), amount.apply(row), BigDecimal::add));
        return sums;
    }
}
