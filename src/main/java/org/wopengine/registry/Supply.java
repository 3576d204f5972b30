package org.wopengine.registry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the operator provides, where and to how many. A number that is not known is null, never zero.
 *
 * @param populationServiceArea persons who live in the area
 * @param populationServedWater persons
 * @param populationServedSewer persons
 * @param technicalContext under which conditions it works
 * @param latitude of its seat, degrees north (WGS 84); given with the longitude or not at all
 * @param longitude degrees east
 */
@SupplyRules
public record Supply(
        List<UtilityService> services,
        ServiceAreaNature serviceAreaNature,
        @Min(500) @Max(40_000_000) Integer populationServiceArea,
        @Min(0) @Max(100_000_000) Integer populationServedWater,
        @Min(0) @Max(100_000_000) Integer populationServedSewer,
        @Min(0) @Max(100_000_000) Integer connectionsWater,
        @Min(0) @Max(100_000_000) Integer connectionsSewer,
        @Positive @Digits(integer = 7, fraction = 2) BigDecimal networkLengthKm,
        List<ContextTrait> technicalContext,
        @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 4) BigDecimal latitude,
        @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 4) BigDecimal longitude) {

    public Supply {
        services = services == null ? List.of() : List.copyOf(services);
        technicalContext = technicalContext == null ? List.of() : List.copyOf(technicalContext);
    }
}
