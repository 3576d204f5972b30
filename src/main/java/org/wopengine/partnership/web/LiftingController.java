package org.wopengine.partnership.web;

import jakarta.validation.constraints.NotBlank;
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
import org.wopengine.duties.Lifting;
import org.wopengine.duties.Liftings;
import org.wopengine.duties.Ruling;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/** Where a second person lifts the conflict of interest that somebody else declared, or lets it stand. */
@Controller
@RequestMapping("/partnerships/{reference}/interest/{person}")
class LiftingController {
    private final Partnerships partnerships;
    private final Declarations declarations;
    private final Liftings liftings;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    LiftingController(
            Partnerships partnerships,
            Declarations declarations,
            Liftings liftings,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.partnerships = partnerships;
        this.declarations = declarations;
        this.liftings = liftings;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** What the page asks for. */
    record RulingAnswers(@NotNull Ruling ruling, @NotBlank @Size(max = 1000) String reason) {}

    /**
     * What the page shows.
     *
     * @param conflict what the person declared last
     * @param open the request that waits; null if none does
     * @param obstacle what keeps the reader from ruling, in words; null if nothing does
     * @param refusal why nothing was done, in words; null if nothing was refused
     */
    record LiftingPage(
            PartnershipView partnership,
            String person,
            Declaration conflict,
            Lifting open,
            String obstacle,
            Map<String, String> typed,
            Map<String, String> errors,
            String refusal) {
        public Ruling[] choices() {
            return Ruling.values();
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, @PathVariable String person, Locale locale) {
        return answer(partnership(reference), person, Map.of(), Map.of(), null, HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView rule(
            @PathVariable String reference,
            @PathVariable String person,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        var id = partnership(reference);
        declared(id, person);
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        try {
            var answers = reader.read(RulingAnswers.class, fields);
            transaction.executeWithoutResult(
                    status -> liftings.rule(id, person, answers.ruling(), answers.reason(), actor.current()));
        } catch (InvalidAnswers invalid) {
            var errors = invalid.byField(RulingAnswers.class);
            return answer(id, person, typed, errors, errors.get(""), HttpStatus.BAD_REQUEST, locale);
        } catch (Refused refused) {
            var status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
            return answer(id, person, typed, Map.of(), text(refused, locale), status, locale);
        }
        flash.addFlashAttribute("done", "duties.lifting.done");
        return new ModelAndView("redirect:/partnerships/" + id);
    }

    private ModelAndView answer(
            PartnershipId id,
            String person,
            Map<String, String> typed,
            Map<String, String> errors,
            String refusal,
            HttpStatus status,
            Locale locale) {
        var declared = declared(id, person);
        var page = transaction.execute(reading -> new LiftingPage(
                partnerships.require(id),
                person,
                declared.get(declared.size() - 1),
                liftings.of(id).stream()
                        .filter(lifting -> lifting.user().equals(person) && lifting.isOpen())
                        .findFirst()
                        .orElse(null),
                liftings.againstRuling(id, person, actor.current())
                        .map(refused -> text(refused, locale))
                        .orElse(null),
                typed,
                errors,
                refusal));
        return new ModelAndView("partnership/lifting", Map.of("page", page), status);
    }

    /** What the person declared; whoever declared nothing has no such page. */
    private List<Declaration> declared(PartnershipId id, String person) {
        List<Declaration> declared = transaction.execute(reading -> declarations.of(id).stream()
                .filter(declaration -> declaration.user().equals(person))
                .toList());
        if (declared == null || declared.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return declared;
    }

    private String text(Refused refused, Locale locale) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), locale);
    }

    private PartnershipId partnership(String reference) {
        if (PartnershipId.fits(reference)) {
            var id = new PartnershipId(reference);
            if (Boolean.TRUE.equals(transaction.execute(status -> partnerships.mayView(id, actor.groups())))) {
                if (!Action.LIFT_CONFLICT.permits(actor.groups())) {
                    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                }
                return id;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
