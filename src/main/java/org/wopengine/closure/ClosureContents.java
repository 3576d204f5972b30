package org.wopengine.closure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.wopengine.worksheet.Given;

/**
 * The worksheet of the closure report: what was reached of each thing planned, and what it took.
 *
 * @param visits exchange visits and missions that took place
 * @param visitDays days spent on them
 * @param women participants of all activities; who took part in two counts twice
 * @param men as {@code women}
 * @param costs in the partnership's currency; none if it needed no money
 */
record ClosureContents(
        @NotNull @Min(0) @Max(1000) Integer visits,
        @NotNull @Min(0) @Max(20000) Integer visitDays,
        @NotNull @Min(0) @Max(1000000) Integer women,
        @NotNull @Min(0) @Max(1000000) Integer men,
        @Given @Size(max = 60) List<PerformanceResult> performance,
        @Given @Size(max = 60) List<OutputResult> outputs,
        @Given @Size(max = 30) List<CapacityResult> capacities,
        @Given @Size(max = 30) List<PartyDays> staffDays,
        @Size(max = 120) List<FinalCost> costs,
        @Size(max = 60) List<HandedAsset> assets) {

    BigDecimal totalCost() {
        return costs.stream().map(FinalCost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
