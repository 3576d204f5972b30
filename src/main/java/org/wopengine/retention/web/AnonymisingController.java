package org.wopengine.retention.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
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
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.retention.Anonymising;
import org.wopengine.retention.AskAnonymisation;
import org.wopengine.retention.DecideAnonymisation;
import org.wopengine.retention.PersonPreview;
import org.wopengine.retention.PersonRetention;
import org.wopengine.shared.Refused;

/** Whose names need not stay any longer, what would be changed, and the two steps. Each step is taken by another person. */
@Controller
@RequestMapping("/anonymisation")
class AnonymisingController {
    private static final String STEP = "step";
    private static final String LOGIN = "[\\p{L}\\p{N}._@+-]{1,64}";

    private final Anonymising anonymising;
    private final PersonRetention retention;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    AnonymisingController(
            Anonymising anonymising,
            PersonRetention retention,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.anonymising = anonymising;
        this.retention = retention;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** What the page of one person shows. */
    record PersonPage(
            PersonPreview person,
            int years,
            boolean askedByOneself,
            Map<String, String> typed,
            Map<String, String> errors,
            String problem) {}

    /** @param login typed by somebody who looks for one person; leads to its page */
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String login) {
        demandRight();
        if (login.strip().matches(LOGIN)) {
            return new ModelAndView("redirect:/anonymisation/{login}", Map.of("login", login.strip()));
        }
        return transaction.execute(reading -> new ModelAndView(
                "retention/people",
                Map.of("due", anonymising.due(), "done", anonymising.done(), "years", retention.years())));
    }

    @GetMapping("/{login}")
    ModelAndView look(@PathVariable String login) {
        demandRight();
        return page(login, Map.of(), Map.of(), null, HttpStatus.OK);
    }

    @PostMapping("/{login}")
    ModelAndView step(
            @PathVariable String login,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        demandRight();
        demandLogin(login);
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        var step = String.valueOf(fields.remove(STEP));
        try {
            switch (step) {
                case "ask" -> {
                    var asked = reader.read(AskAnonymisation.class, fields);
                    transaction.executeWithoutResult(status -> anonymising.ask(login, asked, actor.current()));
                }
                case "withdraw" -> transaction.executeWithoutResult(status -> anonymising.withdraw(login));
                case "decide" -> {
                    var decision = reader.read(DecideAnonymisation.class, fields);
                    flash.addFlashAttribute(
                            "pseudonym",
                            transaction.execute(status -> anonymising.carryOut(login, decision, actor.current())));
                    return new ModelAndView("redirect:/anonymisation");
                }
                default -> throw Refused.because("retention.no-step", null);
            }
        } catch (InvalidAnswers invalid) {
            var errors = invalid.byField(step.equals("ask") ? AskAnonymisation.class : DecideAnonymisation.class);
            return page(login, typed, errors, errors.get(""), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return refused.field() == null
                    ? page(login, typed, Map.of(), text, HttpStatus.CONFLICT)
                    : page(login, typed, Map.of(refused.field(), text), null, HttpStatus.BAD_REQUEST);
        } catch (DataIntegrityViolationException unfit) {
            var text = messages.getMessage("retention.unfit", null, locale);
            return page(login, typed, Map.of(), text, HttpStatus.CONFLICT);
        }
        return new ModelAndView("redirect:/anonymisation/{login}", Map.of("login", login));
    }

    private ModelAndView page(
            String login, Map<String, String> typed, Map<String, String> errors, String problem, HttpStatus status) {
        demandLogin(login);
        var person = transaction
                .execute(reading -> anonymising.preview(login))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var oneself = person.request() != null
                && person.request().by().equals(actor.current().user());
        return new ModelAndView(
                "retention/person",
                Map.of("page", new PersonPage(person, retention.years(), oneself, typed, errors, problem)),
                status);
    }

    /** What cannot be a login is not there. */
    private static void demandLogin(String login) {
        if (!login.matches(LOGIN)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void demandRight() {
        if (!Action.ANONYMISE_PERSON.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
