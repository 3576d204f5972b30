package org.wopengine.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.registry.RegisterOperator;
import org.wopengine.registry.RegisterSupporter;
import org.wopengine.registry.Registrations;
import org.wopengine.registry.Supporter;
import org.wopengine.registry.Supporters;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;
import org.wopengine.table.TableColumn;
import org.wopengine.table.TableFile;
import org.wopengine.table.TableTexts;

/**
 * The registry for everybody with a login: operators, whose codes parties look up here, and others of the alliance with what
 * they offer. The secretariat registers both.
 */
@Controller
class RegistryController {
    private final Operators operators;
    private final Registrations registrations;
    private final Supporters supporters;
    private final SectionForm form;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final TableTexts texts;

    RegistryController(
            Operators operators,
            Registrations registrations,
            Supporters supporters,
            SectionForm form,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages,
            TableTexts texts) {
        this.operators = operators;
        this.registrations = registrations;
        this.supporters = supporters;
        this.form = form;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
        this.texts = texts;
    }

    /**
     * What the list shows.
     *
     * @param accepted on which day the profiles were accepted last; those that never were are missing
     * @param registers whether the reader registers operators and others, and so sees contact persons
     * @param readsImports whether the reader may see the page with the files
     */
    record ListPage(
            String text,
            List<OperatorView> operators,
            Map<OperatorCode, LocalDate> accepted,
            List<Supporter> supporters,
            boolean registers,
            boolean readsImports) {
        /** The address of the operators that are found as a file. */
        public String file(String ending) {
            return FileFormat.address("/operators", ending, text);
        }

        /** The same of the others who help. */
        public String helpers(String ending) {
            return file(ending) + (text.isEmpty() ? "?" : "&") + "of=supporters";
        }
    }

    /**
     * What a page shows on which somebody is registered or corrected.
     *
     * @param kind names its texts, {@code registry.register.<kind>…}
     * @param supporter the one that is corrected; null for a new one
     * @param problem what is wrong with the whole, or null
     */
    record RegisterPage(
            String kind,
            String action,
            Supporter supporter,
            int seen,
            List<EditorPart> parts,
            Map<String, String> errors,
            String problem,
            List<Integer> places) {}

    @GetMapping("/operators")
    ModelAndView list(@RequestParam(name = "q", defaultValue = "") String typed) {
        return new ModelAndView("registry/list", Map.of("page", found(typed)));
    }

    private ListPage found(String typed) {
        var text = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return transaction.execute(reading -> {
            var found = operators.search(text);
            return new ListPage(
                    text,
                    found,
                    registrations.acceptedOn(
                            found.stream().map(OperatorView::code).toList()),
                    supporters.offering(text),
                    Action.REGISTER.permits(actor.groups()),
                    Action.READ_IMPORTS.permits(actor.groups()));
        });
    }

