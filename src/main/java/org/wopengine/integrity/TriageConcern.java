package org.wopengine.integrity;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/**
 * The first look at a concern.
 *
 * @param partnership the partnership concerned, if the reporter named none or a wrong one
 */
public record TriageConcern(
        @NotNull @AssertTrue Boolean impartial,
        @NotNull TriageChoice choice,
        @NotNull ConcernSeverity severity,
        @Size(max = 20) String partnership,
        @NotBlank @Size(max = 2000) String reason)
        implements FormAnswers {}
