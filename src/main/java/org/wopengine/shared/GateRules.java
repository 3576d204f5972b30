package org.wopengine.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** The rules between the answers of a gate; see {@link GateAnswers}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = GateRules.Check.class)
public @interface GateRules {
    String message() default "{gate.decision}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** One violation per missing answer, each on its own field. */
    final class Check implements ConstraintValidator<GateRules, GateAnswers> {
        @Override
        public boolean isValid(GateAnswers gate, ConstraintValidatorContext context) {
            if (gate == null || gate.decision() == null) {
                return true; // the missing decision is reported by its own @NotNull
            }
            var demands = new Demands(context);
            var today = LocalDate.now(context.getClockProvider().getClock());
            switch (gate.decision()) {
                case REQUEST_CHANGES -> {
                    demands.that(!blank(gate.comment()), "comment", "{gate.comment.required}");
                    demands.that(future(gate.changesDueOn(), today), "changesDueOn", "{gate.date.future}");
                }
                case REJECT -> demands.that(gate.reasonCode() != null, "reasonCode", "{gate.reason.required}");
                case DEFER -> demands.that(future(gate.deferUntil(), today), "deferUntil", "{gate.date.future}");
                case REQUEST_WAIVER -> {
                    // what is to be waived and why is asked with the principles
                }
                case APPROVE -> demands.that(gate.reasonCode() == null, "reasonCode", "{gate.reason.unwanted}");
            }
            return demands.allMet();
        }

        private static boolean future(LocalDate date, LocalDate today) {
            return date != null && date.isAfter(today);
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }
    }
}
