package org.wopengine.alliance.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.wopengine.shared.FormulaMark;
import org.wopengine.shared.Refused;

/** The register of the alliance's members: read by everybody with a login, kept by the secretariat. */
@Controller
class MemberController {
    private final Members members;
    private final Operators operators;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    MemberController(
            Members members,
            Operators operators,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.members = members;
        this.operators = operators;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
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

    /** The register as a table for spreadsheets, in UTF-8 with a mark that makes them read it so. */
    @GetMapping("/members.csv")
    ResponseEntity<byte[]> export(Locale locale) {
        var head = Stream.of("reference", "name", "kind", "country", "operator", "joined", "left")
                .map(column -> messages.getMessage("alliance.member.column." + column, null, locale));
        var rows = transaction.execute(reading -> members.all());
        var text = Stream.concat(Stream.of(line(head)), rows.stream().map(member -> line(cells(member, locale))))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"members.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<String> cells(Member member, Locale locale) {
        return Stream.of(
                member.reference(),
                member.name(),
                messages.getMessage("code.MemberKind." + member.kind(), null, locale),
                member.country(),
                member.operator() == null ? "" : member.operator().value(),
                member.joinedOn().toString(),
                member.leftOn() == null ? "" : member.leftOn().toString());
    }

    private static String line(Stream<String> cells) {
        return cells.map(MemberController::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        return "\"" + FormulaMark.put(text).replace("\"", "\"\"") + "\"";
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
