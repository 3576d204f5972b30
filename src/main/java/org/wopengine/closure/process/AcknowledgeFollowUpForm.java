package org.wopengine.closure.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.closure.AcknowledgeFollowUp;
import org.wopengine.principle.GateForm;
import org.wopengine.shared.Gate;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Token;

/** {@code forms/follow-up-check/acknowledge-follow-up.form}: the secretariat's gate. */
@Component
class AcknowledgeFollowUpForm implements GateForm<AcknowledgeFollowUp> {
    private final FollowUpScreen screen;

    AcknowledgeFollowUpForm(FollowUpScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return FollowUpCheck.ACKNOWLEDGE_FOLLOW_UP;
    }

    @Override
    public Gate gate() {
        return Gate.FOLLOW_UP;
    }

    @Override
    public Integer part(Token token) {
        return FollowUpCheck.MONTH.get(token);
    }

    @Override
    public Class<AcknowledgeFollowUp> answers() {
        return AcknowledgeFollowUp.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forAnswer(token.partnership(), FollowUpCheck.MONTH.get(token));
    }
}
