package org.wopengine.reconciliation.web;

import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.reconciliation.Reconciliation;

/** Shows the last look, and looks again when an administrator asks for it. */
@Controller
class ReconciliationController {
    private final Reconciliation reconciliation;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    ReconciliationController(Reconciliation reconciliation, CurrentActor actor, TransactionTemplate transaction) {
        this.reconciliation = reconciliation;
        this.actor = actor;
        this.transaction = transaction;
    }

    @GetMapping("/administration/reconciliation")
    ModelAndView show() {
        demandRight();
        var look = transaction.execute(status -> reconciliation.latest().orElse(null));
        var model = new HashMap<String, Object>();
        model.put("look", look);
        return new ModelAndView("reconciliation/look", model);
    }

    /** Takes as long as reading every file once. */
    @PostMapping("/administration/reconciliation")
    String look() {
        demandRight();
        transaction.executeWithoutResult(
                status -> reconciliation.look(actor.current().user()));
        return "redirect:/administration/reconciliation";
    }

    private void demandRight() {
        if (!Action.RECONCILE.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
