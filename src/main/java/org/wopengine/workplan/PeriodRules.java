package org.wopengine.workplan;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** The last day of a record's period is not before its first. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PeriodRules.Check.class)
@interface PeriodRules {
    String message() default "{workplan.period-turned}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Name of the record component with the first day. */
    String from() default "startsOn";

    /** Name of the record component with the last day; the violation is told there. */
    String to() default "endsOn";

    /** Blank days are reported by their own rules. */
    final class Check implements ConstraintValidator<PeriodRules, Record> {
        private String from;
        private String to;

        @Override
        public void initialize(PeriodRules rules) {
            from = rules.from();
            to = rules.to();
        }

        @Override
        public boolean isValid(Record record, ConstraintValidatorContext context) {
            var first = day(record, from);
            var last = day(record, to);
            if (first == null || last == null || !last.isBefore(first)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(to)
                    .addConstraintViolation();
            return false;
        }

        private static LocalDate day(Record record, String component) {
            try {
                var accessor = record.getClass().getDeclaredMethod(component);
                accessor.setAccessible(true);
                return (LocalDate) accessor.invoke(record);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(record.getClass() + " has no day called " + component, impossible);
            }
        }
    }
}
