package org.wopengine.monitoring.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.duties.Duty;
import org.wopengine.monitoring.DecideReview;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partnership-review/decide-on-review.form}: how the partnership goes on. */
@Component
class DecideOnReviewForm implements TaskForm<DecideReview> {
    private final ReviewScreen screen;

    DecideOnReviewForm(ReviewScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PartnershipReview.DECIDE_ON_REVIEW;
    }

    @Override
    public Class<DecideReview> answers() {
        return DecideReview.class;
    }

    @Override
    public Duty duty() {
        return Duty.DECIDE;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forDecision(token.partnership());
    }
}
