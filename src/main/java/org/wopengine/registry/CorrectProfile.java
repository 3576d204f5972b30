package org.wopengine.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/** The operator hands its profile in again. */
public record CorrectProfile(@NotBlank @Size(max = 3000) String answer) implements FormAnswers {}
