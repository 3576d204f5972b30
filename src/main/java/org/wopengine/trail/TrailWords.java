package org.wopengine.trail;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wopengine.principle.Check;
import org.wopengine.principle.PrincipleRun;
import org.wopengine.principle.PrincipleWords;
import org.wopengine.shared.Dates;

/** Says what only the auditors' pages say; they ask it as {@code @trailWords}. */
@Component("trailWords")
class TrailWords {
    private static final long HOURS_OF_A_DAY = 24;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;

    TrailWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A wait in whole days, the first one in hours. */
    public String waited(Duration time) {
        var hours = Math.max(0, time.toHours());
        return hours < HOURS_OF_A_DAY ? text("trail.hours", hours) : text("trail.days", time.toDays());
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
