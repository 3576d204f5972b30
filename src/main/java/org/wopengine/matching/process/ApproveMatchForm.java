package org.wopengine.matching.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.matching.ApproveMatch;
import org.wopengine.principle.GateForm;
import org.wopengine.shared.Gate;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Token;

/** {@code forms/partner-matching/approve-match.form}: the secretariat's gate. */
@Component
class ApproveMatchForm implements GateForm<ApproveMatch> {
    private final MatchingScreen screen;

    ApproveMatchForm(MatchingScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PartnerMatching.APPROVE_MATCH;
    }

    @Override
    public Gate gate() {
        return Gate.MATCHING;
    }

    @Override
    public Class<ApproveMatch> answers() {
        return ApproveMatch.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.of(token.partnership());
    }
}
