package org.wopengine.alliance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.alliance.Member;
import org.wopengine.alliance.MemberKind;
import org.wopengine.alliance.MemberLeaves;
import org.wopengine.alliance.Members;
import org.wopengine.alliance.NewMember;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableTexts;

/** The register of the alliance's members: read by everybody with a login, kept by the secretariat. */
@Controller
class MemberController {
    private final Members members;
    private final Operators operators;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final TableTexts texts;

    MemberController(
            Members members,
            Operators operators,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages,
            TableTexts texts) {
        this.members = members;
        this.operators = operators;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
        this.texts = texts;
    }

    /**
     * What the page shows.
     *
     * @param mayEnter whether the reader keeps the register
     */
    record MemberPage(
            List<Member> members,
            boolean mayEnter,
            List<MemberKind> kinds,
            List<String> countries,
            List<OperatorView> operators,
            Map<String, String> typed,
            Map<String, String> errors) {}

    @GetMapping("/members")
    ModelAndView show() {
        return answer(Map.of(), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/members")
    ModelAndView join(@RequestParam Map<String, String> typed, RedirectAttributes flash, Locale locale) {
        return enter(
                typed,
                NewMember.class,
                member -> members.join(member, actor.current()),
                "alliance.member.joined",
                flash,
                locale);
    }

    @PostMapping("/members/leave")
    ModelAndView leave(@RequestParam Map<String, String> typed, RedirectAttributes flash, Locale locale) {
        return enter(typed, MemberLeaves.class, members::leave, "alliance.member.gone", flash, locale);
    }

    @GetMapping("/members/export/{format}")
    void export(@PathVariable String format, HttpServletResponse answer) throws IOException {
        var as = FileFormat.asked(format);
        List<Member> all = transaction.execute(reading -> members.all());
        texts.<Member>file(
                        "members",
                        "alliance.member.title",
                        List.of(
                                texts.column("alliance.member.column.reference", Member::reference),
                                texts.column("alliance.member.column.name", Member::name),
                                texts.column("alliance.member.column.kind", Member::kind),
                                texts.column(
                                        "alliance.member.column.country", member -> texts.country(member.country())),
                                texts.column("alliance.member.column.operator", Member::operator),
                                texts.column("alliance.member.column.joined", Member::joinedOn),
                                texts.column("alliance.member.column.left", Member::leftOn),
                                texts.column("alliance.member.left-because", Member::reason)))
                .send(as, all.iterator(), answer);
    }

    private <C extends Record> ModelAndView enter(
            Map<String, String> typed,
            Class<C> command,
            Consumer<C> verb,
            String done,
            RedirectAttributes flash,
            Locale locale) {
        if (!mayEnter()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var fields = new HashMap<>(typed);
        fields.remove("_csrf");
        try {
            var read = reader.read(command, fields);
            transaction.executeWithoutResult(status -> verb.accept(read));
        } catch (InvalidAnswers invalid) {
            return answer(typed, invalid.byField(command), HttpStatus.BAD_REQUEST);
        } catch (Conflict conflict) {
            var text = messages.getMessage(conflict.messageKey(), conflict.arguments(), locale);
            return answer(typed, Map.of("reference", text), HttpStatus.CONFLICT);
        } catch (Refused refused) {
            var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return answer(typed, Map.of(refused.field(), text), HttpStatus.BAD_REQUEST);
        }
        flash.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/members");
    }

    private ModelAndView answer(Map<String, String> typed, Map<String, String> errors, HttpStatus status) {
        var page = transaction.execute(reading -> new MemberPage(
                members.all(),
                mayEnter(),
                List.of(MemberKind.values()),
                mayEnter() ? Arrays.asList(Locale.getISOCountries()) : List.of(),
                mayEnter() ? operators.all() : List.of(),
                typed,
                errors));
        return new ModelAndView("alliance/members", Map.of("page", page), status);
    }

    private boolean mayEnter() {
        return Action.ENTER_MEMBER.mayAtAll(actor.groups());
    }
}
