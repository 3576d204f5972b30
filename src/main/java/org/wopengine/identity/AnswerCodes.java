package org.wopengine.identity;

/**
 * Codes by which the engine's answers say what kind of refusal it is, where a text alone would be taken for a mistake of
 * the person. The engine leaves numbers from 20000 on to its users.
 */
public final class AnswerCodes {
    /** What was sent is kept, though the form is not taken: a declaration of a conflict of interest. */
    public static final int KEPT = 20_063;

    private AnswerCodes() {}
}
