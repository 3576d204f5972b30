package org.wopengine.integrity;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/** The second person's word on a suspension or withdrawal. */
public record ConfirmOutcome(
        @NotNull @AssertTrue Boolean impartial,
        @NotNull ConfirmationChoice choice,
        @NotBlank @Size(max = 2000) String reason)
        implements FormAnswers {}
