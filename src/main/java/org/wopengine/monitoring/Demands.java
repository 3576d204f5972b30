package org.wopengine.monitoring;

import jakarta.validation.ConstraintValidatorContext;

/** Collects what a rule between answers misses, each on its own field. */
final class Demands {
    private static final String REQUIRED = "{jakarta.validation.constraints.NotNull.message}";

    private final ConstraintValidatorContext context;
    private boolean allMet = true;

    Demands(ConstraintValidatorContext context) {
        this.context = context;
        context.disableDefaultConstraintViolation();
    }

    void answer(String field, Object answer) {
        that(answer != null, field, REQUIRED);
    }

    void that(boolean met, String field, String message) {
        if (!met) {
            allMet = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }
    }

    boolean allMet() {
        return allMet;
    }
}
