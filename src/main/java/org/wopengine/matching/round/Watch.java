package org.wopengine.matching.round;

/** Looks on while a round is calculated, and may end it. */
@FunctionalInterface
public interface Watch {
    /** Lets it run to its end. */
    Watch LET_RUN = progress -> true;

    /** @return false to stop: the plan is then what was found so far, with how far it may be from the best */
    boolean goOn(Progress progress);

    /**
     * Where it stands.
     *
     * @param step which calculation runs, counted from 1
     * @param steps how many there are
     * @param looked mentees this calculation has looked at; later ones may still change who their mentor is
     * @param mentees of how many
     */
    record Progress(int step, int steps, int looked, int mentees) {}
}
