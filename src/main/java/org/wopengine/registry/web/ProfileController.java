package org.wopengine.registry.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wopengine.identity.CurrentActor;
import org.wopengine.operator.OperatorView;
import org.wopengine.registry.Doubt;
import org.wopengine.registry.FieldChange;
import org.wopengine.registry.Missing;
import org.wopengine.registry.Profile;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.RegistrationEntry;
import org.wopengine.registry.RegistrationStatus;
import org.wopengine.registry.Registrations;
import org.wopengine.registry.Section;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.OpenTask;

/** The page of one operator: for everybody with a login the short row, for those who may its whole profile. */
@Controller
class ProfileController {
    private final Profiles profiles;
    private final Registrations registrations;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    ProfileController(
            Profiles profiles, Registrations registrations, CurrentActor actor, TransactionTemplate transaction) {
        this.profiles = profiles;
        this.registrations = registrations;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** One answer with its label. */
    record Fact(String question, Object value) {}

    /** A section and what is missing or doubtful in it. */
    record Part(Section section, List<Fact> facts, List<Missing> missing, List<Doubt> doubts) {}

    /** One line of the history. */
    record Line(FieldChange change, Object before, Object after) {}

    /**
     * Where the registration stands.
     *
     * @param acceptedOn null if it never was
     * @param entries every step; empty if they are not for the reader
     * @param changedSince fields that were changed since it was accepted; empty if that is not for the reader
     * @param obstacles what keeps the reader from handing it in, each with what to do
     * @param handsIn whether the reader can hand it in, now or when nothing is in the way any more
     * @param task the open task, if it is the reader's
     */
    record Standing(
            RegistrationStatus status,
            Instant acceptedOn,
            List<RegistrationEntry> entries,
            RegistrationEntry accepted,
            RegistrationEntry sentBack,
            List<String> changedSince,
            List<MessageSourceResolvable> obstacles,
            boolean handsIn,
            String task) {}

    /**
     * What the page shows.
     *
     * @param persons whether the reader learns who speaks for the operator
     * @param parts of the profile; empty if it is not for the reader
     * @param whole whether the reader sees all of the profile, not only what is published
     * @param history empty if it is not for the reader
     */
    record OperatorPage(
            OperatorView operator,
            boolean persons,
            List<Part> parts,
            boolean whole,
            LocalDate dataAsOf,
            LocalDate staleSince,
            int missing,
            boolean mayEdit,
            boolean readsShelf,
            Standing standing,
            boolean readsHistory,
            List<Line> history) {}

    @GetMapping("/operators/{code}")
    ModelAndView show(@PathVariable String code) {
        return page(code, null, HttpStatus.OK);
    }

    @PostMapping("/operators/{code}/registration")
    ModelAndView handIn(@PathVariable String code, RedirectAttributes flash) {
        if (!OperatorCode.fits(code) || !mayHandIn(new OperatorCode(code))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            transaction.executeWithoutResult(status -> registrations.handIn(new OperatorCode(code), actor.current()));
        } catch (Conflict conflict) {
            return page(code, conflict, HttpStatus.CONFLICT);
        } catch (Refused refused) {
            return page(code, refused, HttpStatus.BAD_REQUEST);
        }
        flash.addFlashAttribute("done", "registry.registration.handed-in");
        return new ModelAndView("redirect:/operators/" + code);
    }

    private boolean mayHandIn(OperatorCode operator) {
        return transaction.execute(reading -> profiles.find(operator)
                .map(profile ->
                        ProfileReader.of(profile.operator(), actor.groups()).handsIn())
                .orElse(false));
    }

    private ModelAndView page(String code, Refused problem, HttpStatus status) {
        if (!OperatorCode.fits(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = transaction.execute(
                reading -> profiles.find(new OperatorCode(code)).map(this::page).orElse(null));
        if (page == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var model = new HashMap<String, Object>(Map.of("page", page, "operator", page.operator()));
        if (problem != null) {
            model.put("problem", text(problem));
        }
        return new ModelAndView("registry/profile", model, status);
    }

    private static MessageSourceResolvable text(Refused refused) {
        return new DefaultMessageSourceResolvable(new String[] {refused.messageKey()}, refused.arguments());
    }

    private OperatorPage page(Profile profile) {
        var reader = ProfileReader.of(profile.operator(), actor.groups());
        var missing = reader.readsAll() ? profiles.missing(profile) : List.<Missing>of();
        var doubts = reader.readsAll() ? profiles.doubts(profile) : List.<Doubt>of();
        var parts = Arrays.stream(Section.values())
                .filter(section -> reader.readsAll() || profile.isPublic() && isPublic(section))
                .map(section -> new Part(
                        section,
                        facts(profile.answers(section)),
                        missing.stream().filter(gap -> gap.section() == section).toList(),
                        doubts.stream()
                                .filter(doubt -> doubt.section() == section)
                                .toList()))
                .toList();
        return new OperatorPage(
                profile.operator(),
                reader.readsAll(),
                parts,
                reader.readsAll(),
                profile.figures().dataAsOf(),
                profiles.staleSince(profile).orElse(null),
                missing.size(),
                reader.edits(),
                reader.readsShelf(),
                standing(profile, reader),
                reader.readsHistory(),
                reader.readsHistory() ? history(profile.code()) : List.of());
    }

    private Standing standing(Profile profile, ProfileReader reader) {
        var registration = registrations.of(profile.code());
        var accepted = registration.accepted();
        var begins = reader.handsIn() && registration.canBegin();
        return new Standing(
                registration.status(),
                accepted.map(RegistrationEntry::at).orElse(null),
                reader.readsAll() ? registration.entries() : List.of(),
                reader.readsAll() ? accepted.orElse(null) : null,
                reader.handsIn() ? registration.sentBack().orElse(null) : null,
                reader.readsAll() ? changedSince(profile, accepted.orElse(null)) : List.of(),
                begins
                        ? registrations.obstacles(profile).stream()
                                .map(ProfileController::text)
                                .toList()
                        : List.of(),
                begins,
                task(profile.code()));
    }

    private List<String> changedSince(Profile profile, RegistrationEntry accepted) {
        return accepted == null
                ? List.of()
                : registrations.changesSince(profile.code(), accepted.seen()).stream()
                        .map(FieldChange::field)
                        .distinct()
                        .toList();
    }

    private String task(OperatorCode operator) {
        return registrations
                .openTask(operator)
                .filter(task -> task.groups().stream().anyMatch(actor.groups()::contains))
                .map(OpenTask::id)
                .orElse(null);
    }

    /** Persons and papers are for the programme only. */
    private static boolean isPublic(Section section) {
        return section != Section.CONTACTS && section != Section.PAPERS;
    }

    private List<Line> history(OperatorCode operator) {
        return profiles.history(operator).stream()
                .map(change ->
                        new Line(change, told(change.field(), change.before()), told(change.field(), change.after())))
                .toList();
    }

    private static List<Fact> facts(Record answers) {
        return Arrays.stream(answers.getClass().getRecordComponents())
                .map(question ->
                        new Fact(question.getName(), told(question.getName(), Profile.value(question, answers))))
                .toList();
    }

    /** Codes by their names; a row of several parts as a list. */
    static Object told(String question, Object value) {
        if (value == null) {
            return null;
        }
        if (question.equals("country")) {
            return CodeNames.country(value.toString());
        }
        if (question.equals("workingLanguages")) {
            return ((Collection<?>) value)
                    .stream().map(code -> CodeNames.language(code.toString())).toList();
        }
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(one -> one instanceof Record row ? parts(row) : one)
                        .toList()
                : grouped(question, value);
    }

    /** Whole numbers as other numbers are written, but no years. */
    private static Object grouped(String question, Object value) {
        return value instanceof Integer number && !question.endsWith("Year") ? BigDecimal.valueOf(number) : value;
    }

    private static List<Object> parts(Record row) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .map(part -> grouped(part.getName(), Profile.value(part, row)))
                .filter(Objects::nonNull)
                .toList();
    }
}
