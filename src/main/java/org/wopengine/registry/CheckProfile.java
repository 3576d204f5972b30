package org.wopengine.registry;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.FormAnswers;

/**
 * What somebody of the secretariat or the platform finds in a profile.
 *
 * @param legalStatusProven the registration document shows what the operator is; needed to accept
 * @param contactVerified somebody reached the focal point; needed to accept
 * @param contactVerifiedHow by what; needed to accept
 * @param comment what has to be changed; the operator reads it
 */
public record CheckProfile(
        @NotNull @AssertTrue Boolean impartial,
        @NotNull ProfileVerdict verdict,
        Boolean legalStatusProven,
        Boolean contactVerified,
        @Size(max = 500) String contactVerifiedHow,
        @Size(max = 3000) String comment,
        LocalDate changesDueOn)
        implements FormAnswers {}
