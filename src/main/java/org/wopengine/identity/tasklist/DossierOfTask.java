package org.wopengine.identity.tasklist;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wopengine.identity.CurrentActor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * Leads from a task in Tasklist, open or done by oneself, to the dossier of its partnership, the page of its operator or the
 * file of its concern; a task one does not see leads where one that is not there does.
 */
@Controller
class DossierOfTask {
    private final HistoryService history;
    private final TaskSight sight;
    private final CurrentActor actor;

    DossierOfTask(HistoryService history, TaskSight sight, CurrentActor actor) {
        this.history = history;
        this.sight = sight;
        this.actor = actor;
    }

    @GetMapping("/tasks/{task}/dossier")
    String dossier(@PathVariable("task") String task) {
        var known = history.createHistoricTaskInstanceQuery().taskId(task).singleResult();
        var reference = known != null && (sight.sees(task) || doneByMe(known)) ? reference(known) : null;
        if (PartnershipId.fits(reference)) {
            return "redirect:/partnerships/" + reference;
        }
        if (OperatorCode.fits(reference)) {
            return "redirect:/operators/" + reference;
        }
        return reference == null ? "redirect:/partnerships" : "redirect:/integrity/" + reference;
    }

    private boolean doneByMe(HistoricTaskInstance task) {
        return task.getEndTime() != null && actor.current().user().equals(task.getAssignee());
    }

    private String reference(HistoricTaskInstance task) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }
}
