package org.wopengine.matching;

/** What somebody asked answers. */
public enum Reply {
    ACCEPT,
    DECLINE
}
