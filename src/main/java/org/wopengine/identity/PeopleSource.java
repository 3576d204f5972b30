package org.wopengine.identity;

/** Something that brings people or groups at start-up. Runs in one transaction with the others; safe to repeat. */
public interface PeopleSource {
    void provide();
}