    /**
     * What the list shows.
     *
     * @param of operators, or supporters for the others who help
     */
    @GetMapping("/operators/export/{format}")
    void export(
            @PathVariable String format,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(defaultValue = "operators") String of,
            HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        var page = found(typed);
        switch (of) {
            case "operators" -> operators(page).send(as, page.operators().iterator(), answer);
            case "supporters" -> supporters(page).send(as, page.supporters().iterator(), answer);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private TableFile<OperatorView> operators(ListPage page) {
        return texts.file(
                "operators",
                "operator.list.title",
                List.of(
                        texts.column("operator.code", OperatorView::code),
                        texts.column("operator.name", OperatorView::legalName),
                        texts.column("operator.country", operator -> texts.country(operator.country())),
                        texts.column("operator.city", OperatorView::city),
                        texts.column("operator.languages", operator -> CodeNames.languages(operator.languages())),
                        texts.column("operator.type", operator -> operator.utilityType()
                                .name()),
                        texts.column("operator.ownership", OperatorView::ownership),
                        texts.column("registry.list.accepted-on", operator -> page.accepted()
                                .get(operator.code()))));
    }

    /** With contact persons for those who see them on the page. */
    private TableFile<Supporter> supporters(ListPage page) {
        var columns = new ArrayList<TableColumn<Supporter>>(List.of(
                said("registry.field.supporterName", RegisterSupporter::supporterName),
                said("registry.field.supporterKind", RegisterSupporter::supporterKind),
                said("operator.country", said -> texts.country(said.country())),
                said("registry.field.offers", RegisterSupporter::offers),
                said("registry.field.offeredAreas", RegisterSupporter::offeredAreas)));
        if (page.registers()) {
            columns.add(said("registry.field.contactName", RegisterSupporter::contactName));
            columns.add(said("registry.field.contactEmail", RegisterSupporter::contactEmail));
        }
        return texts.file("others-who-help", "registry.supporters", columns);
    }

    private TableColumn<Supporter> said(String heading, Function<RegisterSupporter, ?> cell) {
        return texts.column(heading, supporter -> cell.apply(supporter.answers()));
    }

    @GetMapping("/registry/operators")
    ModelAndView newOperator() {
        return page("operator", RegisterOperator.class, null, 0, Map.of(), Map.of(), null, HttpStatus.OK);
    }

    @PostMapping("/registry/operators")
    ModelAndView registerOperator(
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash, Locale locale) {
        return keep(
                "operator",
                RegisterOperator.class,
                null,
                sent,
                said -> "/operators/"
                        + registrations.register(said, actor.current()).code(),
                flash,
                locale);
    }

    @GetMapping("/registry/supporters")
    ModelAndView newSupporter() {
        return page("supporter", RegisterSupporter.class, null, 0, Map.of(), Map.of(), null, HttpStatus.OK);
    }

    @PostMapping("/registry/supporters")
    ModelAndView registerSupporter(
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash, Locale locale) {
        return keep(
                "supporter",
                RegisterSupporter.class,
                null,
                sent,
                said -> {
                    supporters.register(said, actor.current());
                    return "/operators";
                },
                flash,
                locale);
    }

    @GetMapping("/registry/supporters/{number}")
    ModelAndView supporter(@PathVariable String number) {
        var supporter = require(number);
        return page(
                "supporter",
                RegisterSupporter.class,
                supporter,
                supporter.version(),
                SectionForm.typed(supporter.answers()),
                Map.of(),
                null,
                HttpStatus.OK);
    }

    @PostMapping("/registry/supporters/{number}")
    ModelAndView correctSupporter(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash,
            Locale locale) {
        return keep(
                "supporter",
                RegisterSupporter.class,
                require(number),
                sent,
                said -> {
                    supporters.correct(number, said, SectionForm.seen(sent), actor.current());
                    return "/operators";
                },
                flash,
                locale);
    }

    /** Whatever is wrong, what was typed stands on the page again. */
    private <A extends Record> ModelAndView keep(
            String kind,
            Class<A> answers,
            Supporter supporter,
            MultiValueMap<String, String> sent,
            Function<A, String> verb,
            RedirectAttributes flash,
            Locale locale) {
        var seen = SectionForm.seen(sent);
        try {
            var said = reader.read(answers, SectionForm.sent(answers, sent));
            var next = transaction.execute(status -> verb.apply(said));
            flash.addFlashAttribute("done", "registry.register." + kind + ".done");
            return new ModelAndView("redirect:" + next);
        } catch (InvalidAnswers invalid) {
            return page(kind, answers, supporter, seen, sent, invalid.byField(answers), null, HttpStatus.BAD_REQUEST);
        } catch (Conflict conflict) {
            var now = require(supporter.reference());
            return page(kind, answers, now, now.version(), sent, Map.of(), text(conflict, locale), HttpStatus.CONFLICT);
        } catch (Refused refused) {
            var field = refused.field() == null ? "" : refused.field();
            return page(
                    kind,
                    answers,
                    supporter,
                    seen,
                    sent,
                    Map.of(field, text(refused, locale)),
                    null,
                    HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(
            String kind,
            Class<? extends Record> answers,
            Supporter supporter,
            int seen,
            Map<String, List<String>> typed,
            Map<String, String> errors,
            String problem,
            HttpStatus status) {
        var action = "/registry/" + kind + "s" + (supporter == null ? "" : "/" + supporter.reference());
        var page = new RegisterPage(
                kind,
                action,
                supporter,
                seen,
                form.parts(null, answers, typed, errors),
                new TreeMap<>(errors),
                problem,
                SectionForm.places());
        return new ModelAndView("registry/register", Map.of("page", page), status);
    }

    private String text(Refused refused, Locale locale) {
        return messages.getMessage(refused.messageKey(), refused.arguments(), locale);
    }

    private Supporter require(String reference) {
        var found = reference.matches("S-\\d{4,6}")
                ? transaction.execute(reading -> supporters.find(reference).orElse(null))
                : null;
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
