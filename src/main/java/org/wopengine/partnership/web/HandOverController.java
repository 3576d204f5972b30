package org.wopengine.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.wopengine.duties.Duties;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.partnership.Interventions;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.OpenTask;
import org.wopengine.workflow.Processes;

/**
 * Gives a task to somebody else, with a reason. Tasklist's own dialog asks for none, so the engine refuses it and points
 * here.
 */
@Controller
@RequestMapping("/partnerships/{reference}/tasks/{task}/hand-over")
class HandOverController {
    /** The choice of nobody in particular. */
    private static final String BACK = "-";

    private final Partnerships partnerships;
    private final Interventions interventions;
    private final Processes processes;
    private final Duties duties;
    private final People people;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    HandOverController(
            Partnerships partnerships,
            Interventions interventions,
            Processes processes,
            Duties duties,
            People people,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.partnerships = partnerships;
        this.interventions = interventions;
        this.processes = processes;
        this.duties = duties;
        this.people = people;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** What the page asks for. */
    record HandOverAnswers(@NotNull @Size(max = 64) String user, @NotBlank @Size(max = 3000) String reason) {}

    /**
     * What the page shows.
     *
     * @param offered who may have the task
     * @param others why others of its groups may not
     */
    record HandOverPage(
            PartnershipView partnership,
            OpenTask task,
            List<Member> offered,
            List<String> others,
            Map<String, String> typed,
            Map<String, String> errors,
            String refusal) {}

    @GetMapping
    ModelAndView show(@PathVariable String reference, @PathVariable String task, Locale locale) {
        return answer(partnership(reference), task, Map.of(), Map.of(), null, HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView handOver(
            @PathVariable String reference,
            @PathVariable String task,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            Locale locale) {
        var id = partnership(reference);
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        try {
            var answers = reader.read(HandOverAnswers.class, fields);
            transaction.executeWithoutResult(status -> {
                requireMay(open(id, task));
                interventions.handOver(
                        id,
                        task,
                        answers.user().equals(BACK) ? null : answers.user(),
                        answers.reason(),
                        actor.current());
            });
        } catch (InvalidAnswers invalid) {
            var errors = invalid.byField(HandOverAnswers.class);
            return answer(id, task, typed, errors, errors.get(""), HttpStatus.BAD_REQUEST, locale);
        } catch (Refused refused) {
            var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return refused instanceof Conflict
                    ? answer(id, task, typed, Map.of(), text, HttpStatus.CONFLICT, locale)
                    : answer(id, task, typed, Map.of("user", text), null, HttpStatus.BAD_REQUEST, locale);
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            var text = messages.getMessage("workflow.task-gone", null, locale);
            return answer(id, task, typed, Map.of(), text, HttpStatus.CONFLICT, locale);
        }
        flash.addFlashAttribute("done", "partnership.hand-over.done");
        return new ModelAndView("redirect:/partnerships/" + id);
    }

    private ModelAndView answer(
            PartnershipId id,
            String task,
            Map<String, String> typed,
            Map<String, String> errors,
            String refusal,
            HttpStatus status,
            Locale locale) {
        var page = transaction.execute(reading -> {
            var open = open(id, task);
            requireMay(open);
            return page(id, open, typed, errors, refusal, locale);
        });
        return new ModelAndView("partnership/hand-over", Map.of("page", page), status);
    }

    private HandOverPage page(
            PartnershipId id,
            OpenTask task,
            Map<String, String> typed,
            Map<String, String> errors,
            String refusal,
            Locale locale) {
        var candidates = new TreeMap<String, Member>();
        task.groups().forEach(group -> people.members(group).forEach(member -> candidates.put(member.user(), member)));
        candidates.remove(task.assignee() == null ? "" : task.assignee());
        var offered = new ArrayList<Member>();
        var others = new ArrayList<String>();
        for (var standing : duties.standings(id, task.key().process(), candidates.keySet())) {
            standing.because(task.duty())
                    .ifPresentOrElse(
                            because ->
                                    others.add(messages.getMessage(because.messageKey(), because.arguments(), locale)),
                            () -> offered.add(candidates.get(standing.user())));
        }
        return new HandOverPage(partnerships.require(id), task, offered, others, typed, errors, refusal);
    }

    private OpenTask open(PartnershipId id, String task) {
        return processes.openTask(id, task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireMay(OpenTask task) {
        if (!Interventions.mayHandOver(task, actor.current().user(), actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private PartnershipId partnership(String reference) {
        if (PartnershipId.fits(reference)) {
            var id = new PartnershipId(reference);
            if (Boolean.TRUE.equals(transaction.execute(status -> partnerships.mayView(id, actor.groups())))) {
                return id;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
