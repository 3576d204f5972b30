package org.wopengine.monitoring;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.wopengine.shared.Demands;
import org.wopengine.shared.GateChoice;

/** A report is sent back for reasons that can be counted, beside the words of the comment. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AcceptRules.Check.class)
@interface AcceptRules {
    String message() default "{monitoring.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<AcceptRules, AcceptReport> {
        @Override
        public boolean isValid(AcceptReport decision, ConstraintValidatorContext context) {
            if (decision == null || decision.decision() == null) {
                return true; // reported by its own rule
            }
            var demands = new Demands(context);
            if (decision.decision() == GateChoice.REQUEST_CHANGES) {
                demands.that(!decision.returnReasons().isEmpty(), "returnReasons", "{monitoring.return-reasons}");
            } else {
                demands.that(decision.returnReasons().isEmpty(), "returnReasons", "{monitoring.return-only}");
            }
            return demands.allMet();
        }
    }
}
