package org.wopengine.closure.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.closure.FollowUpChecks;
import org.wopengine.closure.ReportFollowUp;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/follow-up-check/correct-follow-up.form}: the mentee answers the changes asked for. */
@Component
class CorrectFollowUpForm implements TaskForm<ReportFollowUp> {
    private final FollowUpScreen screen;
    private final FollowUpChecks checks;

    CorrectFollowUpForm(FollowUpScreen screen, FollowUpChecks checks) {
        this.screen = screen;
        this.checks = checks;
    }

    @Override
    public FormKey key() {
        return FollowUpCheck.CORRECT_FOLLOW_UP;
    }

    @Override
    public Class<ReportFollowUp> answers() {
        return ReportFollowUp.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forCorrection(token.partnership(), FollowUpCheck.MONTH.get(token));
    }

    @Override
    public Optional<ReportFollowUp> earlier(Token token) {
        return Optional.of(checks.require(token.partnership(), FollowUpCheck.MONTH.get(token))
                .answers());
    }
}
