package org.wopengine.integrity;

/** Why a reviewer has no part in a file. */
public enum RecusalReason {
    NAMED,
    REPORTER,
    STEPPED_BACK
}
