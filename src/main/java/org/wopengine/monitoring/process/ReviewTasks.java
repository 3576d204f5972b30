package org.wopengine.monitoring.process;

import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.monitoring.AnswerReview;
import org.wopengine.monitoring.DecideReview;
import org.wopengine.monitoring.MidTermReviews;
import org.wopengine.monitoring.WriteReview;

/** The service tasks of the model {@code partnership-review}, in its order. */
@Configuration(proxyBeanMethods = false)
class ReviewTasks {
    @Bean
    JavaDelegate monitoringRecordReview(MidTermReviews reviews) {
        return records(
                WriteReview.class, (token, findings) -> reviews.write(token.partnership(), findings, token.actor()));
    }

    @Bean
    JavaDelegate monitoringRecordResponse(MidTermReviews reviews) {
        return records(
                AnswerReview.class, (token, answer) -> reviews.answer(token.partnership(), answer, token.actor()));
    }

    @Bean
    JavaDelegate monitoringRecordReviewDecision(MidTermReviews reviews) {
        return records(DecideReview.class, (token, decision) -> {
            PartnershipReview.DEFERRED_UNTIL.set(token, decision.deferUntil());
            PartnershipReview.DECISION.set(token, reviews.decide(token.partnership(), decision, token.actor()));
            PartnershipReview.OUTCOME.set(
                    token,
                    decision.outcome() == null ? null : decision.outcome().course());
        });
    }
}
