package org.wopengine.workflow.internal;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.PrivateProcess;

/** Finds whether a task belongs to a private process, and asks the owner of that. Looked up late, as all beans the engine calls. */
@Component
class Privacy {
    private final ObjectProvider<PrivateProcess> processes;

    Privacy(ObjectProvider<PrivateProcess> processes) {
        this.processes = processes;
    }

    boolean covers(DelegateTask task) {
        return owner(task).isPresent();
    }

    /** Why this person can neither hold nor answer the task. */
    Optional<Refused> against(TaskEntity task, String user) {
        return owner(task).flatMap(owner -> owner.against(reference(task), key(task), user));
    }

    void late(DelegateTask task, boolean overdue) {
        owner(task).orElseThrow().late(reference(task), key(task), overdue);
    }

    private Optional<PrivateProcess> owner(DelegateTask task) {
        return owner(key(task).process());
    }

    /** Whoever owns the process of this id, if it is a private one. */
    Optional<PrivateProcess> owner(String process) {
        return processes.stream().filter(one -> one.id().equals(process)).findFirst();
    }

    private static FormKey key(DelegateTask task) {
        var definition = (ProcessDefinitionEntity) ((TaskEntity) task).getProcessDefinition();
        return FormKey.of(definition.getKey(), task.getTaskDefinitionKey());
    }

    private static String reference(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
