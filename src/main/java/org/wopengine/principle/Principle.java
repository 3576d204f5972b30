package org.wopengine.principle;

/** The eight guiding principles of the Charter, in its order. */
public enum Principle {
    INCLUSIVENESS,
    NOT_FOR_PROFIT,
    MUTUAL_BENEFIT,
    TRANSPARENCY,
    BUILDING_ON_THE_PAST,
    SUPPORTING_EFFORTS,
    SUSTAINABLE_CHANGE,
    SOLIDARITY
}
