package org.wopengine.integrity;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.wopengine.shared.FormAnswers;

/**
 * What comes out of it.
 *
 * @param correctBy by when it has to be put right; needed for a corrective action
 */
public record DecideConcern(
        @NotNull @AssertTrue Boolean impartial,
        @NotNull ConcernOutcome outcome,
        LocalDate correctBy,
        @NotBlank @Size(max = 4000) String reason)
        implements FormAnswers {}
