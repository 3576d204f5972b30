package org.wopengine.principle;

/**
 * One check of the catalogue. Looks at the facts as they are now and says what it found; what follows from it is not its
 * business. There is exactly one for every {@link Check}, a bean of the last stage that knows the facts.
 */
public interface PrincipleCheck {
    Check check();

    /** Called inside a transaction, and only at the gates the check belongs to. */
    Finding look(Subject subject, Thresholds thresholds);
}
