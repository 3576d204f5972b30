package org.wopengine.partnership;

import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.Gate;
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
        var partnership = partnerships.require(id);
        var groups = new TreeSet<>(partnership.audience());
        groups.addAll(decided.alsoTold());
        for (var group : groups) {
            notifications.tell(
                    id,
                    group,
                    notice(decided, partnership),
                    words(decided),
                    day(decided),
                    Notice.label(decided.reason()));
        }
    }

    /** With a rejected agreement a partnership ends, with a rejected addendum to a signed one it goes on. */
    private static String notice(GateDecided decided, PartnershipView partnership) {
        var goesOn = decided.gate() == Gate.AGREEMENT
                && decided.choice() == GateChoice.REJECT
                && partnership.status().isRunning();
        return goesOn ? "addendum-reject" : decided.notice();
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
