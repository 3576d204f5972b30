package org.wopengine.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.wopengine.document.DestroyDocument;
import org.wopengine.document.DueDocument;
import org.wopengine.document.Retention;
import org.wopengine.document.RetentionSettings;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;

/** The documents whose retention has ended, and the page on which somebody decides about one of them. */
@Controller
@RequestMapping("/documents/retention")
class RetentionController {
    private final Retention retention;
    private final RetentionSettings settings;
    private final DocumentTables tables;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    RetentionController(
            Retention retention,
            RetentionSettings settings,
            DocumentTables tables,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.retention = retention;
        this.settings = settings;
        this.tables = tables;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** What the page of one document shows. */
    record DecisionPage(
            DueDocument due, int years, Map<String, String> typed, Map<String, String> errors, String problem) {}

    @GetMapping
    ModelAndView list() {
        demandRight();
        return list(null, HttpStatus.OK);
    }

    @GetMapping("/export/{format}")
    void export(@PathVariable String format, HttpServletResponse answer) throws IOException {
        demandRight();
        var as = FileFormat.asked(format);
        List<DueDocument> due = transaction.execute(reading -> retention.due());
        tables.due().send(as, due.iterator(), answer);
    }

    @GetMapping("/{number}")
    ModelAndView ask(@PathVariable String number) {
        demandRight();
        return page(number(number), Map.of(), Map.of(), null, HttpStatus.OK);
    }

    @PostMapping("/{number}")
    ModelAndView destroy(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        demandRight();
        var document = number(number);
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        try {
            var decision = reader.read(DestroyDocument.class, fields);
            transaction.executeWithoutResult(status -> retention.destroy(document, decision, actor.current()));
        } catch (InvalidAnswers invalid) {
            var errors = invalid.byField(DestroyDocument.class);
            return page(document, typed, errors, errors.get(""), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return refused.field() == null
                    ? list(text, HttpStatus.CONFLICT)
                    : page(document, typed, Map.of(refused.field(), text), null, HttpStatus.BAD_REQUEST);
        }
        flash.addFlashAttribute("destroyed", "D-" + document);
        return new ModelAndView("redirect:/documents/retention");
    }

    private ModelAndView list(String problem, HttpStatus status) {
        List<DueDocument> due = transaction.execute(reading -> retention.due());
        var shown = new HashMap<String, Object>();
        shown.put("due", due);
        shown.put("years", settings.years());
        shown.put("problem", problem);
        return new ModelAndView("document/retention", shown, status);
    }

    private ModelAndView page(
            long number, Map<String, String> typed, Map<String, String> errors, String problem, HttpStatus status) {
        var due = transaction
                .execute(reading -> retention.due(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                "document/destroy",
                Map.of("page", new DecisionPage(due, settings.years(), typed, errors, problem)),
                status);
    }

    private void demandRight() {
        if (!Action.DESTROY_DOCUMENT.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** What cannot be a number is not there. */
    private static long number(String text) {
        if (!text.matches("\\d{1,15}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Long.parseLong(text);
    }
}
