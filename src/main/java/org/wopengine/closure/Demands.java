package org.wopengine.closure;

import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.Collection;

/** Collects what is missing in some answers, each on the field to correct. */
final class Demands {
    private static final String REQUIRED = "{jakarta.validation.constraints.NotNull.message}";

    private final ConstraintValidatorContext context;
    private boolean allMet = true;

    Demands(ConstraintValidatorContext context) {
        this.context = context;
        context.disableDefaultConstraintViolation();
    }

    boolean allMet() {
        return allMet;
    }

    void answer(String field, Object answer) {
        that(answer != null, field, REQUIRED);
    }

    void filled(String field, Collection<?> answers) {
        that(answers != null && !answers.isEmpty(), field, REQUIRED);
    }

    /** Money that is left goes somewhere; money that is not left goes nowhere. */
    void treatment(BigDecimal unspent, BalanceTreatment treatment, String note) {
        if (unspent == null || treatment == null) {
            return; // reported by their own rules
        }
        var left = unspent.signum() > 0;
        that(
                left == (treatment != BalanceTreatment.NOTHING_LEFT),
                "treatment",
                left ? "{closure.money-is-left}" : "{closure.no-money-is-left}");
        if (left) {
            answer("treatmentNote", note);
        }
    }

    /** @param row position in the list of those filled in; the reader finds the field of the form */
    void row(boolean met, String list, int row, String field, String message) {
        if (!met) {
            allMet = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(list)
                    .addPropertyNode(field)
                    .inIterable()
                    .atIndex(row)
                    .addConstraintViolation();
        }
    }

    void that(boolean met, String field, String message) {
        if (!met) {
            allMet = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }
    }
}
