package org.wopengine.call.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.wopengine.call.CallStatus;
import org.wopengine.call.Calls;
import org.wopengine.call.KeptPlan;
import org.wopengine.call.Round;
import org.wopengine.call.RoundJob;
import org.wopengine.call.RoundStatus;
import org.wopengine.call.RoundWish;
import org.wopengine.call.Rounds;
import org.wopengine.identity.CurrentActor;
import org.wopengine.identity.policy.Action;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.registry.web.EditorPart;
import org.wopengine.registry.web.SectionForm;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.table.FileFormat;

/** Rounds: begun and stopped by the secretariat, read by auditors, too. */
@Controller
class RoundController {
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "lang");
    private static final int ALL = 100;

    private final Calls calls;
    private final Rounds rounds;
    private final RoundJob job;
    private final Operators operators;
    private final SectionForm form;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final CallTables tables;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    RoundController(
            Calls calls,
            Rounds rounds,
            RoundJob job,
            Operators operators,
            SectionForm form,
            AnswerReader reader,
            CurrentActor actor,
            CallTables tables,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.calls = calls;
        this.rounds = rounds;
        this.job = job;
        this.operators = operators;
        this.form = form;
        this.reader = reader;
        this.actor = actor;
        this.tables = tables;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** @param mayBegin whether the reader may begin a round now */
    record RoundsPage(
            String path,
            Call call,
            List<Round> rounds,
            boolean begins,
            boolean mayBegin,
            List<EditorPart> parts,
            Map<String, String> errors,
            List<Integer> places) {}

    /**
     * What the page of one round shows.
     *
     * @param percent how far it is
     * @param names of the operators in it
     * @param open the partnership a mentee could be handed a mentor for
     */
    record RoundPage(
            String path,
            Call call,
            Round round,
            int percent,
            boolean runs,
            Map<String, String> names,
            Map<String, String> open,
            Map<String, String> errors) {
        /** An operator as the page names it. */
        public String named(String code) {
            return names.getOrDefault(code, code);
        }
    }

    /** @param done whether there is nothing to wait for any more */
    record Progress(RoundStatus status, int percent, boolean done) {}

    @GetMapping("/calls/{call}/rounds")
    ModelAndView list(@PathVariable("call") String path) {
        return list(path, Map.of("coMentors", List.of("1")), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/calls/{call}/rounds")
    ModelAndView begin(@PathVariable("call") String path, @RequestParam MultiValueMap<String, String> sent) {
        var call = call(path);
        return handle(
                () -> {
                    var wish = reader.read(RoundWish.class, SectionForm.sent(RoundWish.class, sent, OF_THE_PAGE));
                    return "/calls/" + path + "/rounds/" + job.begin(call, wish, actor.current());
                },
                told -> list(path, sent, told.errors(), told.status()));
    }

    @GetMapping("/calls/{call}/rounds/export/{format}")
    void listFile(@PathVariable("call") String path, @PathVariable String format, HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        var call = call(path);
        List<Round> all = transaction.execute(reading -> rounds.of(call == null ? null : call.number()));
        tables.rounds().send(as, all.iterator(), answer);
    }

    /** @param of plan or rulings; there are none before a plan is */
    @GetMapping("/calls/{call}/rounds/{round}/export/{format}")
    void file(
            @PathVariable("call") String path,
            @PathVariable("round") String number,
            @PathVariable String format,
            @RequestParam(defaultValue = "plan") String of,
            HttpServletResponse answer)
            throws IOException {
        var as = FileFormat.asked(format);
        call(path);
        var round = round(path, number);
        if (round.plan() == null) {
            throw CallPath.missing();
        }
        Map<String, String> names = transaction.execute(reading -> names(round.plan()));
        Function<String, String> named = code -> names.getOrDefault(code, code);
        switch (of) {
            case "plan" ->
                tables.plan(round, named)
                        .send(as, CallTables.Planned.of(round.plan()).iterator(), answer);
            case "rulings" ->
                tables.rulings(round, named)
                        .send(as, CallTables.Priced.of(round).iterator(), answer);
            default -> throw CallPath.missing();
        }
    }

    @GetMapping("/calls/{call}/rounds/{round}")
    ModelAndView show(@PathVariable("call") String path, @PathVariable("round") String number) {
        return show(path, round(path, number), Map.of(), HttpStatus.OK);
    }

    @GetMapping("/calls/{call}/rounds/{round}/progress")
    ResponseEntity<Progress> progress(@PathVariable("call") String path, @PathVariable("round") String number) {
        var round = round(path, number);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Progress(round.status(), percent(round), !round.isRunning()));
    }

    @PostMapping("/calls/{call}/rounds/{round}/stop")
    ModelAndView stop(
            @PathVariable("call") String path, @PathVariable("round") String number, RedirectAttributes flash) {
        var round = round(path, number);
        job.stop(round.number());
        flash.addFlashAttribute("done", round.isRunning() ? "call.round.stopping" : "call.round.ended-already");
        return new ModelAndView("redirect:/calls/" + path + "/rounds/" + round.number());
    }

    @PostMapping("/calls/{call}/rounds/{round}/proposals/{mentee}")
    ModelAndView propose(
            @PathVariable("call") String path,
            @PathVariable("round") String number,
            @PathVariable("mentee") String mentee,
            RedirectAttributes flash) {
        var round = round(path, number);
        if (!OperatorCode.fits(mentee)) {
            throw CallPath.missing();
        }
        return handle(
                () -> {
                    transaction.executeWithoutResult(
                            status -> rounds.propose(round.number(), new OperatorCode(mentee), actor.current()));
                    flash.addFlashAttribute("done", "call.round.proposed");
                    return "/calls/" + path + "/rounds/" + round.number();
                },
                told -> show(path, round(path, number), told.errors(), told.status()));
    }

    private ModelAndView handle(Supplier<String> verb, Function<Told, ModelAndView> again) {
        try {
            return new ModelAndView("redirect:" + verb.get());
        } catch (InvalidAnswers invalid) {
            return again.apply(Told.of(invalid, RoundWish.class));
        } catch (Refused refused) {
            return again.apply(Told.of(refused, messages));
        }
    }

    private ModelAndView list(
            String path, Map<String, List<String>> typed, Map<String, String> errors, HttpStatus status) {
        var call = call(path);
        var page = transaction.execute(reading -> {
            var begins = Action.RUN_ROUND.permits(actor.groups());
            return new RoundsPage(
                    path,
                    call,
                    rounds.of(call == null ? null : call.number()),
                    begins,
                    begins && (call == null || !call.isOpen() && call.status() != CallStatus.ANNOUNCED),
                    begins ? form.parts(null, RoundWish.class, typed, errors) : List.of(),
                    new HashMap<>(errors),
                    SectionForm.places());
        });
        return new ModelAndView("call/rounds", Map.of("page", page), status);
    }

    private ModelAndView show(String path, Round round, Map<String, String> errors, HttpStatus status) {
        var call = call(path);
        var page = transaction.execute(reading -> {
            var open = new HashMap<String, String>();
            rounds.open().forEach((applicant, id) -> open.put(applicant.value(), id.reference()));
            return new RoundPage(
                    path,
                    call,
                    round,
                    percent(round),
                    Action.RUN_ROUND.permits(actor.groups()),
                    names(round.plan()),
                    open,
                    new HashMap<>(errors));
        });
        return new ModelAndView("call/round", Map.of("page", page), status);
    }

    private Map<String, String> names(KeptPlan plan) {
        if (plan == null) {
            return Map.of();
        }
        var codes = Stream.of(
                        plan.leads().stream().flatMap(lead -> Stream.of(lead.mentee(), lead.mentor())),
                        plan.waiting().stream().map(KeptPlan.Left::mentee),
                        plan.coMentors().stream().map(KeptPlan.Beside::mentor),
                        plan.costs().stream().flatMap(cost -> Stream.of(cost.mentee(), cost.mentor())))
                .flatMap(Function.identity())
                .map(OperatorCode::new)
                .collect(Collectors.toSet());
        return named(operators.find(codes).values());
    }

    private static Map<String, String> named(Collection<OperatorView> operators) {
        return operators.stream()
                .collect(Collectors.toMap(
                        operator -> operator.code().value(), operator -> operator.code() + " " + operator.shortName()));
    }

    private int percent(Round round) {
        return round.isRunning() ? job.percent(round.number()).orElse(0) : ALL;
    }

    /** @return null for those that wait without a call */
    private Call call(String path) {
        var number = CallPath.numberOrStanding(path);
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

    private Round round(String path, String number) {
        var of = CallPath.numberOrStanding(path);
        var wanted = CallPath.number(number);
        var round = transaction.execute(reading -> rounds.find(wanted)
                .filter(found -> java.util.Objects.equals(found.call(), of))
                .orElse(null));
        if (round == null) {
            throw CallPath.missing();
        }
        return round;
    }
}
