package org.wopengine.registry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.MonthDay;
import org.wopengine.shared.Demands;

/** An amount of money has a currency and a fiscal year; a fiscal year begins on a day that every year has. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FiguresRules.Check.class)
@interface FiguresRules {
    String message() default "{registry.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<FiguresRules, Figures> {
        private static final int COMMON_YEAR = 2023;

        @Override
        public boolean isValid(Figures said, ConstraintValidatorContext context) {
            var demands = new Demands(context);
            var money = said.annualOperatingRevenue() != null || said.annualOperatingCost() != null;
            demands.that(!money || said.currency() != null, "currency", "{registry.currency-needed}");
            demands.that(!money || said.fiscalYear() != null, "fiscalYear", "{registry.fiscal-year-needed}");
            demands.that(
                    said.fiscalYearStart() == null || isDay(said.fiscalYearStart()),
                    "fiscalYearStart",
                    "{registry.month-day}");
            return demands.allMet();
        }

        private static boolean isDay(String text) {
            try {
                return text.length() == "04-01".length()
                        && MonthDay.parse("--" + text).isValidYear(COMMON_YEAR);
            } catch (DateTimeException none) {
                return false;
            }
        }
    }
}
