package org.wopengine.matching;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wopengine.matching.score.EligibilityRules;
import org.wopengine.matching.score.PairFacts;
import org.wopengine.workflow.Decisions;

/**
 * What rules a pair out by {@code bpmn/match-eligibility.dmn}, the table officers read. A table changes only when the
 * application is started anew, so each combination of facts is asked once: the engine writes a history of every question,
 * and whoever opens a form would fill it.
 */
@Component
class EligibilityTable implements EligibilityRules {
    static final String TABLE = "match-eligibility";

    private final Decisions decisions;
    private final Map<PairFacts, List<String>> judged = new ConcurrentHashMap<>();

    EligibilityTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<String> judge(PairFacts facts) {
        return judged.computeIfAbsent(facts, this::ask);
    }

    private List<String> ask(PairFacts facts) {
        return decisions.collect(TABLE, facts.byName()).stream()
                .flatMap(row -> Stream.ofNullable((String) row.get("code")))
                .toList();
    }
}
