package org.wopengine.partnership;

import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.GateDecided;

/** Tells the parties how each gate came out and what comes next; a waiver asked for is no outcome yet. */
@Component
class GateNotices {
    private final Partnerships partnerships;
    private final Notifications notifications;

    GateNotices(Partnerships partnerships, Notifications notifications) {
        this.partnerships = partnerships;
        this.notifications = notifications;
    }

    @EventListener
    public void tell(GateDecided decided) {
        if (decided.choice() == GateChoice.REQUEST_WAIVER) {
            return;
        }
        var id = decided.partnership();
        var groups = new TreeSet<>(partnerships.require(id).audience());
        groups.addAll(decided.alsoTold());
        for (var group : groups) {
            notifications.tell(
                    id, group, decided.notice(), words(decided), day(decided), Notice.label(decided.reason()));
        }
    }

    /** What the secretariat says to it, in quotation marks; nothing where it said nothing, or in confidence. */
    private static String words(GateDecided decided) {
        var comment = decided.comment();
        return comment == null || comment.isBlank() || decided.confidential() ? "" : "“" + comment.strip() + "”";
    }

    private static String day(GateDecided decided) {
        return decided.until() == null ? "" : decided.until().toString();
    }
}
