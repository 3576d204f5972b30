package org.wopengine.matching.score;

import java.math.BigDecimal;

/**
 * What a pair is judged by, in the order of the reasons. The default weights are those of the field report, section 2.5;
 * they sum to 100.
 */
public enum MatchCriterion {
    /** Needs of the mentee, by priority, that the mentor has experience in. */
    EXPERTISE(35),
    LANGUAGE(20),
    /** Water resource, climate, way of supply, settlements. */
    CONTEXT(12),
    /** Size by connections. */
    SCALE(8),
    /** Region and travel. */
    PROXIMITY(8),
    /** Days of staff and the day it can begin. */
    AVAILABILITY(8),
    /** Money and own costs the mentor brings. */
    RESOURCES(4),
    /** Earlier partnerships of the two. */
    HISTORY(3),
    /** That the mentor does better in what the mentee wants to learn. */
    PERFORMANCE(2);

    private final BigDecimal weight;

    MatchCriterion(int weight) {
        this.weight = BigDecimal.valueOf(weight);
    }

    /** The weight unless somebody decided on others, points of 100. */
    public BigDecimal defaultWeight() {
        return weight;
    }
}
