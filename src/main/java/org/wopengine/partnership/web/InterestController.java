package org.wopengine.partnership.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
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
import org.wopengine.duties.Declaration;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.duties.Duties;
import org.wopengine.duties.Lifting;
import org.wopengine.duties.Liftings;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.Processes;

/**
 * Somebody's own declaration of interest in a partnership: to make it before a decision that is no task, and to change it
 * with a reason.
 */
@Controller
@RequestMapping("/partnerships/{reference}/interest")
class InterestController {
    private final Partnerships partnerships;
    private final Declarations declarations;
    private final Liftings liftings;
    private final Duties duties;
    private final Processes processes;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    InterestController(
            Partnerships partnerships,
            Declarations declarations,
            Liftings liftings,
            Duties duties,
            Processes processes,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.partnerships = partnerships;
        this.declarations = declarations;
        this.liftings = liftings;
        this.duties = duties;
        this.processes = processes;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** What the page asks for; the names of the first two are those of the forms. */
    record DeclarationAnswers(
            @NotNull Declared interestDeclaration,
            @Size(max = 1000) String interestNote,
            @Size(max = 1000) String reason) {}

    /**
     * What the page shows.
     *
     * @param own the person's declarations, oldest first
     * @param liftings what the person asked for and what others ruled, oldest first
     */
    record InterestPage(
            PartnershipView partnership,
            List<Declaration> own,
            List<Lifting> liftings,
            Map<String, String> typed,
            Map<String, String> errors,
            String refusal) {
        public Declaration last() {
            return own.isEmpty() ? null : own.get(own.size() - 1);
        }

        /** What became of the last declaration; null if nobody asked for anything. */
        public Lifting lifting() {
            return liftings.stream()
                    .filter(Lifting::current)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }

        /** Where it stands, as the last part of the keys of the texts that say so and what to do next. */
        public String state() {
            if (last() == null) {
                return "never";
            }
            if (last().declared() == Declared.NO_CONFLICT) {
                return "none";
            }
            if (lifting() == null) {
                return "conflict";
            }
            return lifting().isOpen() ? "asked" : lifting().isLifted() ? "lifted" : "upheld";
        }

        /** Whether a conflict counts now. */
        public boolean inConflict() {
            return List.of("conflict", "asked", "upheld").contains(state());
        }

        public Declared[] choices() {
            return Declared.values();
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        return answer(decided(reference), Map.of(), Map.of(), null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView declare(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        var id = decided(reference);
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        boolean asked;
        try {
            var answers = reader.read(DeclarationAnswers.class, fields);
            asked = Boolean.TRUE.equals(transaction.execute(status -> declare(id, answers)));
        } catch (InvalidAnswers invalid) {
            var errors = invalid.byField(DeclarationAnswers.class);
            return answer(id, typed, errors, errors.get(""), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return refused.field() == null
                    ? answer(id, typed, Map.of(), text, HttpStatus.CONFLICT)
                    : answer(id, typed, Map.of(refused.field(), text), null, HttpStatus.BAD_REQUEST);
        }
        flash.addFlashAttribute("done", asked ? "duties.interest.asked" : "duties.interest.done");
        return new ModelAndView("redirect:/partnerships/" + id + "/interest");
    }

    /**
     * Declares; where a conflict counts, that it is gone is asked of somebody else.
     *
     * @return whether it was asked
     */
    private boolean declare(PartnershipId id, DeclarationAnswers answers) {
        var by = actor.current();
        if (answers.interestDeclaration() == Declared.NO_CONFLICT
                && duties.standing(id, "", by.user()).declared() == Declared.CONFLICT) {
            liftings.request(id, answers.reason(), by);
            return true;
        }
        declarations.declare(id, answers.interestDeclaration(), answers.interestNote(), answers.reason(), by);
        if (answers.interestDeclaration() == Declared.CONFLICT) {
            processes.release(id, by.user());
        }
        return false;
    }

    private ModelAndView answer(
            PartnershipId id,
            Map<String, String> typed,
            Map<String, String> errors,
            String refusal,
            HttpStatus status) {
        var user = actor.current().user();
        var page = transaction.execute(reading -> new InterestPage(
                partnerships.require(id),
                declarations.of(id).stream()
                        .filter(declaration -> declaration.user().equals(user))
                        .toList(),
                liftings.of(id).stream()
                        .filter(lifting -> lifting.user().equals(user))
                        .toList(),
                typed,
                errors,
                refusal));
        return new ModelAndView("partnership/interest", Map.of("page", page), status);
    }

    /** A partnership on which the person may decide at all. */
    private PartnershipId decided(String reference) {
        if (PartnershipId.fits(reference)) {
            var id = new PartnershipId(reference);
            if (Boolean.TRUE.equals(transaction.execute(status -> partnerships.mayView(id, actor.groups())))) {
                if (!Action.DECLARE_INTEREST.mayAtAll(actor.groups())) {
                    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                }
                return id;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
