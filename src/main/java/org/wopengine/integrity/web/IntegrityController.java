package org.wopengine.integrity.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.integrity.ConcernFile;
import org.wopengine.integrity.ConcernReference;
import org.wopengine.integrity.Concerns;

/** The files, for reviewers without a tie to them; for auditors once they are closed. All others are not there. */
@Controller
@RequestMapping("/integrity")
class IntegrityController {
    private final Concerns concerns;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    IntegrityController(Concerns concerns, CurrentActor actor, TransactionTemplate transaction) {
        this.concerns = concerns;
        this.actor = actor;
        this.transaction = transaction;
    }

    /**
     * What the list shows.
     *
     * @param reviewer whether the reader works on concerns
     */
    record ListPage(List<ConcernFile> files, boolean reviewer) {}

    /**
     * What a file shows.
     *
     * @param mayStepBack whether the reader could have a part in it
     */
    record FilePage(ConcernFile file, boolean mayStepBack) {}

    @GetMapping
    ModelAndView list() {
        if (!Action.READ_CONCERNS.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var files =
                transaction.execute(reading -> concerns.readable(actor.current().user(), actor.groups()));
        return new ModelAndView("integrity/list", Map.of("page", new ListPage(files, isReviewer())));
    }

    @GetMapping("/{number}")
    ModelAndView file(@PathVariable("number") String number) {
        var file = require(number);
        var page = new FilePage(file, isReviewer() && !file.concern().closed());
        return new ModelAndView("integrity/file", Map.of("page", page));
    }

    @PostMapping("/{number}/recusal")
    String stepBack(@PathVariable("number") String number, RedirectAttributes flash) {
        if (!isReviewer()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (require(number).concern().closed()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        transaction.executeWithoutResult(status -> concerns.stepBack(new ConcernReference(number), actor.current()));
        flash.addFlashAttribute("done", "integrity.stepped-back");
        return "redirect:/integrity";
    }

    private boolean isReviewer() {
        return Action.STEP_BACK.mayAtAll(actor.groups());
    }

    private ConcernFile require(String number) {
        if (!ConcernReference.fits(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var file = transaction.execute(reading -> concerns.file(
                        new ConcernReference(number), actor.current().user(), actor.groups())
                .orElse(null));
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file;
    }
}
