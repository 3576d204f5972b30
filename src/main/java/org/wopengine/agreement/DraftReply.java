package org.wopengine.agreement;

/** What a lead says to the version its partner wrote. */
public enum DraftReply {
    AGREED,
    CHANGES_WANTED
}
