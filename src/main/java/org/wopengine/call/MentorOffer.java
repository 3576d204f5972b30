package org.wopengine.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.answers.CurrencyCode;
import org.wopengine.answers.LanguageCode;
import org.wopengine.answers.Rows;
import org.wopengine.matching.score.CostRecovery;
import org.wopengine.operator.Region;
import org.wopengine.partnership.MentorMotivation;

/**
 * What a mentor offers. A draft may have holes; what is handed in may not.
 *
 * @param experts who would go, by name: its own staff, no consultants
 * @param menteesAtMost how many it takes on by this offer
 * @param languages in which its experts can work, ISO 639-1, best first
 * @param excludedRegions where its security policy does not let its people go
 * @param costRecovery which of its direct costs others have to pay; never more than direct costs
 * @param fundingBrought money it brings; null if none
 * @param commercialInterests countries in which it, or somebody it belongs to, does business or bids
 */
@OfferRules(groups = Complete.class)
public record MentorOffer(
        @NotEmpty(groups = Complete.class) List<MentorMotivation> motivations,
        @NotBlank(groups = Complete.class) @Size(max = 2000) String wantsToLearn,
        @NotEmpty(groups = Complete.class) @Valid @Rows(8) List<AreaOffer> areas,
        @NotEmpty(groups = Complete.class) @Valid @Rows(6) List<Expert> experts,
        @NotNull(groups = Complete.class) @Min(1) @Max(10) Integer menteesAtMost,
        @NotNull(groups = Complete.class) @Min(1) @Max(2000) Integer staffDaysPerYear,
        @NotNull(groups = Complete.class) LocalDate earliestStart,
        @NotNull(groups = Complete.class) @Min(0) @Max(12) Integer missionsPerYear,
        @NotEmpty(groups = Complete.class) @Size(max = 6) List<@LanguageCode String> languages,
        List<Region> preferredRegions,
        List<Region> excludedRegions,
        @NotNull(groups = Complete.class) CostRecovery costRecovery,
        @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal fundingBrought,
        @CurrencyCode String currency,
        @Valid @Rows(4) List<CommercialInterest> commercialInterests,
        Boolean noCommercialInterests) {

    public MentorOffer {
        motivations = motivations == null ? List.of() : List.copyOf(motivations);
        areas = areas == null ? List.of() : List.copyOf(areas);
        experts = experts == null ? List.of() : List.copyOf(experts);
        languages = languages == null ? List.of() : List.copyOf(languages);
        preferredRegions = preferredRegions == null ? List.of() : List.copyOf(preferredRegions);
        excludedRegions = excludedRegions == null ? List.of() : List.copyOf(excludedRegions);
        commercialInterests = commercialInterests == null ? List.of() : List.copyOf(commercialInterests);
    }
}
