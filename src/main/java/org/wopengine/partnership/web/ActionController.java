package org.wopengine.partnership.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;
import org.wopengine.identity.CurrentActor;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.PartnershipAction;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/**
 * One page for each action on a partnership. A partnership somebody may not see does not exist for them; an action they
 * may not do now is refused in words.
 */
@Controller
@RequestMapping("/partnerships/{reference}/actions/{action}")
class ActionController {
    private final Partnerships partnerships;
    private final Interventions interventions;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    ActionController(
            Partnerships partnerships,
            Interventions interventions,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.partnerships = partnerships;
        this.interventions = interventions;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, @PathVariable String action, Locale locale) {
        var partnership = visible(reference);
        var wanted = known(action);
        if (!mayDo(partnership, wanted)) {
            return refusal(partnership, wanted, Map.of(), notNow(partnership), locale);
        }
        var obstacle = interventions
                .against(partnership.id(), List.of(wanted), actor.current())
                .get(wanted);
        return obstacle == null
                ? page(ActionPage.empty(partnership, wanted), HttpStatus.OK)
                : page(
                        ActionPage.of(partnership, wanted, Map.of(), List.of(), text(obstacle, locale))
                                .closed(),
                        HttpStatus.CONFLICT);
    }

    @PostMapping
    ModelAndView perform(
            @PathVariable String reference,
            @PathVariable String action,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        var partnership = visible(reference);
        var wanted = known(action);
        var answers = new HashMap<>(typed);
        answers.remove("_csrf");
        try {
            var read = reader.read(ActionPage.answers(wanted), answers);
            perform(partnership.id(), wanted, read, actor.current());
        } catch (InvalidAnswers invalid) {
            return page(ActionPage.of(partnership, wanted, typed, invalid.problems(), null), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            return refusal(partnership, wanted, typed, refused, locale);
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            return refusal(partnership, wanted, typed, notNow(partnership), locale);
        }
        flash.addFlashAttribute("done", "partnership.action." + wanted.slug() + ".done");
        return new ModelAndView("redirect:/partnerships/" + partnership.id());
    }

    /** All or nothing: a refusal, even by the processes, leaves no trace. */
    private void perform(PartnershipId id, PartnershipAction action, ActionAnswers answers, Actor by) {
        transaction.executeWithoutResult(status -> {
            if (!interventions.allowed(id, actor.groups()).contains(action)) {
                throw Conflict.because("partnership.action.not-now", id.reference());
            }
            answers.perform(interventions, id, by);
        });
    }

    private boolean mayDo(PartnershipView partnership, PartnershipAction action) {
        return interventions.allowed(partnership.id(), actor.groups()).contains(action);
    }

    private static Conflict notNow(PartnershipView partnership) {
        return Conflict.because("partnership.action.not-now", partnership.id().reference());
    }

    private ModelAndView refusal(
            PartnershipView partnership,
            PartnershipAction action,
            Map<String, String> typed,
            Refused refused,
            Locale locale) {
        var text = text(refused, locale);
        var problems = refused.field() == null ? List.<Problem>of() : List.of(new Problem(refused.field(), text));
        var page = ActionPage.of(partnership, action, typed, problems, refused.field() == null ? text : null);
        return refused instanceof Conflict
                ? page(page.closed(), HttpStatus.CONFLICT)
                : page(page, HttpStatus.BAD_REQUEST);
    }

    private String text(Refused refused, Locale locale) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), locale);
    }

    private static ModelAndView page(ActionPage page, HttpStatus status) {
        return new ModelAndView("partnership/action", Map.of("page", page), status);
    }

    private PartnershipView visible(String reference) {
        if (PartnershipId.fits(reference)) {
            var id = new PartnershipId(reference);
            if (partnerships.mayView(id, actor.groups())) {
                return partnerships.require(id);
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static PartnershipAction known(String slug) {
        return PartnershipAction.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
