package org.wopengine.call.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.call.Call;
import org.wopengine.call.CallTerms;
import org.wopengine.call.Calls;
import org.wopengine.call.Entries;
import org.wopengine.call.Entry;
import org.wopengine.call.EntryKind;
import org.wopengine.call.NewProgramme;
import org.wopengine.call.Programme;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.registry.web.EditorPart;
import org.wopengine.registry.web.SectionForm;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;

/** Programmes and calls: made and published by the secretariat, read by operators once they are published. */
@Controller
class CallController {
    private static final String SEEN = "seen";
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "lang", SEEN);

    private final Calls calls;
    private final Entries entries;
    private final SectionForm form;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final CallTables tables;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    CallController(
            Calls calls,
            Entries entries,
            SectionForm form,
            AnswerReader reader,
            CurrentActor actor,
            CallTables tables,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.calls = calls;
        this.entries = entries;
        this.form = form;
        this.reader = reader;
        this.actor = actor;
        this.tables = tables;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** @param deadline the new last day */
    record LaterDeadline(@NotNull LocalDate deadline) {}

    /**
     * What the list shows.
     *
     * @param handsIn whether the reader's operator can hand something in
     * @param request what it has kept to wait without a call, or null
     * @param offer the same
     */
    record ListPage(List<Call> calls, boolean makes, boolean ranks, boolean handsIn, Entry request, Entry offer) {}

    /** @param mine what the reader's operator has kept, by what it is */
    record CallPage(
            Call call,
            List<AnswerFact> facts,
            List<EntryKind> kinds,
            boolean makes,
            boolean ranks,
            boolean handsIn,
            Map<EntryKind, Entry> mine,
            int requests,
            int offers,
            String deadline,
            Map<String, String> errors) {}

    /** @param call null for a new one */
    record TermsPage(
            Programme programme,
            Call call,
            int seen,
            List<EditorPart> parts,
            Map<String, String> errors,
            List<Integer> places) {}

    record ProgrammesPage(
            List<Programme> programmes, List<EditorPart> parts, Map<String, String> errors, List<Integer> places) {}

    @GetMapping("/calls")
    ModelAndView list() {
        var page = transaction.execute(reading -> {
            var makes = Action.MAKE_CALLS.permits(actor.groups());
            var sees = Action.READ_ENTRIES.permits(actor.groups());
            return new ListPage(
                    listed(),
                    makes,
                    sees,
                    actor.operator().isPresent(),
                    mine(null).get(EntryKind.REQUEST),
                    mine(null).get(EntryKind.OFFER));
        });
        return new ModelAndView("call/list", Map.of("page", page));
    }

    /** The calls this reader may know of. */
    private List<Call> listed() {
        var sees = Action.READ_ENTRIES.permits(actor.groups());
        return calls.all().stream().filter(call -> sees || call.isPublished()).toList();
    }

    @GetMapping("/calls/export/{format}")
    void listFile(@PathVariable String format, HttpServletResponse answer) throws IOException {
        var as = FileFormat.asked(format);
        List<Call> all = transaction.execute(reading -> listed());
        tables.calls().send(as, all.iterator(), answer);
    }

    @GetMapping("/programmes/export/{format}")
    void programmesFile(@PathVariable String format, HttpServletResponse answer) throws IOException {
        var as = FileFormat.asked(format);
        List<Programme> all = transaction.execute(reading -> calls.programmes());
        tables.programmes().send(as, all.iterator(), answer);
    }

    @GetMapping("/calls/{call}")
    ModelAndView show(@PathVariable("call") String path) {
        return call(CallPath.number(path), null, Map.of(), HttpStatus.OK);
    }

    @GetMapping("/programmes")
    ModelAndView programmes() {
        return programmes(Map.of(), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/programmes")
    ModelAndView begin(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return keep(
                () -> {
                    var said = reader.read(NewProgramme.class, SectionForm.sent(NewProgramme.class, sent, OF_THE_PAGE));
                    transaction.executeWithoutResult(status -> calls.begin(said, actor.current()));
                    flash.addFlashAttribute("done", "call.programme-begun");
                    return "/programmes";
                },
                NewProgramme.class,
                told -> programmes(sent, told.errors(), told.status()));
    }

    @GetMapping("/programmes/{programme}/calls")
    ModelAndView begin(@PathVariable String programme) {
        return terms(programme(programme), null, 0, Map.of(), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/programmes/{programme}/calls")
    ModelAndView draft(
            @PathVariable String programme,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var of = programme(programme);
        return keep(
                () -> {
                    var said = reader.read(CallTerms.class, SectionForm.sent(CallTerms.class, sent, OF_THE_PAGE));
                    var call = transaction.execute(status -> calls.draft(of.code(), said, actor.current()));
                    flash.addFlashAttribute("done", "call.drafted");
                    return "/calls/" + call.number();
                },
                CallTerms.class,
                told -> terms(of, null, 0, sent, told.errors(), told.status()));
    }

    @GetMapping("/calls/{call}/terms")
    ModelAndView edit(@PathVariable("call") String path) {
        var call = require(path);
        return terms(call.programme(), call, call.version(), SectionForm.typed(call.terms()), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/calls/{call}/terms")
    ModelAndView correct(
            @PathVariable("call") String path,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var call = require(path);
        var seen = seen(sent.getFirst(SEEN));
        return keep(
                () -> {
                    var said = reader.read(CallTerms.class, SectionForm.sent(CallTerms.class, sent, OF_THE_PAGE));
                    transaction.executeWithoutResult(status -> calls.correct(call.number(), said, seen));
                    flash.addFlashAttribute("done", "call.kept");
                    return "/calls/" + call.number();
                },
                CallTerms.class,
                told -> terms(
                        call.programme(),
                        call,
                        told.status() == HttpStatus.CONFLICT ? require(path).version() : seen,
                        sent,
                        told.errors(),
                        told.status()));
    }

    @PostMapping("/calls/{call}/publication")
    ModelAndView publish(@PathVariable("call") String path, RedirectAttributes flash) {
        var call = require(path);
        return keep(
                () -> {
                    transaction.executeWithoutResult(status -> calls.publish(call.number(), actor.current()));
                    flash.addFlashAttribute("done", "call.published");
                    return "/calls/" + call.number();
                },
                CallTerms.class,
                told -> call(call.number(), null, told.errors(), told.status()));
    }

    @PostMapping("/calls/{call}/deadline")
    ModelAndView extend(
            @PathVariable("call") String path,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var call = require(path);
        return keep(
                () -> {
                    var said =
                            reader.read(LaterDeadline.class, SectionForm.sent(LaterDeadline.class, sent, OF_THE_PAGE));
                    transaction.executeWithoutResult(status -> calls.extend(call.number(), said.deadline()));
                    flash.addFlashAttribute("done", "call.extended");
                    return "/calls/" + call.number();
                },
                LaterDeadline.class,
                told -> call(call.number(), sent.getFirst("deadline"), told.errors(), told.status()));
    }

    /** Does it and goes where it leads, or shows the page again with what was wrong. */
    private ModelAndView keep(
            java.util.function.Supplier<String> verb,
            Class<? extends Record> answers,
            Function<Told, ModelAndView> again) {
        try {
            return new ModelAndView("redirect:" + verb.get());
        } catch (InvalidAnswers invalid) {
            return again.apply(Told.of(invalid, answers));
        } catch (Refused refused) {
            return again.apply(Told.of(refused, messages));
        }
    }

    private ModelAndView call(long number, String deadline, Map<String, String> errors, HttpStatus status) {
        var page = transaction.execute(reading -> {
            var call = calls.find(number)
                    .filter(found -> found.isPublished() || Action.READ_ENTRIES.permits(actor.groups()))
                    .orElse(null);
            return call == null ? null : page(call, deadline, errors);
        });
        if (page == null) {
            throw CallPath.missing();
        }
        return new ModelAndView("call/call", Map.of("page", page), status);
    }

    private CallPage page(Call call, String deadline, Map<String, String> errors) {
        var ranks = Action.READ_ENTRIES.permits(actor.groups());
        var submitted = new EnumMap<EntryKind, Integer>(EntryKind.class);
        if (ranks) {
            submitted.putAll(entries.countSubmitted(call.number()));
        }
        return new CallPage(
                call,
                facts(call.terms()),
                java.util.Arrays.stream(EntryKind.values())
                        .filter(call.terms()::takes)
                        .toList(),
                Action.MAKE_CALLS.permits(actor.groups()),
                ranks,
                actor.operator().isPresent(),
                mine(call.number()),
                submitted.getOrDefault(EntryKind.REQUEST, 0),
                submitted.getOrDefault(EntryKind.OFFER, 0),
                deadline == null ? call.terms().deadline().toString() : deadline,
                errors);
    }

    /** Countries by their names; what is in the heading is not told twice. */
    private static List<AnswerFact> facts(CallTerms terms) {
        return AnswerFact.of(terms).stream()
                .filter(fact ->
                        !fact.question().equals("title") && !fact.question().equals("summary"))
                .map(fact -> fact.question().equals("countries")
                        ? new AnswerFact(
                                "countries",
                                terms.countryCodes().stream()
                                        .map(CodeNames::country)
                                        .toList())
                        : fact)
                .toList();
    }

    private Map<EntryKind, Entry> mine(Long call) {
        return actor.operator().map(operator -> mine(call, operator)).orElseGet(() -> new EnumMap<>(EntryKind.class));
    }

    private Map<EntryKind, Entry> mine(Long call, OperatorCode operator) {
        return entries.of(operator).stream()
                .filter(entry -> java.util.Objects.equals(entry.call(), call))
                .collect(Collectors.toMap(
                        Entry::kind, Function.identity(), (one, same) -> one, () -> new EnumMap<>(EntryKind.class)));
    }

    private ModelAndView programmes(Map<String, List<String>> typed, Map<String, String> errors, HttpStatus status) {
        var page = transaction.execute(reading -> new ProgrammesPage(
                calls.programmes(),
                form.parts(null, NewProgramme.class, typed, errors),
                new HashMap<>(errors),
                SectionForm.places()));
        return new ModelAndView("call/programmes", Map.of("page", page), status);
    }

    private ModelAndView terms(
            Programme programme,
            Call call,
            int seen,
            Map<String, List<String>> typed,
            Map<String, String> errors,
            HttpStatus status) {
        var page = transaction.execute(reading -> new TermsPage(
                programme,
                call,
                seen,
                form.parts(null, CallTerms.class, typed, errors),
                new HashMap<>(errors),
                SectionForm.places()));
        return new ModelAndView("call/terms", Map.of("page", page), status);
    }

    private Programme programme(String code) {
        var found = transaction.execute(reading -> calls.programme(code).orElse(null));
        if (found == null) {
            throw CallPath.missing();
        }
        return found;
    }

    private Call require(String path) {
        var number = CallPath.number(path);
        var found = transaction.execute(reading -> calls.find(number).orElse(null));
        if (found == null) {
            throw CallPath.missing();
        }
        return found;
    }

    /** What no page of ours sends is no version of anything: it conflicts with all of them. */
    static int seen(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
