package org.wopengine.workplan;

/** Where an activity takes place. */
public enum ActivityPlace {
    MENTEE_SITE,
    MENTOR_SITE,
    ONLINE,
    THIRD_PLACE
}
