package org.wopengine.workflow.internal;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.Decisions;

/** {@link Decisions} by the engine, which keeps each answer in its history. */
@Component
class EngineDecisions implements Decisions {
    private final DecisionService decisions;
    private final Unchecked unchecked;

    EngineDecisions(DecisionService decisions, Unchecked unchecked) {
        this.decisions = decisions;
        this.unchecked = unchecked;
    }

    @Override
    public List<Map<String, Object>> collect(String table, Map<String, ?> facts) {
        var variables = Variables.createVariables();
        facts.forEach(variables::putValue);
        return unchecked.run(() -> decisions
                .evaluateDecisionTableByKey(table)
                .variables(variables)
                .evaluate()
                .getResultList());
    }
}
