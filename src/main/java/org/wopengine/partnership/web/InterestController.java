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
    private final Processes processes;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    InterestController(
            Partnerships partnerships,
            Declarations declarations,
            Processes processes,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.partnerships = partnerships;
        this.declarations = declarations;
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
     */
    record InterestPage(
            PartnershipView partnership, List<Declaration> own, Map<String, String> typed, Map<String, String> errors) {
        public Declaration last() {
            return own.isEmpty() ? null : own.get(own.size() - 1);
        }

        public Declared[] choices() {
            return Declared.values();
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        return answer(decided(reference), Map.of(), Map.of(), HttpStatus.OK);
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
        try {
            var answers = reader.read(DeclarationAnswers.class, fields);
            transaction.executeWithoutResult(status -> declare(id, answers));
        } catch (InvalidAnswers invalid) {
            return answer(id, typed, invalid.byField(DeclarationAnswers.class), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return answer(id, typed, Map.of(refused.field(), text), HttpStatus.BAD_REQUEST);
        }
        flash.addFlashAttribute("done", "duties.interest.done");
        return new ModelAndView("redirect:/partnerships/" + id);
    }

    private void declare(PartnershipId id, DeclarationAnswers answers) {
        var by = actor.current();
        declarations.declare(id, answers.interestDeclaration(), answers.interestNote(), answers.reason(), by);
        if (answers.interestDeclaration() == Declared.CONFLICT) {
            processes.release(id, by.user());
        }
    }

    private ModelAndView answer(
            PartnershipId id, Map<String, String> typed, Map<String, String> errors, HttpStatus status) {
        var user = actor.current().user();
        var page = transaction.execute(reading -> new InterestPage(
                partnerships.require(id),
                declarations.of(id).stream()
                        .filter(declaration -> declaration.user().equals(user))
                        .toList(),
                typed,
                errors));
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
