package org.wopengine.identity;

import java.util.Set;

/** Told when a person logs in, to give it what it needs. Safe to repeat. */
public interface NewMember {
    void prepare(String user, Set<String> groups);
}
