package org.wopengine.closure;

/** What a follow-up report tells about the capacities of the closure. */
public enum FollowUpFinding {
    SUSTAINED,
    FALLEN_BACK
}
