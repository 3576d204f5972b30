package org.wopengine.identity;

/** Told whenever a group is made or found at start-up, to give it what its members need. Safe to repeat. */
public interface NewGroup {
    void prepare(String group, String name);
}
