package org.wopengine.workflow.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.TableAnswer;

/** What decision tables said to processes, as the engine keeps it, in the words of the version that was asked. */
@Component
class PastTables {
    private final HistoryService history;
    private final RepositoryService repository;
    private final Unchecked unchecked;

    PastTables(HistoryService history, RepositoryService repository, Unchecked unchecked) {
        this.history = history;
        this.repository = repository;
        this.unchecked = unchecked;
    }

    /** The answers a run got, by the id of the visit in which it asked. */
    Map<String, TableAnswer> of(String run) {
        return unchecked.run(() -> {
            var answers = new HashMap<String, TableAnswer>();
            history.createHistoricDecisionInstanceQuery()
                    .processInstanceId(run)
                    .includeInputs()
                    .includeOutputs()
                    .list()
                    .forEach(asked -> answers.put(asked.getActivityInstanceId(), answer(asked)));
            return answers;
        });
    }

    private TableAnswer answer(HistoricDecisionInstance asked) {
        var definition = repository.getDecisionDefinition(asked.getDecisionDefinitionId());
        var model = repository.getDmnModelInstance(asked.getDecisionDefinitionId());
        return new TableAnswer(
                definition.getName(),
                definition.getVersionTag(),
                asked.getInputs().stream()
                        .map(input -> new TableAnswer.Asked(input.getClauseName(), input.getValue()))
                        .toList(),
                asked.getOutputs().stream()
                        .sorted(Comparator.comparing(HistoricDecisionOutputInstance::getRuleOrder))
                        .map(output -> new TableAnswer.Fired(
                                output.getRuleOrder(), words(model, output.getRuleId()), output.getValue()))
                        .toList());
    }

    private static String words(DmnModelInstance model, String rule) {
        return model.getModelElementById(rule) instanceof Rule found && found.getDescription() != null
                ? found.getDescription().getTextContent().strip()
                : null;
    }
}
