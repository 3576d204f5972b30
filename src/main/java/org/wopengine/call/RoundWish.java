package org.wopengine.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.wopengine.answers.Rows;
import org.wopengine.matching.round.RoundProblem;
import org.wopengine.operator.Region;

/**
 * What an officer asks of a round.
 *
 * @param coMentors how many mentors may stand beside the lead where one is not enough
 * @param minima mentees of a region that shall find a mentor, as far as that is possible
 * @param rulings what the officer decided about pairs before the calculation, in this order
 */
@WishRules
public record RoundWish(
        @NotNull @Min(0) @Max(RoundProblem.MOST_CO_MENTORS) Integer coMentors,
        @Valid @Rows(4) List<Minimum> minima,
        @Valid @Rows(8) List<Ruled> rulings) {

    public RoundWish {
        minima = minima == null ? List.of() : List.copyOf(minima);
        rulings = rulings == null ? List.of() : List.copyOf(rulings);
    }

    public record Minimum(@NotNull Region region, @NotNull @Min(1) @Max(500) Integer mentees) {}

    /** @param reason read by auditors beside what it costs */
    public record Ruled(
            @NotNull PairDecision decision,
            @NotBlank @Pattern(regexp = "OP\\d{2,6}", message = "{call.operator-code}") String mentee,
            @NotBlank @Pattern(regexp = "OP\\d{2,6}", message = "{call.operator-code}") String mentor,
            @NotBlank @Size(max = 500) String reason) {}
}
