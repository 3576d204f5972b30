package org.wopengine.identity.tasklist;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wopengine.shared.PartnershipId;

/**
 * Leads from a task in Tasklist to the dossier of its partnership; a task one does not see leads where one that is not
 * there does.
 */
@Controller
class DossierOfTask {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskSight sight;

    DossierOfTask(TaskService tasks, RuntimeService runtime, TaskSight sight) {
        this.sight = sight;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @GetMapping("/tasks/{task}/dossier")
    String dossier(@PathVariable("task") String task) {
        var reference = sight.sees(task) ? reference(task) : null;
        return PartnershipId.fits(reference) ? "redirect:/partnerships/" + reference : "redirect:/partnerships";
    }

    private String reference(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        var instance = task == null
                ? null
                : runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }
}
