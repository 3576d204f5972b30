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

/** An answer to a recommendation says what will be done, by whom and when; a rejected one says why not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ResponseRules.Check.class)
@interface ResponseRules {
    String message() default "{monitoring.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ResponseRules, ManagementResponse> {
        @Override
        public boolean isValid(ManagementResponse response, ConstraintValidatorContext context) {
            if (response == null || response.choice() == null) {
                return true; // reported by its own rule
            }
            var demands = new Demands(context);
            demands.answer("action", response.action());
            if (response.choice() != ResponseChoice.REJECT) {
                demands.answer("owner", response.owner());
                demands.answer("dueOn", response.dueOn());
            }
            return demands.allMet();
        }
    }
}
