package org.wopengine.registry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.wopengine.answers.CountryCode;
import org.wopengine.answers.LanguageCode;
import org.wopengine.operator.NewOperator;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Performance;
import org.wopengine.operator.Region;
import org.wopengine.operator.UtilityType;
import org.wopengine.shared.OperatorCode;

/**
 * An operator as a row of a file; the meaning of the values is that of {@link NewOperator}.
 *
 * @param code null for one that has none yet
 */
record OperatorRow(
        @Pattern(regexp = "OP\\d{2,6}", message = "{registry.row.code}") String code,
        @NotBlank @Size(max = 200) String legalName,
        @NotBlank @Size(max = 20) String shortName,
        @NotNull @CountryCode String country,
        @NotNull Region region,
        @NotBlank @Size(max = 100) String city,
        @NotNull UtilityType utilityType,
        @Min(0) Integer populationServed,
        @Min(0) Integer connections,
        @Min(1) Integer staff,
        @NotEmpty @Size(max = 10) List<@LanguageCode String> languages,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal nonRevenueWater,
        @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 2) BigDecimal continuity,
        @DecimalMin("0") @Digits(integer = 3, fraction = 2) BigDecimal collection,
        @DecimalMin("0") @Digits(integer = 3, fraction = 3) BigDecimal costCoverage,
        @NotBlank @Size(max = 200) String focalPointName,
        @NotBlank @Email @Size(max = 200) String focalPointEmail,
        @NotBlank @Size(max = 200) String headName) {

    OperatorRow {
        languages = languages == null ? List.of() : List.copyOf(languages);
        nonRevenueWater = plain(nonRevenueWater);
        continuity = plain(continuity);
        collection = plain(collection);
        costCoverage = plain(costCoverage);
    }

    static OperatorRow of(OperatorView operator) {
        return new OperatorRow(
                operator.code().value(),
                operator.legalName(),
                operator.shortName(),
                operator.country(),
                operator.region(),
                operator.city(),
                operator.utilityType(),
                operator.populationServed(),
                operator.connections(),
                operator.staff(),
                operator.languages(),
                operator.performance().nonRevenueWater(),
                operator.performance().continuity(),
                operator.performance().collection(),
                operator.performance().costCoverage(),
                operator.focalPointName(),
                operator.focalPointEmail(),
                operator.headName());
    }

    OperatorRow under(String given) {
        return new OperatorRow(
                given,
                legalName,
                shortName,
                country,
                region,
                city,
                utilityType,
                populationServed,
                connections,
                staff,
                languages,
                nonRevenueWater,
                continuity,
                collection,
                costCoverage,
                focalPointName,
                focalPointEmail,
                headName);
    }

    NewOperator command(OperatorCode given) {
        return new NewOperator(
                given,
                legalName,
                shortName,
                country,
                region,
                city,
                utilityType,
                populationServed,
                connections,
                staff,
                languages,
                new Performance(nonRevenueWater, continuity, collection, costCoverage),
                focalPointName,
                focalPointEmail,
                headName);
    }

    /** 47.0 and 47 say the same. */
    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
