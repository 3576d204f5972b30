package org.wopengine.registry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.wopengine.answers.CurrencyCode;

/**
 * People, production, money and performance of one fiscal year. What is not known is null, never zero.
 *
 * @param staffFemalePct percent
 * @param annualProduction m³ in the fiscal year
 * @param fiscalYearStart month and day, such as {@code 04-01}
 * @param fiscalYear the year in which it began
 * @param currency ISO 4217, of revenue and cost
 * @param nonRevenueWater percent
 * @param continuity hours a day
 * @param collection percent
 * @param costCoverage operating revenue by operating cost
 * @param dataAsOf the day the operator vouches for its profile
 */
@FiguresRules
public record Figures(
        @Min(1) @Max(1_000_000) Integer staffTotal,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal staffFemalePct,
        @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal annualProduction,
        String fiscalYearStart,
        @Min(1990) @Max(2200) Integer fiscalYear,
        @CurrencyCode String currency,
        @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal annualOperatingRevenue,
        @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal annualOperatingCost,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal nonRevenueWater,
        @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 2) BigDecimal continuity,
        @DecimalMin("0") @DecimalMax("200") @Digits(integer = 3, fraction = 2) BigDecimal collection,
        @DecimalMin("0") @Digits(integer = 3, fraction = 3) BigDecimal costCoverage,
        @PastOrPresent LocalDate dataAsOf) {}
