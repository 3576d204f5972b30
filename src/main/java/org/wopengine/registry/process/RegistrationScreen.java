package org.wopengine.registry.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.registry.Profile;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.RegistrationEntry;
import org.wopengine.registry.Registrations;
import org.wopengine.registry.Section;
import org.wopengine.shared.CodeNames;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.OperatorCode;
import org.wopengine.workflow.CodeText;

/** What the forms of the registration show. */
@Component
class RegistrationScreen {
    private static final String NONE = "–";

    private final Profiles profiles;
    private final Registrations registrations;
    private final CodeOfConduct conduct;
    private final CodeText codes;
    private final MessageSource messages;

    RegistrationScreen(
            Profiles profiles,
            Registrations registrations,
            CodeOfConduct conduct,
            CodeText codes,
            MessageSource messages) {
        this.profiles = profiles;
        this.registrations = registrations;
        this.conduct = conduct;
        this.codes = codes;
        this.messages = messages;
    }

    Map<String, Object> toCheck(OperatorCode operator) {
        var profile = profiles.require(operator);
        var shown = head(profile);
        shown.put("viewProfile", codes.of(sections(profile)));
        shown.put("viewMissing", lines(profiles.missing(profile).stream().map(gap -> field(gap.field()))));
        shown.put(
                "viewDoubts",
                lines(profiles.doubts(profile).stream()
                        .map(doubt -> field(doubt.field())
                                + ": "
                                + messages.getMessage(doubt.text(), LocaleContextHolder.getLocale()))));
        shown.put("viewConduct", conduct(operator));
        shown.put("viewContact", contact(profile));
        shown.put("viewChanged", changed(operator));
        shown.put("viewBefore", before(operator));
        return shown;
    }

    Map<String, Object> toCorrect(OperatorCode operator) {
        var profile = profiles.require(operator);
        var shown = head(profile);
        var asked = registrations.of(operator).sentBack().orElseThrow();
        shown.put("viewWords", codes.say(asked.words()));
        shown.put("viewAskedBy", asked.by());
        shown.put("viewDueOn", codes.say(asked.dueOn()));
        shown.put(
                "viewObstacles",
                lines(registrations.obstacles(profile).stream()
                        .map(obstacle -> codes.text(obstacle.messageKey(), obstacle.arguments()))));
        return shown;
    }

    private Map<String, Object> head(Profile profile) {
        var shown = new HashMap<String, Object>();
        shown.put("viewReference", profile.code().value());
        shown.put("viewName", codes.say(profile.operator().legalName()));
        return shown;
    }

    private List<DossierChapter.Section> sections(Profile profile) {
        return Arrays.stream(Section.values())
                .map(section ->
                        DossierChapter.Section.ofFacts("registry.section." + section, facts(profile.answers(section))))
                .toList();
    }

    private static List<DossierChapter.Fact> facts(Record answers) {
        return Arrays.stream(answers.getClass().getRecordComponents())
                .map(question -> new DossierChapter.Fact(
                        "registry.field." + question.getName(),
                        told(question.getName(), Profile.value(question, answers))))
                .toList();
    }

    /** Codes by their names; the parts of a row one after the other. */
    private static Object told(String question, Object value) {
        if (value != null && question.equals("country")) {
            return CodeNames.country(value.toString());
        }
        if (question.equals("workingLanguages")) {
            return ((Collection<?>) value)
                    .stream().map(code -> CodeNames.language(code.toString())).toList();
        }
        return value instanceof Collection<?> several
                ? several.stream()
                        .flatMap(one -> one instanceof Record row ? parts(row) : Stream.of(one))
                        .toList()
                : value;
    }

    private static Stream<Object> parts(Record row) {
        return Arrays.stream(row.getClass().getRecordComponents())
                .map(part -> Profile.value(part, row))
                .filter(Objects::nonNull);
    }

    private String conduct(OperatorCode operator) {
        var standing = conduct.standing(operator);
        return standing.holds() ? codes.text("registry.check.conduct", codes.say(standing.validUntil())) : NONE;
    }

    private String contact(Profile profile) {
        var contacts = profile.contacts();
        return Stream.of(
                        contacts.focalPointName(),
                        contacts.focalPointJobTitle(),
                        contacts.focalPointEmail(),
                        contacts.focalPointPhone())
                .filter(Objects::nonNull)
                .map(codes::say)
                .collect(Collectors.joining(" · "));
    }

    /** What the operator changed after it handed the profile in. */
    private String changed(OperatorCode operator) {
        var handedIn = registrations.of(operator).handedIn().orElseThrow().seen();
        return lines(registrations.changesSince(operator, handedIn).stream()
                .map(change -> field(change.field()))
                .distinct());
    }

    /** What was said before in this matter, the oldest first. */
    private String before(OperatorCode operator) {
        return lines(registrations.of(operator).entries().stream().map(this::said));
    }

    private String said(RegistrationEntry entry) {
        var step = "**%s** (%s)".formatted(codes.of(entry.verb()), entry.by());
        return entry.words() == null ? step : step + ": " + codes.say(entry.words());
    }

    private String field(String name) {
        return codes.text("registry.field." + name);
    }

    private static String lines(Stream<String> lines) {
        var all = lines.map("- "::concat).collect(Collectors.joining("\n"));
        return all.isEmpty() ? NONE : all;
    }
}
