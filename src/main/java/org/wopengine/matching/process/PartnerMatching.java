package org.wopengine.matching.process;

import java.time.LocalDate;
import org.wopengine.matching.LettersOutcome;
import org.wopengine.matching.MatchDecision;
import org.wopengine.matching.MatchingOutcome;
import org.wopengine.matching.RepliesOutcome;
import org.wopengine.matching.RoundOutcome;
import org.wopengine.matching.ShortlistOutcome;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code partner-matching} and this stage agree on. */
final class PartnerMatching {
    static final String ID = "partner-matching";

    static final FormKey SHORTLIST_CANDIDATES = FormKey.of(ID, "UserTask_ShortlistCandidates");
    static final FormKey ANSWER_PROPOSAL = FormKey.of(ID, "UserTask_AnswerProposal");
    static final FormKey APPROVE_MATCH = FormKey.of(ID, "UserTask_ApproveMatch");
    static final FormKey SIGN_LETTER = FormKey.of(ID, "UserTask_SignLetterOfIntent");

    static final Routing<RoundOutcome> ROUND = Routing.choice("roundOutcome", RoundOutcome.class);
    static final Routing<ShortlistOutcome> SHORTLIST = Routing.choice("shortlistOutcome", ShortlistOutcome.class);
    static final Routing<RepliesOutcome> REPLIES = Routing.choice("repliesOutcome", RepliesOutcome.class);
    static final Routing<MatchDecision> DECISION = Routing.choice("matchDecision", MatchDecision.class);
    static final Routing<LettersOutcome> LETTERS = Routing.choice("lettersOutcome", LettersOutcome.class);
    static final Routing<MatchingOutcome> OUTCOME = Routing.choice("matchingOutcome", MatchingOutcome.class);
    /** The operator whose turn it is. */
    static final Routing<String> PARTY = Routing.text("party");

    static final Routing<LocalDate> DEFERRED_UNTIL = Routing.day("deferredUntil");

    private PartnerMatching() {}
}
