package org.wopengine.workplan;

/** Who visits whom. */
public enum MissionDirection {
    MENTOR_TO_MENTEE,
    MENTEE_TO_MENTOR,
    JOINT,
    REMOTE
}
