package org.wopengine.workflow.internal;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.TaskColumns;

/**
 * Gives each stage's instance the few display values that Tasklist shows beside a task. Operators may read what belongs
 * to a task of theirs but not to the process behind it, so some of the values are the task's own as well.
 */
@Component
class TaskColumnValues implements ExecutionListener, TaskListener {
    private static final List<String> OF_THE_TASK = List.of("viewReference", "viewTitle", "viewCountry");

    private final ObjectProvider<TaskColumns> columns;

    TaskColumnValues(ObjectProvider<TaskColumns> columns) {
        this.columns = columns;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        // The main process learns its reference a step later and has no tasks of its own.
        if (reference == null) {
            return;
        }
        execution.setVariable("viewReference", reference);
        execution.setVariable(
                "viewStage",
                ((ExecutionEntity) execution).getProcessDefinition().getName());
        if (PartnershipId.fits(reference)) {
            columns.ifAvailable(source -> source.of(new PartnershipId(reference))
                    .forEach((name, value) -> execution.setVariable(name, value)));
        }
    }

    @Override
    public void notify(DelegateTask task) {
        OF_THE_TASK.stream()
                .filter(task::hasVariable)
                .forEach(name -> task.setVariableLocal(name, task.getVariable(name)));
    }
}
