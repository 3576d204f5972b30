package org.wopengine.registry.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.wopengine.identity.CurrentActor;
import org.wopengine.operator.OperatorView;
import org.wopengine.registry.Doubt;
import org.wopengine.registry.FieldChange;
import org.wopengine.registry.Missing;
import org.wopengine.registry.Profile;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.Section;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.OperatorCode;

/** The page of one operator: for everybody with a login the short row, for those who may its whole profile. */
@Controller
class ProfileController {
    private final Profiles profiles;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    ProfileController(Profiles profiles, CurrentActor actor, TransactionTemplate transaction) {
        this.profiles = profiles;
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
            boolean readsHistory,
            List<Line> history) {}

    @GetMapping("/operators/{code}")
    ModelAndView show(@PathVariable String code) {
        if (!OperatorCode.fits(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var page = transaction.execute(
                reading -> profiles.find(new OperatorCode(code)).map(this::page).orElse(null));
        if (page == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("registry/profile", Map.of("page", page, "operator", page.operator()));
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
                reader.readsHistory(),
                reader.readsHistory() ? history(profile.code()) : List.of());
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
                .map(question -> new Fact(question.getName(), told(question.getName(), value(question, answers))))
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
                : value;
    }

    private static List<Object> parts(Record row) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .map(part -> value(part, row))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Object value(RecordComponent component, Record answers) {
        try {
            return component.getAccessor().invoke(answers);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(answers.getClass() + " cannot be read", impossible);
        }
    }
}
