package org.wopengine.partnership;

/** Where a task went that was taken from somebody or put on somebody. */
public enum HandOver {
    HANDED_OVER,
    PUT_BACK
}
