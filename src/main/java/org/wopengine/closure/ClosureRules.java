package org.wopengine.closure;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.wopengine.shared.Demands;

/** The rules between the answers of a closure report. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ClosureRules.Check.class)
@interface ClosureRules {
    String message() default "{closure.incomplete}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ClosureRules, WriteClosure> {
        @Override
        public boolean isValid(WriteClosure report, ConstraintValidatorContext context) {
            if (report == null) {
                return true;
            }
            var demands = new Demands(context);
            if (report.closeType() == CloseType.COMPLETED || report.closeType() == CloseType.COMPLETED_PARTIALLY) {
                demands.filled("significantResults_1_text", report.significantResults());
                demands.filled("keptChanges_1_change", report.keptChanges());
            }
            BalanceTreatment.demand(demands, report.unspent(), report.treatment(), report.treatmentNote());
            if (Boolean.FALSE.equals(report.codeOfConductFollowed())) {
                demands.answer("conductNote", report.conductNote());
            }
            finances(report, demands);
            audit(report, demands);
            obligations(report, demands);
            return demands.allMet();
        }

        /** Nobody makes a profit: what a party received beyond its direct cost goes somewhere. */
        private static void finances(WriteClosure report, Demands demands) {
            var seen = new HashSet<String>();
            for (int row = 0; row < report.finances().size(); row++) {
                var finance = report.finances().get(row);
                demands.row(
                        finance.party() == null || seen.add(finance.party()),
                        "finances",
                        row,
                        "party",
                        "{closure.party-twice}");
                if (finance.income() == null || finance.directCost() == null) {
                    continue; // reported by their own rules
                }
                if (finance.hasSurplus()) {
                    demands.row(finance.surplusUse() != null, "finances", row, "surplusUse", "{closure.surplus}");
                    demands.row(finance.surplusNote() != null, "finances", row, "surplusNote", "{closure.surplus}");
                } else {
                    demands.row(finance.surplusUse() == null, "finances", row, "surplusUse", "{closure.no-surplus}");
                }
            }
        }

        private static void audit(WriteClosure report, Demands demands) {
            var told = Stream.of(report.auditor(), report.auditOpinion(), report.auditedOn(), report.auditDocument())
                    .anyMatch(Objects::nonNull);
            if (told) {
                demands.answer("auditor", report.auditor());
                demands.answer("auditOpinion", report.auditOpinion());
                demands.answer("auditedOn", report.auditedOn());
                demands.answer("auditDocument", report.auditDocument());
            }
        }

        private static void obligations(WriteClosure report, Demands demands) {
            for (int row = 0; row < report.obligations().size(); row++) {
                var obligation = report.obligations().get(row);
                demands.row(
                        obligation.state() == null
                                || obligation.state() == ObligationState.MET
                                || obligation.note() != null,
                        "obligations",
                        row,
                        "note",
                        "{closure.obligation-note}");
            }
        }
    }
}
