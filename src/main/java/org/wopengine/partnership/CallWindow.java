package org.wopengine.partnership;

/** The window of a programme's call under which a partnership came in. */
public enum CallWindow {
    EMERGING,
    EXPANDING,
    OPEN
}
