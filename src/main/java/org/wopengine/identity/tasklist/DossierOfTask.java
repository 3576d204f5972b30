package org.wopengine.identity.tasklist;

import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wopengine.shared.PartnershipId;

/**
 * Leads from a task in Tasklist, open or done, to the dossier of its partnership; who may read that is decided there.
 */
@Controller
class DossierOfTask {
    private final HistoryService history;

    DossierOfTask(HistoryService history) {
        this.history = history;
    }

    @GetMapping("/tasks/{task}/dossier")
    String dossier(@PathVariable("task") String task) {
        var reference = reference(task);
        return PartnershipId.fits(reference) ? "redirect:/partnerships/" + reference : "redirect:/partnerships";
    }

    private String reference(String taskId) {
        var task = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        var instance = task == null
                ? null
                : history.createHistoricProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }
}
