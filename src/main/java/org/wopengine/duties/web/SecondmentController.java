package org.wopengine.duties.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.wopengine.duties.NewSecondment;
import org.wopengine.duties.Secondment;
import org.wopengine.duties.Secondments;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.Groups;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.identity.policy.Action;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableTexts;

/**
 * Who comes from which operator: read by everybody who decides and by the auditors, kept by the administrator and the head
 * of the secretariat.
 */
@Controller
@RequestMapping("/secondments")
class SecondmentController {
    private final Secondments secondments;
    private final Operators operators;
    private final People people;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final TableTexts texts;

    SecondmentController(
            Secondments secondments,
            Operators operators,
            People people,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages,
            TableTexts texts) {
        this.secondments = secondments;
        this.operators = operators;
        this.people = people;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
        this.texts = texts;
    }

    /**
     * What the page shows.
     *
     * @param mayEnter whether the reader keeps the entries
     */
    record SecondmentPage(
            List<Secondment> entries,
            boolean mayEnter,
            List<Member> officers,
            List<OperatorView> operators,
            Map<String, String> typed,
            Map<String, String> errors) {}

    @GetMapping
    ModelAndView show() {
        return answer(Map.of(), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView enter(@RequestParam Map<String, String> typed, RedirectAttributes flash, Locale locale) {
        if (!mayEnter()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        try {
            var entry = reader.read(NewSecondment.class, fields);
            transaction.executeWithoutResult(status -> secondments.enter(entry, actor.current()));
        } catch (InvalidAnswers invalid) {
            return answer(typed, invalid.byField(NewSecondment.class), HttpStatus.BAD_REQUEST);
        } catch (Refused refused) {
            var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return answer(typed, Map.of(refused.field(), text), HttpStatus.BAD_REQUEST);
        }
        flash.addFlashAttribute("done", "duties.secondment.done");
        return new ModelAndView("redirect:/secondments");
    }

    @GetMapping("/export/{format}")
    void export(@PathVariable String format, HttpServletResponse answer) throws IOException {
        if (!Action.READ_SECONDMENTS.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var as = FileFormat.asked(format);
        List<Secondment> all = transaction.execute(reading -> secondments.all());
        texts.<Secondment>file(
                        "secondments",
                        "duties.secondment.title",
                        List.of(
                                texts.column("duties.secondment.person", Secondment::user),
                                texts.column("duties.secondment.replaced", entry -> !entry.current()),
                                texts.column("duties.secondment.operator", Secondment::operator),
                                texts.column("duties.secondment.starts", Secondment::startsOn),
                                texts.column("duties.secondment.ends", Secondment::endsOn),
                                texts.column("duties.secondment.reason", Secondment::reason),
                                texts.column("duties.secondment.by", Secondment::recordedBy),
                                texts.moment("duties.secondment.at", Secondment::recordedAt)))
                .send(as, all.iterator(), answer);
    }

    private ModelAndView answer(Map<String, String> typed, Map<String, String> errors, HttpStatus status) {
        if (!Action.READ_SECONDMENTS.mayAtAll(actor.groups())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var page = transaction.execute(reading -> new SecondmentPage(
                secondments.all(),
                mayEnter(),
                mayEnter() ? officers() : List.of(),
                mayEnter() ? operators.all() : List.of(),
                typed,
                errors));
        return new ModelAndView("duties/secondments", Map.of("page", page), status);
    }

    private boolean mayEnter() {
        return Action.ENTER_SECONDMENT.mayAtAll(actor.groups());
    }

    private List<Member> officers() {
        var officers = new TreeMap<String, Member>();
        Stream.concat(Stream.of(Groups.SECRETARIAT, Groups.LEAD), Groups.platforms().stream())
                .forEach(group -> people.members(group).forEach(member -> officers.put(member.user(), member)));
        officers.remove(actor.current().user());
        return List.copyOf(officers.values());
    }
}
