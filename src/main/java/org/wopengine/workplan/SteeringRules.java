package org.wopengine.workplan;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Remarks of the steering committee are written down. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SteeringRules.Check.class)
@interface SteeringRules {
    String message() default "{workplan.steering-remarks}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The decision without an answer is reported by its own rule. */
    final class Check implements ConstraintValidator<SteeringRules, SubmitPlan> {
        @Override
        public boolean isValid(SubmitPlan answers, ConstraintValidatorContext context) {
            if (answers == null
                    || answers.steeringDecision() != SteeringDecision.ACCEPTED_WITH_REMARKS
                    || answers.steeringRemarks() != null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("steeringRemarks")
                    .addConstraintViolation();
            return false;
        }
    }
}
