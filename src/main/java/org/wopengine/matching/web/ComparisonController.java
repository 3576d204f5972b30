package org.wopengine.matching.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.identity.CurrentActor;
import org.wopengine.matching.Comparisons;
import org.wopengine.shared.PartnershipId;

/** The candidates of a partnership side by side, for those who look after the matching. */
@Controller
class ComparisonController {
    private final Comparisons comparisons;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    ComparisonController(Comparisons comparisons, CurrentActor actor, TransactionTemplate transaction) {
        this.comparisons = comparisons;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** @param round number of a round; by default the current one */
    @GetMapping("/partnerships/{reference}/matching")
    ModelAndView show(@PathVariable String reference, @RequestParam(required = false) String round) {
        if (!PartnershipId.fits(reference) || round != null && !round.matches("\\d{1,4}")) {
            throw notFound();
        }
        var number = round == null ? null : Integer.valueOf(round);
        var page = transaction
                .execute(reading -> comparisons.of(new PartnershipId(reference), number, actor.groups()))
                .orElseThrow(ComparisonController::notFound);
        return new ModelAndView("matching/comparison", Map.of("page", page));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
