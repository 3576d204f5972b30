package org.wopengine.integrity;

/** What a concern is about: one of the guiding principles, the Code of Conduct, or something else. */
public enum ConcernCategory {
    INCLUSIVENESS,
    NOT_FOR_PROFIT,
    MUTUAL_BENEFIT,
    TRANSPARENCY,
    BUILDING_ON_THE_PAST,
    SUPPORTING_EFFORTS,
    SUSTAINABLE_CHANGE,
    SOLIDARITY,
    CODE_OF_CONDUCT,
    OTHER
}
