package org.wopengine.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.shared.FormAnswers;

/**
 * The answer of one operator to a proposed match.
 *
 * @param motivation why a mentor wants to help; the match is not approved without
 * @param withoutCharge whether a mentor gives its knowledge without charging for it, beyond direct costs
 * @param reasonCode needed to decline; the facade checks it
 */
public record AnswerProposal(
        @NotNull Reply reply,
        MatchDecline reasonCode,
        @Size(max = 2000) String comment,
        @Size(max = 1000) String motivation,
        Boolean withoutCharge)
        implements FormAnswers {}
