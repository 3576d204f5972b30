package org.wopengine.partnership;

import org.springframework.stereotype.Component;
import org.wopengine.identity.Member;
import org.wopengine.identity.People;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.OpenTask;

/**
 * Who hears of a task that changes hands: whoever gets it and whoever loses it, with the reason, because it is about them;
 * and all who may do it, without, when it is free again. Nobody is told of what they did themselves.
 */
@Component
class HandOverNotices {
    private final Notifications notifications;
    private final People people;

    HandOverNotices(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    /**
     * @param before the task as it was
     * @param to login of who has it now; null for all who may do it
     */
    void tell(PartnershipId id, OpenTask before, String to, String reason, Actor by) {
        var loser = before.assignee();
        if (to == null) {
            before.groups()
                    .forEach(group ->
                            notifications.tellOfTask(id, group, "task-free-again", before.id(), before.name()));
        } else if (!to.equals(by.user())) {
            notifications.tellPerson(id, to, "task-given", before.id(), before.name(), name(by.user()), reason);
        }
        if (loser == null || loser.equals(by.user())) {
            return;
        }
        if (to == null) {
            notifications.tellPerson(id, loser, "task-put-back", null, before.name(), name(by.user()), reason);
        } else {
            notifications.tellPerson(id, loser, "task-taken", null, before.name(), name(by.user()), reason, name(to));
        }
    }

    /** The name with the login; the login alone if there is no such person any more. */
    private String name(String user) {
        return people.find(user)
                .map(Member::name)
                .filter(name -> !name.equals(user))
                .map(name -> "%s (%s)".formatted(name, user))
                .orElse(user);
    }
}
