package org.wopengine.workflow;

/** Who did what, as the engine's history still tells it; and the end of that. */
public interface PastPeople {
    /** In how many places the history names a login. */
    long named(String user);

    /**
     * Lets the history end of everything in which it names somebody, by the engine's own commands. Called when names need not
     * stay any longer; by then the history of these processes should have ended by itself.
     *
     * @throws org.wopengine.shared.Refused if one of these processes still runs
     */
    void forget(String user);
}
