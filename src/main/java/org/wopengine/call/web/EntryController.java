package org.wopengine.call.web;

import jakarta.validation.groups.Default;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.wopengine.call.Calls;
import org.wopengine.call.Complete;
import org.wopengine.call.Entries;
import org.wopengine.call.Entry;
import org.wopengine.call.EntryKind;
import org.wopengine.document.DocumentType;
import org.wopengine.identity.CurrentActor;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.registry.web.EditorPart;
import org.wopengine.registry.web.SectionForm;
import org.wopengine.shared.DocumentReference;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;

/** Where an operator's own people write and hand in a request or an offer; whatever is wrong, what was typed stays. */
@Controller
class EntryController {
    private static final String SEEN = "seen";
    private static final String VERB = "do";
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "lang", SEEN, VERB);

    private final Calls calls;
    private final Entries entries;
    private final Operators operators;
    private final SectionForm form;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    EntryController(
            Calls calls,
            Entries entries,
            Operators operators,
            SectionForm form,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.calls = calls;
        this.entries = entries;
        this.operators = operators;
        this.form = form;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
    }

    /**
     * What the editor shows.
     *
     * @param call null for what waits without one
     * @param entry null as long as nothing was kept
     * @param editable whether something can be typed: it is open and not handed in
     * @param facts what was handed in, where nothing can be typed
     * @param papers the files the call asks for; one that is not on the shelf is missing
     */
    record EntryPage(
            String path,
            Call call,
            EntryKind kind,
            OperatorView operator,
            Entry entry,
            boolean open,
            boolean editable,
            int seen,
            List<EditorPart> parts,
            List<AnswerFact> facts,
            List<DocumentType> required,
            Map<DocumentType, DocumentReference> papers,
            Map<String, String> errors,
            List<Integer> places) {}

    /** @param entry that somebody else handed in */
    record ReadPage(Call call, Entry entry, OperatorView operator, List<AnswerFact> facts) {}

    @GetMapping("/calls/{call}/request")
    ModelAndView request(@PathVariable("call") String path) {
        return show(path, EntryKind.REQUEST);
    }

    @GetMapping("/calls/{call}/offer")
    ModelAndView offer(@PathVariable("call") String path) {
        return show(path, EntryKind.OFFER);
    }

    @PostMapping("/calls/{call}/request")
    ModelAndView request(
            @PathVariable("call") String path,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return handle(path, EntryKind.REQUEST, sent, flash);
    }

    @PostMapping("/calls/{call}/offer")
    ModelAndView offer(
            @PathVariable("call") String path,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return handle(path, EntryKind.OFFER, sent, flash);
    }

    /** What an operator handed in, for those who look after the call. */
    @GetMapping("/calls/{call}/entries/{entry}")
    ModelAndView read(@PathVariable("call") String path, @PathVariable("entry") String entryPath) {
        var call = CallPath.numberOrStanding(path);
        var number = CallPath.number(entryPath);
        var page = transaction.execute(reading -> entries.find(number)
                .filter(Entry::isSubmitted)
                .filter(entry -> entry.call() == null || entry.call().equals(call))
                .map(entry -> new ReadPage(
                        call == null ? null : calls.find(call).orElse(null),
                        entry,
                        operators.require(entry.operator()),
                        AnswerFact.of(entry.answers())))
                .orElse(null));
        if (page == null) {
            throw CallPath.missing();
        }
        return new ModelAndView("call/read", Map.of("page", page));
    }

    private ModelAndView show(String path, EntryKind kind) {
        var operator = own();
        return page(path, kind, operator, null, null, Map.of(), HttpStatus.OK);
    }

    private ModelAndView handle(
            String path, EntryKind kind, MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var operator = own();
        var number = CallPath.numberOrStanding(path);
        published(number);
        var verb = sent.get(VERB) == null ? "" : String.join(" ", sent.get(VERB));
        var seen = CallController.seen(sent.getFirst(SEEN));
        try {
            switch (verb) {
                case "keep" -> {
                    var said = reader.read(kind.answers(), SectionForm.sent(kind.answers(), sent, OF_THE_PAGE));
                    transaction.executeWithoutResult(
                            status -> entries.keep(number, operator, said, seen, actor.current()));
                    flash.addFlashAttribute("done", "call.entry.kept");
                }
                case "submit" -> {
                    var said = reader.read(
                            kind.answers(),
                            SectionForm.sent(kind.answers(), sent, OF_THE_PAGE),
                            Default.class,
                            Complete.class);
                    transaction.executeWithoutResult(
                            status -> entries.submit(number, operator, said, seen, actor.current()));
                    flash.addFlashAttribute("done", "call.entry.submitted." + kind.name());
                }
                case "take-back" -> {
                    transaction.executeWithoutResult(
                            status -> entries.takeBack(number, kind, operator, actor.current()));
                    flash.addFlashAttribute("done", "call.entry.taken-back");
                }
                default -> {
                    return page(
                            path,
                            kind,
                            operator,
                            sent,
                            seen,
                            Told.unknown(messages).errors(),
                            HttpStatus.BAD_REQUEST);
                }
            }
        } catch (InvalidAnswers invalid) {
            var told = Told.of(invalid, kind.answers());
            return page(path, kind, operator, sent, seen, told.errors(), told.status());
        } catch (Refused refused) {
            var told = Told.of(refused, messages);
            return page(path, kind, operator, sent, seen, told.errors(), told.status());
        }
        return new ModelAndView("redirect:/calls/" + path + "/" + kind.path());
    }

    /** @param sent null to show what is kept, or what the profile tells */
    private ModelAndView page(
            String path,
            EntryKind kind,
            OperatorCode operator,
            MultiValueMap<String, String> sent,
            Integer seen,
            Map<String, String> errors,
            HttpStatus status) {
        var number = CallPath.numberOrStanding(path);
        var page = transaction.execute(reading -> {
            var call = published(number);
            var entry = entries.of(number, kind, operator).orElse(null);
            var open = call == null || call.isOpen() && call.terms().takes(kind);
            var editable = open && (entry == null || !entry.isSubmitted());
            var said = entry == null ? entries.prefilled(kind, operator) : entry.answers();
            var now = entry == null ? 0 : entry.version();
            return new EntryPage(
                    path,
                    call,
                    kind,
                    operators.require(operator),
                    entry,
                    open,
                    editable,
                    // after a conflict, sending it again keeps the own words on top of what others kept
                    sent == null || status == HttpStatus.CONFLICT ? now : seen,
                    editable
                            ? form.parts(
                                    operator, kind.answers(), sent == null ? SectionForm.typed(said) : sent, errors)
                            : List.of(),
                    editable || entry == null ? List.of() : AnswerFact.of(entry.answers()),
                    call == null || kind == EntryKind.OFFER
                            ? List.of()
                            : call.terms().requiredDocuments(),
                    entry != null && entry.isSubmitted()
                            ? new EnumMap<>(withAny(entry.papers()))
                            : entries.papers(call, kind, operator),
                    new HashMap<>(errors),
                    SectionForm.places());
        });
        return new ModelAndView("call/entry", Map.of("page", page), status);
    }

    private static Map<DocumentType, DocumentReference> withAny(Map<DocumentType, DocumentReference> papers) {
        var all = new EnumMap<DocumentType, DocumentReference>(DocumentType.class);
        all.putAll(papers);
        return all;
    }

    /** @return null for what waits without a call; a call that is not published is not there */
    private Call published(Long number) {
        if (number == null) {
            return null;
        }
        var call = transaction.execute(
                reading -> calls.find(number).filter(Call::isPublished).orElse(null));
        if (call == null) {
            throw CallPath.missing();
        }
        return call;
    }

    private OperatorCode own() {
        return actor.operator().orElseThrow(CallPath::missing);
    }
}
