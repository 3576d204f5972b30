package org.wopengine.identity;

/** How much one question to the engine may ask for; the door in front of its API and the engine itself both hold it. */
public final class QuestionLimit {
    /**
     * Conditions on variables, alternatives and orders together. Each is a table more to join, and the time to plan that
     * grows with the third power: 20 take less than half a second, 200 kept the database busy for twelve. Tasklist asks
     * with a handful.
     */
    public static final int CONDITIONS = 20;

    /** Single values, as in a list of names to look for. Tasklist asks for the variables of one page of tasks at once. */
    public static final int VALUES = 500;

    private QuestionLimit() {}
}
