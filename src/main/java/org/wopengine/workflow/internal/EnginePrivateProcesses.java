package org.wopengine.workflow.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.OpenTask;
import org.wopengine.workflow.PrivateProcesses;

/** {@link PrivateProcesses} on the engine, without its own checks: who may ask, the owner has decided. */
@Component
class EnginePrivateProcesses implements PrivateProcesses {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unchecked unchecked;
    private final EngineProcesses processes;
    private final Privacy privacy;

    EnginePrivateProcesses(
            RuntimeService runtime,
            TaskService tasks,
            Unchecked unchecked,
            EngineProcesses processes,
            Privacy privacy) {
        this.privacy = privacy;
        this.runtime = runtime;
        this.tasks = tasks;
        this.unchecked = unchecked;
        this.processes = processes;
    }

    @Override
    public void begin(String process, String reference) {
        unchecked.run(() -> runtime.startProcessInstanceByKey(process, reference));
    }

    @Override
    public Map<String, List<OpenTask>> openTasks(String process, Collection<String> references) {
        var found = new HashMap<String, List<OpenTask>>();
        for (var reference : references) {
            found.put(reference, unchecked.run(() -> tasks
                    .createTaskQuery()
                    .processDefinitionKey(process)
                    .processInstanceBusinessKey(reference)
                    .unlimitedList()
                    .stream()
                    .map(processes::openTask)
                    .toList()));
        }
        return found;
    }

    @Override
    public Optional<OpenTask> openTask(String task) {
        return unchecked
                .run(() -> Optional.ofNullable(
                                tasks.createTaskQuery().taskId(task).singleResult())
                        .map(processes::openTask))
                .filter(open -> privacy.owner(open.key().process()).isPresent());
    }

    @Override
    public Optional<Refused> against(String task, String user) {
        return openTask(task).flatMap(open -> privacy.owner(open.key().process())
                .flatMap(owner -> owner.against(reference(task), open.key(), user)));
    }

    private String reference(String task) {
        return unchecked.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(
                        tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    @Override
    public void release(String process, String reference, String user) {
        unchecked.run(() -> {
            tasks.createTaskQuery()
                    .processDefinitionKey(process)
                    .processInstanceBusinessKey(reference)
                    .taskAssignee(user)
                    .unlimitedList()
                    .forEach(task -> tasks.setAssignee(task.getId(), null));
            return null;
        });
    }
}
