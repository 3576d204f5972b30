package org.wopengine.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.wopengine.answers.LanguageCode;
import org.wopengine.answers.Rows;
import org.wopengine.operator.Region;

/**
 * What a mentee asks for. A draft may have holes; what is handed in may not.
 *
 * @param problem what goes wrong, and since when
 * @param languages in which its people can work, ISO 639-1, best first
 * @param interpretation whether interpretation is in the budget
 * @param staffDaysPerYear days of the mentor's staff it asks for; null if it cannot say
 * @param earliestStart the first day it can begin
 * @param ownStaffDays days of its own staff it puts in each year; null if not said
 * @param desiredRegions from where it would like a mentor; empty if it does not matter
 * @param partner code of the mentor it has agreed with already; null if it looks for one
 */
@RequestRules(groups = Complete.class)
public record MenteeRequest(
        @NotBlank(groups = Complete.class) @Size(max = 150) String title,
        @NotBlank(groups = Complete.class) @Size(max = 3000) String problem,
        @NotEmpty(groups = Complete.class) @Valid @Rows(6) List<AreaWish> needs,
        @NotEmpty(groups = Complete.class) @Size(max = 6) List<@LanguageCode String> languages,
        @NotNull(groups = Complete.class) Boolean interpretation,
        @Min(1) @Max(2000) Integer staffDaysPerYear,
        @NotNull(groups = Complete.class) LocalDate earliestStart,
        @NotNull(groups = Complete.class) @Min(3) @Max(60) Integer durationMonths,
        @Min(0) @Max(5000) Integer ownStaffDays,
        List<Region> desiredRegions,
        @Pattern(regexp = "OP\\d{2,6}", message = "{call.operator-code}") String partner) {

    public MenteeRequest {
        needs = needs == null ? List.of() : List.copyOf(needs);
        languages = languages == null ? List.of() : List.copyOf(languages);
        desiredRegions = desiredRegions == null ? List.of() : List.copyOf(desiredRegions);
    }
}
