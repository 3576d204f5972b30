package org.wopengine.interest.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.interest.ScreenInterest;
import org.wopengine.principle.GateForm;
import org.wopengine.shared.Gate;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Token;

/** {@code forms/interest-screening/screen-interest.form}: the secretariat's gate. */
@Component
class ScreenInterestForm implements GateForm<ScreenInterest> {
    private final InterestScreen screen;

    ScreenInterestForm(InterestScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return InterestScreening.SCREEN_INTEREST;
    }

    @Override
    public Gate gate() {
        return Gate.INTEREST;
    }

    @Override
    public Class<ScreenInterest> answers() {
        return ScreenInterest.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forScreening(
                token.partnership(), InterestScreening.ADVICE.get(token), token.because(InterestScreening.ELIGIBILITY));
    }
}
