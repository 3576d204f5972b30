package org.wopengine.integrity;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/** What the reporter is told at the end. */
public record InformReporter(@NotNull @AssertTrue Boolean impartial, @NotBlank @Size(max = 2000) String answer)
        implements FormAnswers {}
