package org.wopengine.registry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.wopengine.shared.Demands;

/** A place on the map has two coordinates. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SupplyRules.Check.class)
@interface SupplyRules {
    String message() default "{registry.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<SupplyRules, Supply> {
        @Override
        public boolean isValid(Supply said, ConstraintValidatorContext context) {
            var demands = new Demands(context);
            demands.that(said.latitude() != null || said.longitude() == null, "latitude", "{registry.place-half}");
            demands.that(said.longitude() != null || said.latitude() == null, "longitude", "{registry.place-half}");
            return demands.allMet();
        }
    }
}
