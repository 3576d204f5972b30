package org.wopengine.identity;

/** The passwords as the engine keeps them. */
public interface StoredPasswords {
    /**
     * Whether this is the person's password. An answer takes the same time for everybody: for somebody who is not there,
     * has no password, or whose password was kept in an older way, as much is computed as for anybody else. Counts
     * nothing and locks nobody; whoever asks for a stranger sees to that.
     */
    boolean match(String user, String password);
}
