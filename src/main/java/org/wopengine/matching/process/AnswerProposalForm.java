package org.wopengine.matching.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.matching.AnswerProposal;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partner-matching/answer-proposal.form}: what each side says to the other. */
@Component
class AnswerProposalForm implements TaskForm<AnswerProposal> {
    private final MatchingScreen screen;

    AnswerProposalForm(MatchingScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PartnerMatching.ANSWER_PROPOSAL;
    }

    @Override
    public Class<AnswerProposal> answers() {
        return AnswerProposal.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.ofProposed(token.partnership(), PartnerMatching.PARTY.get(token));
    }
}
