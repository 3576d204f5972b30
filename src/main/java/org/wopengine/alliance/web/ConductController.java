package org.wopengine.alliance.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.alliance.AcceptConduct;
import org.wopengine.alliance.Acceptance;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.alliance.ConductStanding;
import org.wopengine.alliance.ConductVersion;
import org.wopengine.alliance.Member;
import org.wopengine.alliance.Members;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableTexts;

/** The Code of Conduct: read by everybody with a login, accepted by an operator's person for the own operator. */
@Controller
class ConductController {
    private final CodeOfConduct conduct;
    private final Members members;
    private final Operators operators;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final TableTexts texts;

    ConductController(
            CodeOfConduct conduct,
            Members members,
            Operators operators,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages,
            TableTexts texts) {
        this.conduct = conduct;
        this.members = members;
        this.operators = operators;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
        this.texts = texts;
    }

    /**
     * What the page of the Code shows.
     *
     * @param operator the reader's own, null for everybody else
     */
    record ConductPage(
            ConductVersion code,
            OperatorView operator,
            ConductStanding standing,
            List<Acceptance> history,
            Map<String, String> typed,
            Map<String, String> errors) {}

    /** What the page of one operator shows. */
    record OperatorPage(
            OperatorView operator, ConductStanding standing, List<Acceptance> history, Member member, boolean own) {}

    @GetMapping("/code-of-conduct")
    ModelAndView show() {
        return answer(Map.of(), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/code-of-conduct")
    ModelAndView accept(@RequestParam Map<String, String> typed, RedirectAttributes flash, Locale locale) {
        var own = actor.operator().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        try {
            var command = reader.read(AcceptConduct.class, fields);
            transaction.executeWithoutResult(status -> conduct.accept(own, command, actor.current()));
        } catch (InvalidAnswers invalid) {
            return answer(typed, invalid.byField(AcceptConduct.class), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return answer(typed, Map.of(refused.field(), text), HttpStatus.BAD_REQUEST);
        }
        flash.addFlashAttribute("done", "alliance.conduct.done");
        return new ModelAndView("redirect:/code-of-conduct");
    }

    @GetMapping("/operators/{code}/code-of-conduct")
    ModelAndView operator(@PathVariable String code) {
        if (!OperatorCode.fits(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var operator = new OperatorCode(code);
        var page = transaction.execute(reading -> operators
                .find(operator)
                .map(view -> new OperatorPage(
                        view,
                        conduct.standing(operator),
                        conduct.history(operator),
                        members.of(operator).orElse(null),
                        actor.operator().filter(operator::equals).isPresent()))
                .orElse(null));
        if (page == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("alliance/operator", Map.of("page", page));
    }

    /** What an operator accepted. */
    @GetMapping("/operators/{code}/code-of-conduct/export/{format}")
    void export(@PathVariable String code, @PathVariable String format, HttpServletResponse answer) throws IOException {
        var as = FileFormat.asked(format);
        if (!OperatorCode.fits(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var operator = new OperatorCode(code);
        List<Acceptance> history = transaction.execute(reading ->
                operators.find(operator).map(view -> conduct.history(operator)).orElse(null));
        if (history == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        texts.<Acceptance>file(
                        operator + "-code-of-conduct",
                        "alliance.conduct.history",
                        List.of(
                                texts.column("alliance.conduct.accepted-on", Acceptance::acceptedOn),
                                texts.column("alliance.conduct.valid-until", Acceptance::validUntil),
                                texts.column("alliance.conduct.signatory", Acceptance::signatory),
                                texts.column("alliance.conduct.job-title", Acceptance::jobTitle),
                                texts.column("alliance.conduct.version", Acceptance::version)))
                .send(as, history.iterator(), answer);
    }

    private ModelAndView answer(Map<String, String> typed, Map<String, String> errors, HttpStatus status) {
        var own = Action.ACCEPT_CODE_OF_CONDUCT.mayAtAll(actor.groups())
                ? actor.operator().orElse(null)
                : null;
        var page = transaction.execute(reading -> new ConductPage(
                conduct.current(),
                own == null ? null : operators.require(own),
                own == null ? null : conduct.standing(own),
                own == null ? List.of() : conduct.history(own),
                typed,
                errors));
        return new ModelAndView("alliance/code-of-conduct", Map.of("page", page), status);
    }
}
