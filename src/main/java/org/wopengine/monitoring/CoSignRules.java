package org.wopengine.monitoring;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.stream.Stream;
import org.wopengine.shared.Demands;

/** Who does not co-sign says why; who gives a low score says what is wrong. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CoSignRules.Check.class)
@interface CoSignRules {
    String message() default "{monitoring.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CoSignRules, CoSignReport> {
        @Override
        public boolean isValid(CoSignReport answers, ConstraintValidatorContext context) {
            if (answers == null) {
                return true;
            }
            var demands = new Demands(context);
            if (Boolean.FALSE.equals(answers.coSigns())) {
                demands.that(answers.reason() != null, "reason", "{monitoring.why-not-co-signed}");
            }
            var low = Stream.of(
                            answers.satisfaction(),
                            answers.dynamics(),
                            answers.consolidation(),
                            answers.capacity(),
                            answers.performance())
                    .filter(Objects::nonNull)
                    .anyMatch(score -> score <= HealthSummary.LOW);
            if (low) {
                demands.that(answers.healthComment() != null, "healthComment", "{monitoring.why-low-health}");
            }
            return demands.allMet();
        }
    }
}
