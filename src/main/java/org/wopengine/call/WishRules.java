package org.wopengine.call;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import org.wopengine.shared.Demands;

/** A region has one minimum. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WishRules.Check.class)
@interface WishRules {
    String message() default "{call.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<WishRules, RoundWish> {
        @Override
        public boolean isValid(RoundWish wish, ConstraintValidatorContext context) {
            var demands = new Demands(context);
            var seen = new HashSet<Object>();
            for (var row = 0; row < wish.minima().size(); row++) {
                var region = wish.minima().get(row).region();
                demands.row(region == null || seen.add(region), "minima", row, "region", "{call.region-twice}");
            }
            return demands.allMet();
        }
    }
}
