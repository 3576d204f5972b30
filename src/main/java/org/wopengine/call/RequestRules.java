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
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Demands;

/** A need is named once, another one has a name, and exactly one is the most urgent. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RequestRules.Check.class)
@interface RequestRules {
    String message() default "{call.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<RequestRules, MenteeRequest> {
        private static final int SHORTEST = 200;

        @Override
        public boolean isValid(MenteeRequest said, ConstraintValidatorContext context) {
            var demands = new Demands(context);
            demands.that(
                    said.problem() == null || said.problem().length() >= SHORTEST, "problem", "{call.problem-short}");
            var seen = new HashSet<Object>();
            for (var row = 0; row < said.needs().size(); row++) {
                var need = said.needs().get(row);
                demands.row(
                        need.area() != WorkingArea.OTHER || need.otherArea() != null,
                        "needs",
                        row,
                        "otherArea",
                        "{call.other-area}");
                demands.row(
                        need.area() == WorkingArea.OTHER || seen.add(need.area()),
                        "needs",
                        row,
                        "area",
                        "{call.area-twice}");
            }
            var first = said.needs().stream()
                    .filter(need -> Integer.valueOf(1).equals(need.priority()))
                    .count();
            if (!said.needs().isEmpty()) {
                demands.row(first == 1, "needs", 0, "priority", "{call.one-first}");
            }
            return demands.allMet();
        }
    }
}
