package org.wopengine.identity.tasklist;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.wopengine.identity.CurrentActor;

/** Whether the person sees a task at all, as the engine's rights say. */
@Component
class TaskSight {
    private final TaskService tasks;
    private final IdentityService identity;
    private final CurrentActor actor;

    TaskSight(TaskService tasks, IdentityService identity, CurrentActor actor) {
        this.tasks = tasks;
        this.identity = identity;
        this.actor = actor;
    }

    boolean sees(String task) {
        identity.setAuthentication(actor.current().user(), List.copyOf(actor.groups()));
        try {
            return tasks.createTaskQuery().taskId(task).count() > 0;
        } finally {
            identity.clearAuthentication();
        }
    }
}
