package org.wopengine.monitoring;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.wopengine.shared.Demands;

/** The rules between the answers of a report: what must be explained, and when money may be asked for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReportRules.Check.class)
@interface ReportRules {
    String message() default "{monitoring.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ReportRules, WriteReport> {
        @Override
        public boolean isValid(WriteReport report, ConstraintValidatorContext context) {
            if (report == null) {
                return true;
            }
            var demands = new Demands(context);
            var notDeclared = Stream.of(
                            report.dataVerified(), report.codeOfConductRespected(), report.noCommercialContract())
                    .anyMatch(Boolean.FALSE::equals);
            if (notDeclared) {
                demands.that(report.declarationsNote() != null, "declarationsNote", "{monitoring.why-not-declared}");
            }
            if (Boolean.TRUE.equals(report.proposesEarlyClosure())) {
                demands.answer("earlyClosureReason", report.earlyClosureReason());
            }
            if (Boolean.TRUE.equals(report.withFinance())) {
                finance(report, demands);
            } else if (Boolean.FALSE.equals(report.withFinance())) {
                demands.that(report.lastInstalment() == null, "lastInstalment", "{monitoring.no-finance}");
                demands.that(report.spentOfInstalment() == null, "spentOfInstalment", "{monitoring.no-finance}");
                demands.that(report.amountRequested() == null, "amountRequested", "{monitoring.no-finance}");
            }
            return demands.allMet();
        }

        private static void finance(WriteReport report, Demands demands) {
            demands.answer("lastInstalment", report.lastInstalment());
            demands.answer("spentOfInstalment", report.spentOfInstalment());
            if (report.lastInstalment() != null
                    && report.spentOfInstalment() != null
                    && report.amountRequested() != null) {
                demands.that(
                        Instalment.mayAskForNext(report.lastInstalment(), report.spentOfInstalment()),
                        "amountRequested",
                        "{monitoring.instalment-not-consumed}");
            }
        }
    }
}
