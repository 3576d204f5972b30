package org.wopengine.call;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import org.wopengine.shared.Demands;

/** A call ends after it begins, and its countries exist. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CallRules.Check.class)
@interface CallRules {
    String message() default "{call.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CallRules, CallTerms> {
        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

        @Override
        public boolean isValid(CallTerms said, ConstraintValidatorContext context) {
            var demands = new Demands(context);
            demands.that(
                    said.opensOn() == null
                            || said.deadline() == null
                            || !said.deadline().isBefore(said.opensOn()),
                    "deadline",
                    "{call.deadline-before-opening}");
            demands.that(COUNTRIES.containsAll(said.countryCodes()), "countries", "{call.countries}");
            return demands.allMet();
        }
    }
}
