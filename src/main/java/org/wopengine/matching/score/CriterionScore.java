package org.wopengine.matching.score;

import java.math.BigDecimal;

/**
 * One criterion of one pair.
 *
 * @param weight points of 100 it can bring, two decimals
 * @param value 0 to 1, four decimals, rounded half up
 * @param contribution points of 100 it does bring, two decimals: weight times the exact value, rounded half up once
 * @param known false if a part of the value rests on something nobody told us and counts half
 * @param reason one sentence with the facts
 */
public record CriterionScore(
        MatchCriterion criterion,
        BigDecimal weight,
        BigDecimal value,
        BigDecimal contribution,
        boolean known,
        Sentence reason) {}
