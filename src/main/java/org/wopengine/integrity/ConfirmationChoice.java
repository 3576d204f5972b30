package org.wopengine.integrity;

/** What the second person says to a suspension or withdrawal. */
public enum ConfirmationChoice {
    CONFIRM,
    RETURN
}
