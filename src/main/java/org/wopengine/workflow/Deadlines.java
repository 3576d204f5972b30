package org.wopengine.workflow;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * When tasks are due, as the models ask for it: {@code ${deadlines.due('screening')}}. Durations are working days,
 * Monday to Friday, from the configuration; a day ends at 23:59:59 UTC. Everything is a reminder: nothing is ever
 * cancelled by a deadline.
 */
@Component("deadlines")
public class Deadlines {
    private final DeadlineSettings settings;
    private final Clock clock;

    Deadlines(DeadlineSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param name of a deadline in the configuration, {@code wop.deadlines.<name>}
     * @throws IllegalArgumentException if there is no such deadline
     */
    public Date due(String name) {
        return Date.from(endOf(dueDay(name)));
    }

    /** When to remind of a task made now: some working days before it is due, never in the past. */
    public Date remind(String name) {
        return reminder(dueDay(name));
    }

    /** When to escalate a task made now: on the working day after it was due, then again after each interval. */
    public String escalate(String name) {
        return escalation(dueDay(name));
    }

    /** The reminder for a day somebody chose; {@code dueAt} is ISO-8601. */
    public Date remindBefore(String dueAt) {
        return reminder(day(dueAt));
    }

    /** The escalations for a day somebody chose; {@code dueAt} is ISO-8601. */
    public String escalateAfter(String dueAt) {
        return escalation(day(dueAt));
    }

    private LocalDate dueDay(String name) {
        return addWorkingDays(LocalDate.now(clock), settings.workingDays(name));
    }

    private Date reminder(LocalDate due) {
        var wanted = endOf(addWorkingDays(due, -settings.remindBefore()));
        var earliest = clock.instant();
        return Date.from(wanted.isBefore(earliest) ? earliest : wanted);
    }

    /**
     * A task that is late already when it is made, such as the report on a period long past, is escalated from tomorrow
     * on: a cycle that is over before it begins has no date, and the task could not be made.
     */
    private String escalation(LocalDate due) {
        var today = LocalDate.now(clock);
        return "R%d/%s/P%dD"
                .formatted(
                        settings.escalations(),
                        endOf(addWorkingDays(due.isBefore(today) ? today : due, 1)),
                        settings.escalateEvery().toDays());
    }

    private static LocalDate day(String dueAt) {
        return LocalDate.ofInstant(Instant.parse(dueAt), ZoneOffset.UTC);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
    }

    /** Counts Monday to Friday; a negative number counts back. */
    static LocalDate addWorkingDays(LocalDate from, int days) {
        var day = from;
        var step = Integer.signum(days);
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
