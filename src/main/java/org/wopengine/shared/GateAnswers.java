package org.wopengine.shared;

import java.time.LocalDate;

/**
 * The answers every gate asks for. Request changes needs a comment and a due date, reject a reason code, defer a date;
 * {@link GateRules} checks that wherever a record implements this.
 */
@GateRules
public interface GateAnswers extends FormAnswers {
    GateChoice decision();

    /** What the author has to change, or a remark; at most 3,000 characters. */
    String comment();

    LocalDate changesDueOn();

    Enum<?> reasonCode();

    LocalDate deferUntil();
}
