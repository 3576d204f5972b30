package org.wopengine.matching;

/** Where a version of the weights stands. */
public enum WeightsStatus {
    DRAFT,
    /** In force: scores are made with it. */
    ACTIVE,
    RETIRED
}
