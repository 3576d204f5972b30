package org.wopengine.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
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
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.matching.DraftWeights;
import org.wopengine.matching.MatchingWeights;
import org.wopengine.matching.WeightsEffect;
import org.wopengine.matching.WeightsEffects;
import org.wopengine.matching.WeightsStatus;
import org.wopengine.matching.WeightsVersion;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableColumn;
import org.wopengine.table.TableTexts;

/** The weights of the score: every version, and for the lead the draft of the next with what it would change. */
@Controller
@RequestMapping("/matching-weights")
class WeightsController {
    private static final String REASON = "reason";

    private final MatchingWeights weights;
    private final WeightsEffects effects;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final TableTexts texts;

    WeightsController(
            MatchingWeights weights,
            WeightsEffects effects,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages,
            TableTexts texts) {
        this.weights = weights;
        this.effects = effects;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
        this.texts = texts;
    }

    /**
     * What the page shows.
     *
     * @param draft null if there is none
     * @param effects of the draft; empty if there is none
     * @param keeps whether the reader may change anything
     */
    record WeightsPage(
            List<WeightsVersion> versions,
            List<MatchCriterion> criteria,
            WeightsVersion draft,
            List<WeightsEffect> effects,
            boolean keeps,
            Map<String, String> typed,
            Map<String, String> errors) {}

    @GetMapping
    ModelAndView show() {
        if (!Action.READ_WEIGHTS.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return answer(Map.of(), Map.of(), HttpStatus.OK);
    }

    @GetMapping("/export/{format}")
    void export(@PathVariable String format, HttpServletResponse answer) throws IOException {
        if (!Action.READ_WEIGHTS.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var as = FileFormat.asked(format);
        List<WeightsVersion> versions = transaction.execute(reading -> weights.history());
        var columns = new ArrayList<TableColumn<WeightsVersion>>();
        columns.add(
                texts.column("matching.weights.version", one -> one.weights().version()));
        columns.add(texts.column("matching.weights.status", WeightsVersion::status));
        for (var criterion : MatchCriterion.values()) {
            columns.add(texts.column(
                    "code.MatchCriterion." + criterion, one -> one.weights().of(criterion)));
        }
        columns.add(texts.column("matching.weights.why", WeightsVersion::reason));
        columns.add(texts.column("matching.weights.drafter", WeightsVersion::draftedBy));
        columns.add(texts.moment("matching.weights.drafted-at", WeightsVersion::draftedAt));
        columns.add(texts.column("matching.weights.activator", WeightsVersion::activatedBy));
        columns.add(texts.moment("matching.weights.activated-at", WeightsVersion::activatedAt));
        columns.add(texts.column("matching.weights.retirer", WeightsVersion::retiredBy));
        columns.add(texts.moment("matching.weights.retired-at", WeightsVersion::retiredAt));
        texts.file("weights", "matching.weights.versions", columns).send(as, versions.iterator(), answer);
    }

    @PostMapping
    ModelAndView draft(@RequestParam Map<String, String> typed, RedirectAttributes flash, Locale locale) {
        demandRight();
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        try {
            var draft = reader.read(DraftWeights.class, fields);
            transaction.executeWithoutResult(status -> weights.draft(draft, actor.current()));
        } catch (InvalidAnswers invalid) {
            return answer(typed, invalid.byField(DraftWeights.class), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            return answer(typed, problem(refused, locale), HttpStatus.BAD_REQUEST);
        }
        return done(flash, "matching.weights.drafted");
    }

    @PostMapping("/{version}/activation")
    ModelAndView activate(@PathVariable String version, RedirectAttributes flash, Locale locale) {
        return move(
                version,
                number -> weights.activate(number, actor.current()),
                "matching.weights.activated",
                flash,
                locale);
    }

    @PostMapping("/{version}/withdrawal")
    ModelAndView giveUp(@PathVariable String version, RedirectAttributes flash, Locale locale) {
        return move(
                version, number -> weights.giveUp(number, actor.current()), "matching.weights.given-up", flash, locale);
    }

    private ModelAndView move(
            String version, Consumer<Integer> verb, String done, RedirectAttributes flash, Locale locale) {
        demandRight();
        if (!version.matches("\\d{1,6}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            transaction.executeWithoutResult(status -> verb.accept(Integer.valueOf(version)));
        } catch (Conflict conflict) {
            return answer(Map.of(), problem(conflict, locale), HttpStatus.CONFLICT);
        } catch (Refused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
        }
        return done(flash, done);
    }

    private Map<String, String> problem(Refused refused, Locale locale) {
        return Map.of(
                refused.field() == null ? "" : refused.field(),
                messages.getMessage(refused.messageKey(), refused.arguments(), locale));
    }

    private static ModelAndView done(RedirectAttributes flash, String text) {
        flash.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/matching-weights");
    }

    private ModelAndView answer(Map<String, String> typed, Map<String, String> errors, HttpStatus status) {
        var page = transaction.execute(reading -> page(typed, errors));
        return new ModelAndView("matching/weights", Map.of("page", page), status);
    }

    private WeightsPage page(Map<String, String> typed, Map<String, String> errors) {
        var versions = weights.history();
        var draft = only(versions, WeightsStatus.DRAFT);
        var begin = draft == null ? only(versions, WeightsStatus.ACTIVE) : draft;
        return new WeightsPage(
                versions,
                List.of(MatchCriterion.values()),
                draft,
                draft == null ? List.of() : effects.of(draft.weights().version()),
                Action.KEEP_WEIGHTS.mayAtAll(actor.groups()),
                typed.isEmpty() ? typed(begin, draft) : typed,
                errors);
    }

    /** The form begins with the draft, or with what is in force and no reason yet. */
    private static Map<String, String> typed(WeightsVersion begin, WeightsVersion draft) {
        var typed = new HashMap<String, String>();
        Arrays.stream(MatchCriterion.values())
                .forEach(criterion -> typed.put(
                        criterion.name().toLowerCase(Locale.ROOT),
                        begin.weights().of(criterion).toPlainString()));
        typed.put(REASON, draft == null ? "" : draft.reason());
        return typed;
    }

    private static WeightsVersion only(List<WeightsVersion> versions, WeightsStatus status) {
        return versions.stream()
                .filter(version -> version.status() == status)
                .findAny()
                .orElse(null);
    }

    private void demandRight() {
        if (!Action.KEEP_WEIGHTS.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
