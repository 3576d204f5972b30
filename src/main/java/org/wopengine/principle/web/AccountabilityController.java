package org.wopengine.principle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.partnership.IatiStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Principles;
import org.wopengine.principle.PublicFacts;
import org.wopengine.principle.Scorecard;
import org.wopengine.shared.DossierChapter.Section;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/**
 * How one partnership accounts for the eight principles. Public once it is published; before, only those who may read the
 * dossier see it, and for everybody else it is as if it were not there.
 */
@Controller
@RequestMapping("/accountability/{reference}")
class AccountabilityController {
    private final Partnerships partnerships;
    private final Principles principles;
    private final ObjectProvider<PublicFacts> facts;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    AccountabilityController(
            Partnerships partnerships,
            Principles principles,
            ObjectProvider<PublicFacts> facts,
            CurrentActor actor,
            TransactionTemplate transaction) {
        this.partnerships = partnerships;
        this.principles = principles;
        this.facts = facts;
        this.actor = actor;
        this.transaction = transaction;
    }

    /**
     * What the page shows.
     *
     * @param publishedAt null as long as it is not public
     * @param insider whether the reader may read the dossier, too
     * @param mayPublish whether the reader may make it public
     * @param against why it may not become public, or null
     */
    record AccountabilityPage(
            PartnershipView partnership,
            Scorecard scorecard,
            List<Section> sections,
            Instant publishedAt,
            boolean insider,
            boolean mayPublish,
            Refused against) {
        public IatiStatus iati() {
            return IatiStatus.of(partnership.status());
        }
    }

    @GetMapping
    String show(@PathVariable String reference, Model model) {
        model.addAttribute("page", page(reference).orElseThrow(AccountabilityController::notThere));
        return "principle/accountability";
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable String reference, HttpServletResponse response, Model model, RedirectAttributes flash) {
        if (!Action.PUBLISH_ACCOUNTABILITY.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var id = known(reference).orElseThrow(AccountabilityController::notThere);
        try {
            transaction.executeWithoutResult(status -> principles.publish(id, actor.current()));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(reference, model);
        }
        flash.addFlashAttribute("done", "principle.page.published");
        return "redirect:/accountability/" + id;
    }

    private Optional<AccountabilityPage> page(String reference) {
        return transaction.execute(status -> known(reference).flatMap(this::page));
    }

    private Optional<AccountabilityPage> page(PartnershipId id) {
        var groups = actor.groups();
        var insider = !groups.isEmpty() && partnerships.mayView(id, groups);
        var publishedAt = principles.publishedAt(id).orElse(null);
        if (publishedAt == null && !insider) {
            return Optional.empty();
        }
        var mayPublish = publishedAt == null && Action.PUBLISH_ACCOUNTABILITY.mayAtAll(groups);
        return Optional.of(new AccountabilityPage(
                partnerships.require(id),
                principles.scorecard(id),
                sections(id),
                publishedAt,
                insider,
                mayPublish,
                mayPublish ? principles.againstPublication(id).orElse(null) : null));
    }

    private List<Section> sections(PartnershipId id) {
        return facts.stream()
                .sorted(Comparator.comparing(PublicFacts::stage))
                .flatMap(stage -> Stream.of(stage.of(id)).flatMap(List::stream))
                .toList();
    }

    private Optional<PartnershipId> known(String reference) {
        return PartnershipId.fits(reference)
                ? partnerships.find(new PartnershipId(reference)).map(PartnershipView::id)
                : Optional.empty();
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
