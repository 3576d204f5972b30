package org.wopengine.monitoring;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.Objects;
import org.wopengine.shared.Demands;

/** What goes with which decision on a review, and nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DecideReviewRules.Check.class)
@interface DecideReviewRules {
    String message() default "{monitoring.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<DecideReviewRules, DecideReview> {
        private static final String SURPLUS = "{monitoring.goes-with-other-decision}";
        private static final String WHY = "{monitoring.say-why}";

        @Override
        public boolean isValid(DecideReview review, ConstraintValidatorContext context) {
            if (review == null || review.decision() == null) {
                return true; // reported by its own rule
            }
            var demands = new Demands(context);
            only(demands, review.decision() == ReviewDecision.DECIDED, "outcome", review.outcome());
            only(demands, review.outcome() == ReviewOutcome.EXTEND, "newEndsOn", review.newEndsOn());
            only(demands, review.outcome() == ReviewOutcome.SUSPEND, "suspensionReason", review.suspensionReason());
            var terminates = review.outcome() == ReviewOutcome.TERMINATE;
            only(demands, terminates, "terminationKind", review.terminationKind());
            only(demands, terminates, "terminationReason", review.terminationReason());
            only(demands, terminates, "noticeOn", review.noticeOn());
            if (review.decision() == ReviewDecision.CHANGES_REQUESTED) {
                demands.that(review.comment() != null, "comment", "{gate.comment.required}");
            }
            if (terminates || review.outcome() == ReviewOutcome.SUSPEND) {
                demands.that(review.comment() != null, "comment", WHY);
            }
            if (review.decision() == ReviewDecision.DEFERRED) {
                var today = LocalDate.now(context.getClockProvider().getClock());
                demands.that(
                        review.deferUntil() != null && review.deferUntil().isAfter(today),
                        "deferUntil",
                        "{gate.date.future}");
            } else {
                demands.that(Objects.isNull(review.deferUntil()), "deferUntil", SURPLUS);
            }
            return demands.allMet();
        }

        private static void only(Demands demands, boolean wanted, String field, Object answer) {
            if (wanted) {
                demands.answer(field, answer);
            } else {
                demands.that(answer == null, field, SURPLUS);
            }
        }
    }
}
