package org.wopengine.integrity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.identity.CurrentActor;
import org.wopengine.integrity.ConcernCategory;
import org.wopengine.integrity.FollowConcern;
import org.wopengine.integrity.Intake;
import org.wopengine.integrity.IntakeLimit;
import org.wopengine.integrity.RaiseConcern;
import org.wopengine.integrity.ReporterView;

/**
 * Where anybody raises a concern, logged in or not, and comes back to it with the code. Answers are the same whether a
 * partnership is there or not, and whether a reference or a code is wrong.
 */
@Controller
@RequestMapping("/concerns")
class ConcernController {
    private static final String RECEIPT = "receipt";
    /** What browsers send besides the fields. */
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "lang");

    private final Intake intake;
    private final IntakeLimit limit;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    ConcernController(
            Intake intake,
            IntakeLimit limit,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.limit = limit;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
    }

    /**
     * What the form shows.
     *
     * @param user login of the reader, null for nobody
     * @param problem key of what is wrong with the whole, or null
     */
    record ConcernPage(
            String user,
            List<ConcernCategory> categories,
            Map<String, String> typed,
            Map<String, String> errors,
            String problem) {}

    /**
     * What the page of those who come back shows.
     *
     * @param concern null as long as reference and code are not known to belong together
     * @param code as it was typed, for what is added
     */
    record FollowUpPage(
            ReporterView concern,
            String code,
            boolean added,
            Map<String, String> typed,
            Map<String, String> errors,
            String problem) {}

    @GetMapping
    ModelAndView form() {
        return form(Map.of(), Map.of(), null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView raise(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        RaiseConcern told;
        try {
            told = reader.read(RaiseConcern.class, fields(typed));
        } catch (InvalidAnswers invalid) {
            return form(typed, errors(invalid), null, HttpStatus.BAD_REQUEST);
        }
        if (!limit.admitsConcern(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, IntakeLimit.SECONDS);
            return form(typed, Map.of(), "integrity.too-many", HttpStatus.TOO_MANY_REQUESTS);
        }
        flash.addFlashAttribute(RECEIPT, transaction.execute(status -> intake.raise(told, user())));
        // whoever raises two at once gets each receipt on its own page
        flash.addAttribute("of", UUID.randomUUID());
        return new ModelAndView("redirect:/concerns/received");
    }

    /** Shows the code, once. */
    @GetMapping("/received")
    ModelAndView received(Model model) {
        return model.containsAttribute(RECEIPT)
                ? new ModelAndView("integrity/received")
                : new ModelAndView("redirect:/concerns");
    }

    @GetMapping("/follow-up")
    ModelAndView followUp() {
        return followUp(new FollowUpPage(null, null, false, Map.of(), Map.of(), null), HttpStatus.OK);
    }

    @PostMapping("/follow-up")
    ModelAndView follow(
            @RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        FollowConcern asked;
        try {
            asked = reader.read(FollowConcern.class, fields(typed));
        } catch (InvalidAnswers invalid) {
            return followUp(new FollowUpPage(null, null, false, typed, errors(invalid), null), HttpStatus.BAD_REQUEST);
        }
        if (!limit.admitsCode(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, IntakeLimit.SECONDS);
            return followUp(
                    new FollowUpPage(null, null, false, typed, Map.of(), "integrity.too-many"),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        var concern = transaction.execute(status -> intake.follow(asked).orElse(null));
        return concern == null
                ? followUp(
                        new FollowUpPage(null, null, false, typed, Map.of(), "integrity.wrong-code"),
                        HttpStatus.BAD_REQUEST)
                : followUp(
                        new FollowUpPage(concern, asked.code(), asked.words() != null, Map.of(), Map.of(), null),
                        HttpStatus.OK);
    }

    private ModelAndView form(
            Map<String, String> typed, Map<String, String> errors, String problem, HttpStatus status) {
        var page = new ConcernPage(user(), List.of(ConcernCategory.values()), typed, errors, problem);
        return new ModelAndView("integrity/concern", Map.of("page", page), status);
    }

    private static ModelAndView followUp(FollowUpPage page, HttpStatus status) {
        return new ModelAndView("integrity/follow-up", Map.of("page", page), status);
    }

    /** The login; null for whoever is not logged in. */
    private String user() {
        return actor.groups().isEmpty() ? null : actor.current().user();
    }

    private static Map<String, String> fields(Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.keySet().removeAll(OF_THE_PAGE);
        return fields;
    }

    private static Map<String, String> errors(InvalidAnswers invalid) {
        return invalid.problems().stream()
                .collect(Collectors.toMap(
                        problem -> String.valueOf(problem.field()),
                        problem -> problem.text(),
                        (one, other) -> one + " " + other));
    }
}
