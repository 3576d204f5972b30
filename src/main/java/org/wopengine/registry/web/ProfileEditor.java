package org.wopengine.registry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
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
import org.wopengine.identity.CurrentActor;
import org.wopengine.operator.OperatorView;
import org.wopengine.registry.Doubt;
import org.wopengine.registry.FieldChange;
import org.wopengine.registry.Missing;
import org.wopengine.registry.Profile;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.Section;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;

/**
 * Where an operator's own people keep its profile, a section at a time. Whatever is wrong, what was typed stands on the page
 * again.
 */
@Controller
@RequestMapping("/operators/{code}/edit")
class ProfileEditor {
    private final Profiles profiles;
    private final SectionForm form;
    private final AnswerReader reader;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    ProfileEditor(
            Profiles profiles,
            SectionForm form,
            AnswerReader reader,
            CurrentActor actor,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.profiles = profiles;
        this.form = form;
        this.reader = reader;
        this.actor = actor;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** A section in the list of them. */
    record Entry(Section section, long missing, boolean current) {}

    /** What somebody else changed in the meantime. */
    record Theirs(FieldChange change, Object after) {}

    /**
     * What the editor shows.
     *
     * @param section the one that is open; null on the page that lists them
     * @param seen the version it is built on
     * @param missing what is missing in the open section
     * @param doubts numbers that contradict each other or are unusual; in the open section, or in all
     * @param conflict whether somebody else kept it while this was typed
     * @param theirs what they changed
     */
    record EditorPage(
            OperatorView operator,
            List<Entry> sections,
            Section section,
            int seen,
            List<EditorPart> parts,
            List<Missing> missing,
            List<Doubt> doubts,
            Map<String, String> errors,
            boolean conflict,
            List<Theirs> theirs,
            List<Integer> places) {}

    @GetMapping
    ModelAndView sections(@PathVariable String code) {
        var operator = own(code);
        var page = transaction.execute(reading -> {
            var profile = profiles.require(operator);
            return new EditorPage(
                    profile.operator(),
                    entries(profile, null),
                    null,
                    0,
                    List.of(),
                    List.of(),
                    profiles.doubts(profile),
                    Map.of(),
                    false,
                    List.of(),
                    List.of());
        });
        return new ModelAndView("registry/edit", Map.of("page", page));
    }

    @GetMapping("/{section}")
    ModelAndView edit(@PathVariable String code, @PathVariable("section") String path) {
        var operator = own(code);
        var section = section(path);
        return transaction.execute(reading -> {
            var profile = profiles.require(operator);
            var typed = SectionForm.typed(profile.answers(section));
            return page(profile, section, profile.version(section), typed, Map.of(), List.of(), HttpStatus.OK);
        });
    }

    @PostMapping("/{section}")
    ModelAndView keep(
            @PathVariable String code,
            @PathVariable("section") String path,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash,
            Locale locale) {
        var operator = own(code);
        var section = section(path);
        var seen = SectionForm.seen(sent);
        try {
            var said = reader.read(section.answers(), SectionForm.sent(section.answers(), sent));
            var changes = transaction.execute(status -> profiles.correct(operator, said, seen, actor.current()));
            flash.addFlashAttribute("done", changes.isEmpty() ? "registry.nothing-changed" : "registry.kept");
            return new ModelAndView("redirect:/operators/" + operator + "/edit");
        } catch (InvalidAnswers invalid) {
            return again(operator, section, seen, sent, invalid.byField(section.answers()), HttpStatus.BAD_REQUEST);
        } catch (Conflict conflict) {
            return again(operator, section, seen, sent, Map.of(), HttpStatus.CONFLICT);
        } catch (Refused refused) {
            var text = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            var field = refused.field() == null ? "" : refused.field();
            return again(operator, section, seen, sent, Map.of(field, text), HttpStatus.BAD_REQUEST);
        }
    }

    /** The same page with the own words. After a conflict, sending it again keeps them on top of what the others changed. */
    private ModelAndView again(
            OperatorCode operator,
            Section section,
            int seen,
            MultiValueMap<String, String> sent,
            Map<String, String> errors,
            HttpStatus status) {
        return transaction.execute(reading -> {
            var profile = profiles.require(operator);
            var theirs = status == HttpStatus.CONFLICT
                    ? profiles.changesSince(operator, section, seen).stream()
                            .map(change -> new Theirs(change, ProfileController.told(change.field(), change.after())))
                            .toList()
                    : List.<Theirs>of();
            var next = status == HttpStatus.CONFLICT ? profile.version(section) : seen;
            return page(profile, section, next, sent, errors, theirs, status);
        });
    }

    private ModelAndView page(
            Profile profile,
            Section section,
            int seen,
            Map<String, List<String>> typed,
            Map<String, String> errors,
            List<Theirs> theirs,
            HttpStatus status) {
        var page = new EditorPage(
                profile.operator(),
                entries(profile, section),
                section,
                seen,
                form.parts(profile.code(), section.answers(), typed, errors),
                profiles.missing(profile).stream()
                        .filter(gap -> gap.section() == section)
                        .toList(),
                profiles.doubts(profile).stream()
                        .filter(doubt -> doubt.section() == section)
                        .toList(),
                new TreeMap<>(errors),
                status == HttpStatus.CONFLICT,
                theirs,
                SectionForm.places());
        return new ModelAndView("registry/edit", Map.of("page", page), status);
    }

    private List<Entry> entries(Profile profile, Section open) {
        var missing = profiles.missing(profile).stream()
                .collect(Collectors.groupingBy(Missing::section, Collectors.counting()));
        return Arrays.stream(Section.values())
                .map(section -> new Entry(section, missing.getOrDefault(section, 0L), section == open))
                .toList();
    }

    private static Section section(String path) {
        return Section.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Others' profiles are, to somebody who could edit one, as if they were not there. */
    private OperatorCode own(String code) {
        if (OperatorCode.fits(code)) {
            var operator = new OperatorCode(code);
            var found = transaction.execute(
                    reading -> profiles.find(operator).map(Profile::operator).orElse(null));
            if (found != null && ProfileReader.of(found, actor.groups()).edits()) {
                return operator;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
