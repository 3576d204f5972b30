package org.wopengine.matching.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The decision table of the product, read from its file without the rest of the application. */
public final class EligibilityFile implements EligibilityRules {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision table;

    public EligibilityFile() {
        try (var file = Files.newInputStream(Path.of("bpmn/match-eligibility.dmn"))) {
            table = ENGINE.parseDecision("match-eligibility", file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<String> judge(PairFacts facts) {
        return rows(facts).stream().map(row -> (String) row.get("code")).toList();
    }

    /** All outputs of the rows that fit. */
    List<Map<String, Object>> rows(PairFacts facts) {
        return ENGINE.evaluateDecisionTable(table, Map.copyOf(facts.byName())).getResultList();
    }
}
