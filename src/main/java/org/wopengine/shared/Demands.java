package org.wopengine.shared;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;

/**
 * What a rule between answers asks for, each demand told on the field to correct; for the class-level constraints of the
 * answers. Replaces the constraint's own message by one violation for each demand that is not met.
 */
public final class Demands {
    private static final String REQUIRED = "{jakarta.validation.constraints.NotNull.message}";

    private final ConstraintValidatorContext context;
    private boolean allMet = true;

    public Demands(ConstraintValidatorContext context) {
        this.context = context;
        context.disableDefaultConstraintViolation();
    }

    /** What the constraint answers at its end. */
    public boolean allMet() {
        return allMet;
    }

    /** This field must be answered. */
    public void answer(String field, Object answer) {
        that(answer != null, field, REQUIRED);
    }

    /** This list must have at least one row; {@code field} is where the form would have the first. */
    public void filled(String field, Collection<?> answers) {
        that(answers != null && !answers.isEmpty(), field, REQUIRED);
    }

    /** @param message text or {@code {key}} of the message that says what to do */
    public void that(boolean met, String field, String message) {
        if (!met) {
            allMet = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }
    }

    /**
     * The same for a field within a list.
     *
     * @param row position among the rows filled in, from 0; the reader finds the form's row from it
     */
    public void row(boolean met, String list, int row, String field, String message) {
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
}
