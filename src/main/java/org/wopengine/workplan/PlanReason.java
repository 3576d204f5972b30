package org.wopengine.workplan;

/** Why a plan is made. */
public enum PlanReason {
    FIRST,
    AMENDMENT
}
