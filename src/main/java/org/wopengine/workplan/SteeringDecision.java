package org.wopengine.workplan;

/** What the joint steering committee of the partners said to the plan. */
public enum SteeringDecision {
    ACCEPTED,
    ACCEPTED_WITH_REMARKS
}
