package org.wopengine.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.Groups;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.TaskDue;
import org.wopengine.shared.TaskOpened;
import org.wopengine.shared.UseCases;

/** Tells people. A notice is recorded in the caller's transaction; it is mailed later, if there is a mail server. */
@UseCases
public class Notifications {
    private final Outbox outbox;
    private final MessageSource messages;

    Notifications(Outbox outbox, MessageSource messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * Tells the members of a group.
     *
     * @param kind names the texts {@code notification.<kind>.subject} and {@code .text} of the bundle notification
     * @param arguments values for the texts as {@code {1}}, {@code {2}} …; the reference is {@code {0}}
     * @throws IllegalArgumentException if there are no texts of this kind
     */
    public void tell(PartnershipId partnership, String recipientGroup, String kind, Object... arguments) {
        record(About.of(partnership), Recipient.members(recipientGroup), kind, null, arguments);
    }

    /**
     * Tells one person, about a task if there is one.
     *
     * @param user the login
     * @param taskId the engine's task it is about, or null
     * @throws IllegalArgumentException if there are no texts of this kind
     */
    public void tellPerson(PartnershipId partnership, String user, String kind, String taskId, Object... arguments) {
        record(About.of(partnership), Recipient.person(user), kind, taskId, arguments);
    }

    /** Tells the members of a group about a task. */
    public void tellOfTask(
            PartnershipId partnership, String recipientGroup, String kind, String taskId, Object... arguments) {
        record(About.of(partnership), Recipient.members(recipientGroup), kind, taskId, arguments);
    }

    /**
     * Tells the members of a group about an operator in the registry. Its code is {@code {0}} in the texts.
     *
     * @throws IllegalArgumentException if there are no texts of this kind
     */
    public void tellAbout(OperatorCode operator, String recipientGroup, String kind, Object... arguments) {
        record(About.of(operator), Recipient.members(recipientGroup), kind, null, arguments);
    }

    /** What was told about an operator itself, oldest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(OperatorCode operator) {
        return outbox.of(operator);
    }

    /** What was told about a partnership, oldest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(PartnershipId partnership) {
        return outbox.of(partnership);
    }

    /** What somebody with this login, in these groups, was told last, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> newest(String user, Collection<String> groups, int most) {
        return outbox.newest(user, groups, most);
    }

    /** The timers of the tasks remind those who can do them; the longer nothing happens, the higher up it goes. */
    @EventListener
    public void remind(TaskDue due) {
        var groups = new TreeSet<>(due.groups());
        if (due.overdue()) {
            switch (due.level()) {
                case "OFFICER" -> groups.add(Groups.SECRETARIAT);
                case "LEAD" -> groups.addAll(List.of(Groups.SECRETARIAT, Groups.LEAD));
                default -> {
                    // the coordinators are those who have the task
                }
            }
        }
        var kind = due.overdue() ? "task-overdue" : "task-due";
        groups.forEach(
                group -> tellOfTask(due.partnership(), group, kind, due.taskId(), due.taskName(), day(due.dueAt())));
    }

    /** Those who can do a task hear of it at once. */
    @EventListener
    public void announce(TaskOpened task) {
        new TreeSet<>(task.groups())
                .forEach(group -> tellOfTask(
                        task.partnership(), group, "task-opened", task.taskId(), task.taskName(), day(task.dueAt())));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void record(About about, Recipient to, String kind, String taskId, Object... arguments) {
        for (var part : List.of("subject", "text")) {
            if (messages.getMessage(Notice.key(kind, part), arguments, null, Locale.ENGLISH) == null) {
                throw new IllegalArgumentException("The bundle notification has no text " + Notice.key(kind, part));
            }
        }
        outbox.add(
                about, to, kind, Arrays.stream(arguments).map(String::valueOf).toList(), taskId);
    }
}
