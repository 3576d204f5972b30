package org.wopengine.matching;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.matching.score.EligibilityRules;
import org.wopengine.matching.score.PairFacts;
import org.wopengine.workflow.Decisions;

/** What rules a pair out by {@code bpmn/match-eligibility.dmn}, the table officers read. */
@Component
class EligibilityTable implements EligibilityRules {
    static final String TABLE = "match-eligibility";

    private final Decisions decisions;

    EligibilityTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<String> judge(PairFacts facts) {
        return decisions.collect(TABLE, facts.byName()).stream()
                .flatMap(row -> Stream.ofNullable((String) row.get("code")))
                .toList();
    }
}
