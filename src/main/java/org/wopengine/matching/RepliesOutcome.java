package org.wopengine.matching;

/** Whether those asked want to work together. */
public enum RepliesOutcome {
    AGREED,
    DECLINED
}
