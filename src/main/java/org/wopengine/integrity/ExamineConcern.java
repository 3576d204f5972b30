package org.wopengine.integrity;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/**
 * What the examination found.
 *
 * @param severity as it looks now
 * @param heard who was asked, and which papers were read
 */
public record ExamineConcern(
        @NotNull @AssertTrue Boolean impartial,
        @NotBlank @Size(max = 2000) String heard,
        @NotBlank @Size(max = 4000) String finding,
        @NotNull ConcernSeverity severity)
        implements FormAnswers {}
