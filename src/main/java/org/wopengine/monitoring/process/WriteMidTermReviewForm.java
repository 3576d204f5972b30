package org.wopengine.monitoring.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.duties.Duty;
import org.wopengine.monitoring.WriteReview;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partnership-review/write-mid-term-review.form}: the secretariat writes down what a review found. */
@Component
class WriteMidTermReviewForm implements TaskForm<WriteReview> {
    private final ReviewScreen screen;

    WriteMidTermReviewForm(ReviewScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PartnershipReview.WRITE_MID_TERM_REVIEW;
    }

    @Override
    public Class<WriteReview> answers() {
        return WriteReview.class;
    }

    @Override
    public Duty duty() {
        return Duty.ADVISE;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forWriting(token.partnership());
    }

    @Override
    public Optional<WriteReview> earlier(Token token) {
        return screen.before(token.partnership());
    }
}
