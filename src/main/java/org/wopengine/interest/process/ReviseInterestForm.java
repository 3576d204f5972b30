package org.wopengine.interest.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/interest-screening/revise-interest.form}: the applicant corrects what the screening asked for. */
@Component
class ReviseInterestForm implements TaskForm<ExpressInterest> {
    private final InterestScreen screen;

    ReviseInterestForm(InterestScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return InterestScreening.REVISE_INTEREST;
    }

    @Override
    public Class<ExpressInterest> answers() {
        return ExpressInterest.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forRevision(token.partnership());
    }

    @Override
    public Optional<ExpressInterest> earlier(Token token) {
        return Optional.of(screen.answers(token.partnership()));
    }
}
