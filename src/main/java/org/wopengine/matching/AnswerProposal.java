package org.wopengine.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/**
 * The answer of one operator to a proposed match.
 *
 * @param reasonCode needed to decline; the facade checks it
 */
public record AnswerProposal(@NotNull Reply reply, MatchDecline reasonCode, @Size(max = 2000) String comment)
        implements FormAnswers {}
