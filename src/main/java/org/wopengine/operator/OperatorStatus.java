package org.wopengine.operator;

/** Whether an operator may take part in partnerships now. */
public enum OperatorStatus {
    ACTIVE,
    SUSPENDED
}
