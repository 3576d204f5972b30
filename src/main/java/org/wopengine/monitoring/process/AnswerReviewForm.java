package org.wopengine.monitoring.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.AnswerReview;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partnership-review/answer-review.form}: the leads answer each recommendation. */
@Component
class AnswerReviewForm implements TaskForm<AnswerReview> {
    private final ReviewScreen screen;

    AnswerReviewForm(ReviewScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PartnershipReview.ANSWER_REVIEW;
    }

    @Override
    public Class<AnswerReview> answers() {
        return AnswerReview.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forAnswer(token.partnership());
    }

    @Override
    public Optional<AnswerReview> earlier(Token token) {
        return screen.answer(token.partnership());
    }
}
