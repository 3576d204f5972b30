package org.wopengine.trail;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.dossier.Words;
import org.wopengine.principle.Check;
import org.wopengine.principle.PrincipleRun;
import org.wopengine.principle.PrincipleWords;
import org.wopengine.shared.Dates;
import org.wopengine.shared.Durations;
import org.wopengine.shared.OperatorCode;

/** Says what only the auditors' pages say; they ask it as {@code @trailWords}. */
@Component("trailWords")
class TrailWords {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;
    private final Words words;

    TrailWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** How long somebody waited. */
    public String waited(Duration time) {
        return text(Durations.words(time));
    }

    /** Whose turn it was: an operator by its code and short name. */
    public String court(Trails.Wait wait) {
        return wait.task().groups().stream()
                .map(group -> Trails.operator(group)
                        .map(OperatorCode::value)
                        .filter(wait.names()::containsKey)
                        .map(code -> code + ", " + wait.names().get(code))
                        .orElseGet(() -> words.group(group)))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** An answer as it was kept: truth values and days are said, anything else stands as it was typed. */
    public String answer(String kept) {
        if (kept.equals("true") || kept.equals("false")) {
            return text(kept.equals("true") ? "workflow.yes" : "workflow.no");
        }
        try {
            return DAY.matcher(kept).matches() ? Dates.day(LocalDate.parse(kept)) : kept;
        } catch (DateTimeParseException noSuchDay) {
            return kept;
        }
    }

    /** What came out of a decision table: by its label, or as the table says it. */
    public String result(Object result) {
        return messages.getMessage(
                "trail.path.result." + result, null, words.say(result), LocaleContextHolder.getLocale());
    }

    /** What somebody looked at; a file says its reference. */
    public String looked(String page) {
        return messages.getMessage("trail.looked." + page + ".page", null, page, LocaleContextHolder.getLocale());
    }

    /** What a check asks, with its sign. */
    public String check(Check check) {
        return check.code() + " " + text(PrincipleWords.name(check));
    }

    public String checks(List<Check> checks) {
        return String.join(", ", checks.stream().map(this::check).toList());
    }

    /** What a check found when a gate was decided. */
    public String finding(PrincipleRun.Line line) {
        return text(PrincipleWords.sentence(line.check(), line.sentence(), line.arguments()));
    }

    private String text(MessageSourceResolvable words) {
        return messages.getMessage(words, LocaleContextHolder.getLocale());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
