package org.wopengine.principle.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.principle.Outcome;
import org.wopengine.principle.PrincipleWords;
import org.wopengine.principle.Principles;
import org.wopengine.principle.Result;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Waiver;
import org.wopengine.workflow.CodeText;

/** What the forms of the gates show of the principles: what stops first, each with what to do. */
@Component
class PrincipleScreen {
    private final Principles principles;
    private final CodeText codes;
    private final MessageSource messages;

    PrincipleScreen(Principles principles, CodeText codes, MessageSource messages) {
        this.principles = principles;
        this.codes = codes;
        this.messages = messages;
    }

    Map<String, Object> forGate(Subject subject) {
        return of(subject, principles.look(subject));
    }

    Map<String, Object> of(Subject subject, List<Outcome> outcomes) {
        var groups = new LinkedHashMap<String, List<String>>();
        principles
                .obstacle(subject.partnership())
                .ifPresent(contact -> groups.put(
                        "principle.group.not-now",
                        List.of(codes.text("principle.not-at-present", codes.text(contact)))));
        group(groups, "principle.group.stops", outcomes, one -> one.stops() && !one.toJudge(), this::withCure);
        group(groups, "principle.group.judge", outcomes, one -> one.stops() && one.toJudge(), this::withCure);
        group(groups, "principle.group.warns", outcomes, one -> one.result() == Result.WARN, this::withCure);
        group(groups, "principle.group.waived", outcomes, one -> one.result() == Result.WAIVED, this::withWaiver);
        group(groups, "principle.group.holds", outcomes, one -> one.result() == Result.PASS, this::sentence);
        group(
                groups,
                "principle.group.not-applicable",
                outcomes,
                one -> one.result() == Result.NOT_APPLICABLE,
                this::sentence);
        return Map.of(
                "viewPrinciples",
                groups.entrySet().stream()
                        .map(group -> "**%s**\n\n%s"
                                .formatted(
                                        codes.text(group.getKey()),
                                        group.getValue().stream()
                                                .map("- "::concat)
                                                .collect(Collectors.joining("\n"))))
                        .collect(Collectors.joining("\n\n")),
                "viewPrinciplesOf",
                subject.partnership().reference());
    }

    /** What a waiver is asked for, each finding as it was said. */
    String waived(Waiver waiver) {
        return waiver.waived().stream()
                .map(one -> "- **%s %s:** %s"
                        .formatted(
                                one.check().code(),
                                say(PrincipleWords.name(one.check())),
                                codes.say(say(PrincipleWords.sentence(one.check(), one.sentence(), one.arguments())))))
                .collect(Collectors.joining("\n"));
    }

    private static void group(
            Map<String, List<String>> groups,
            String title,
            List<Outcome> outcomes,
            Predicate<Outcome> belongs,
            java.util.function.Function<Outcome, String> line) {
        var lines = outcomes.stream().filter(belongs).map(line).toList();
        if (!lines.isEmpty()) {
            groups.put(title, lines);
        }
    }

    private String withCure(Outcome outcome) {
        return Stream.of(sentence(outcome), say(PrincipleWords.cure(outcome.check())), refusedBefore(outcome))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String refusedBefore(Outcome outcome) {
        var waiver = outcome.waiver();
        return waiver == null || waiver.isGranted()
                ? ""
                : codes.text("principle.waiver-refused", waiver.decidedBy(), codes.say(waiver.comment()));
    }

    private String withWaiver(Outcome outcome) {
        var waiver = outcome.waiver();
        return sentence(outcome)
                + " "
                + codes.text(
                        "principle.waiver-granted",
                        waiver.requestedBy(),
                        waiver.decidedBy(),
                        codes.say(waiver.comment()));
    }

    private String sentence(Outcome outcome) {
        var finding = outcome.finding();
        return "%s: %s"
                .formatted(
                        outcome.check().code(),
                        codes.say(say(
                                PrincipleWords.sentence(outcome.check(), finding.sentence(), finding.arguments()))));
    }

    private String say(MessageSourceResolvable text) {
        return messages.getMessage(text, LocaleContextHolder.getLocale());
    }
}
