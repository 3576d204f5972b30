package org.wopengine.matching.score;

import java.util.List;

/** What rules a pair out, and what a person has to look at, told by facts alone. The rules stand in a decision table. */
@FunctionalInterface
public interface EligibilityRules {
    /** Codes of {@link Exclusion} and {@link Flag}; the same facts always get the same answer. */
    List<String> judge(PairFacts facts);
}
