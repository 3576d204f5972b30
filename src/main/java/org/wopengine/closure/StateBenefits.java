package org.wopengine.closure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.FormAnswers;

/**
 * What one lead says it gained, signed.
 *
 * @param satisfaction 1 (not at all) to 5 (fully)
 * @param signatory who signs for the operator
 */
public record StateBenefits(
        @NotBlank @Size(max = 3000) String benefits,
        @NotBlank @Size(max = 3000) String learned,
        @NotNull @Min(1) @Max(5) Integer satisfaction,
        @Size(max = 2000) String satisfactionNote,
        @NotBlank @Size(max = 200) String signatory,
        @NotBlank @Size(max = 200) String position,
        @NotNull @PastOrPresent LocalDate signedOn)
        implements FormAnswers {}
