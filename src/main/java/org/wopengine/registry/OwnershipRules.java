package org.wopengine.registry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.Set;
import org.wopengine.operator.UtilityType;
import org.wopengine.shared.Demands;

/** No private involvement goes with no other; who is a company says how much of it is in public hands. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OwnershipRules.Check.class)
@interface OwnershipRules {
    String message() default "{registry.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<OwnershipRules, Ownership> {
        static final Set<UtilityType> COMPANIES = EnumSet.of(UtilityType.D, UtilityType.E, UtilityType.F);

        @Override
        public boolean isValid(Ownership said, ConstraintValidatorContext context) {
            var demands = new Demands(context);
            var involved = said.privateInvolvement();
            demands.that(
                    involved.size() < 2 || !involved.contains(PrivateInvolvement.A),
                    "privateInvolvement",
                    "{registry.none-excludes-others}");
            demands.that(
                    said.publicOwnershipPct() != null || !COMPANIES.contains(said.utilityType()),
                    "publicOwnershipPct",
                    "{registry.ownership-needed}");
            return demands.allMet();
        }
    }
}
