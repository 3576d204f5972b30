package org.wopengine.monitoring;

/** Where one version of a review stands. */
public enum ReviewStatus {
    /** The partners are asked to answer. */
    WRITTEN,
    /** On the table of the secretariat's lead. */
    ANSWERED,
    DEFERRED,
    CHANGES_REQUESTED,
    DECIDED
}
