package org.wopengine.agreement;

/** How the steering committee decides. */
public enum DecisionRule {
    CONSENSUS,
    SIMPLE_MAJORITY,
    TWO_THIRDS_MAJORITY
}
