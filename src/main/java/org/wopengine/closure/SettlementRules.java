package org.wopengine.closure;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.wopengine.shared.Demands;

/** The rules between the answers of a settlement. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SettlementRules.Check.class)
@interface SettlementRules {
    String message() default "{closure.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<SettlementRules, SettleTermination> {
        @Override
        public boolean isValid(SettleTermination settlement, ConstraintValidatorContext context) {
            if (settlement == null) {
                return true;
            }
            var demands = new Demands(context);
            BalanceTreatment.demand(demands, settlement.unspent(), settlement.treatment(), settlement.treatmentNote());
            return demands.allMet();
        }
    }
}
