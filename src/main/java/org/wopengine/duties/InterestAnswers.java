package org.wopengine.duties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The fields about the own interest that every form of a decision has, besides its own. Read in one place for all of
 * them.
 *
 * @param interestNote what the conflict is; needed if there is one
 */
public record InterestAnswers(@NotNull Declared interestDeclaration, @Size(max = 1000) String interestNote) {
    public static final String DECLARATION = "interestDeclaration";
    public static final String NOTE = "interestNote";
}
