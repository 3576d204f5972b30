package org.wopengine.workflow.internal;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The rows of decision tables that gave the answers, as the engine's history keeps them. */
final class TableRows {
    private TableRows() {}

    /** What the row that gave the newest answer says about itself, in the version of the table that was asked. */
    static Optional<String> last(DelegateExecution execution, String table) {
        var engine = execution.getProcessEngineServices();
        var answered = engine.getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .decisionDefinitionKey(table)
                .includeOutputs()
                .orderByEvaluationTime()
                .desc()
                .listPage(0, 1);
        return answered.stream()
                .flatMap(answer -> answer.getOutputs().stream()
                        .map(HistoricDecisionOutputInstance::getRuleId)
                        .map(
                                engine.getRepositoryService().getDmnModelInstance(answer.getDecisionDefinitionId())
                                        ::<Rule>getModelElementById))
                .map(Rule::getDescription)
                .filter(java.util.Objects::nonNull)
                .map(Description::getTextContent)
                .findFirst();
    }
}
