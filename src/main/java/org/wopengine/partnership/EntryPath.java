package org.wopengine.partnership;

/** Who came with the idea: a mentee that seeks help, a mentor that offers it, or both together. */
public enum EntryPath {
    OPEN_MENTEE,
    OPEN_MENTOR,
    JOINT
}
