package org.wopengine.closure;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import org.wopengine.shared.Demands;

/** The rules between the answers of a follow-up report. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FollowUpRules.Check.class)
@interface FollowUpRules {
    String message() default "{closure.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<FollowUpRules, ReportFollowUp> {
        @Override
        public boolean isValid(ReportFollowUp report, ConstraintValidatorContext context) {
            if (report == null) {
                return true;
            }
            var demands = new Demands(context);
            if (Boolean.TRUE.equals(report.contractSince())) {
                demands.answer("contractNote", report.contractNote());
            }
            if (Boolean.TRUE.equals(report.nextPhasePlanned())) {
                demands.answer("nextPhaseNote", report.nextPhaseNote());
            }
            var codes = new HashSet<String>();
            for (int row = 0; row < report.outcomes().size(); row++) {
                var code = report.outcomes().get(row).code();
                demands.row(code == null || codes.add(code), "outcomes", row, "code", "{closure.outcome-twice}");
            }
            var measures = new HashSet<Object>();
            for (int row = 0; row < report.readings().size(); row++) {
                var reading = report.readings().get(row);
                demands.row(
                        measures.add(Arrays.asList(reading.indicator(), reading.scope())),
                        "readings",
                        row,
                        "indicator",
                        "{closure.reading-twice}");
                if (Objects.nonNull(reading.indicator()) && Objects.nonNull(reading.value())) {
                    demands.row(
                            reading.indicator().accepts(reading.value()),
                            "readings",
                            row,
                            "value",
                            "{closure.cannot-be-true}");
                }
            }
            return demands.allMet();
        }
    }
}
