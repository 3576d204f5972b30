package org.wopengine.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/**
 * The lead that did not write the version on the table agrees to it, or says what should be different.
 *
 * @param comment what should be different; asked of who wants changes
 */
public record AnswerDraft(@NotNull DraftReply reply, @Size(max = 3000) String comment) implements FormAnswers {}
