package org.wopengine.workflow;

/** Who did what, as the engine's history still tells it. The only ones who write into it: those who take names out of it. */
public interface PastPeople {
    /** In how many places the history names a login. */
    long named(String user);

    /** Lets the history name a pseudonym instead. */
    void replace(String user, String pseudonym);
}
