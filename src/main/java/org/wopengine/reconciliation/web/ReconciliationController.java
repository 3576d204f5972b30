package org.wopengine.reconciliation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.reconciliation.Finding;
import org.wopengine.reconciliation.Look;
import org.wopengine.reconciliation.Reconciliation;
import org.wopengine.reconciliation.Result;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableTexts;

/** Shows the last look, and looks again when an administrator asks for it. */
@Controller
class ReconciliationController {
    private final Reconciliation reconciliation;
    private final TableTexts texts;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    ReconciliationController(
            Reconciliation reconciliation, TableTexts texts, CurrentActor actor, TransactionTemplate transaction) {
        this.reconciliation = reconciliation;
        this.texts = texts;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** One finding as a file says it. */
    private record Row(Look look, Result result, Finding finding) {}

    @GetMapping("/administration/reconciliation")
    ModelAndView show() {
        demandRight();
        var look = transaction.execute(status -> reconciliation.latest().orElse(null));
        var model = new HashMap<String, Object>();
        model.put("look", look);
        return new ModelAndView("reconciliation/look", model);
    }

    /** What was found last; each finding with what has to agree and what to do. */
    @GetMapping("/administration/reconciliation/export/{format}")
    void export(@PathVariable String format, HttpServletResponse answer) throws IOException {
        demandRight();
        var as = FileFormat.asked(format);
        var found = transaction.execute(status -> reconciliation.latest()).stream()
                .flatMap(look -> look.results().stream()
                        .flatMap(result -> result.findings().stream().map(finding -> new Row(look, result, finding))))
                .iterator();
        texts.<Row>file(
                        "reconciliation",
                        "reconciliation.title",
                        List.of(
                                texts.column("reconciliation.code", row -> row.result()
                                        .code()),
                                texts.column("reconciliation.rule", row -> about(row, "rule")),
                                texts.column("reconciliation.subject", row -> row.finding()
                                        .subject()),
                                texts.column("reconciliation.found", row -> row.finding()
                                        .found()),
                                texts.column("reconciliation.to-do", row -> about(row, "cure")),
                                texts.moment("reconciliation.looked", row -> row.look()
                                        .at())))
                .send(as, found, answer);
    }

    private String about(Row row, String what) {
        return texts.text("reconciliation." + row.result().code() + "." + what);
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
