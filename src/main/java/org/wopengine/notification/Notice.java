package org.wopengine.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.wopengine.shared.PartnershipId;

/**
 * One notice to the members of a group, or to one person.
 *
 * @param recipientGroup null if it is for one person
 * @param recipientUser login of that person; null if it is for a group
 * @param kind names its texts, {@code notification.<kind>.subject} and {@code .text}
 * @param arguments the values in the texts behind the reference, which always is the first
 * @param taskId the engine's task it is about, or null
 * @param sentAt when it was mailed, or null
 * @param failedReason why the last attempt to mail it failed, or null
 */
public record Notice(
        long id,
        PartnershipId partnership,
        String recipientGroup,
        String recipientUser,
        String kind,
        List<String> arguments,
        String taskId,
        Instant createdAt,
        Instant sentAt,
        String failedReason) {

    /** Whether somebody with this login, in these groups, is told by it. */
    public boolean isFor(String user, Collection<String> groups) {
        return recipientUser == null ? groups.contains(recipientGroup) : recipientUser.equals(user);
    }

    /** What it is about, for whoever can say it in the reader's language. */
    public MessageSourceResolvable subject() {
        return part("subject");
    }

    public MessageSourceResolvable text() {
        return part("text");
    }

    private MessageSourceResolvable part(String part) {
        var values = new ArrayList<Object>();
        values.add(partnership.reference());
        values.addAll(arguments);
        return new DefaultMessageSourceResolvable(new String[] {key(kind, part)}, values.toArray());
    }

    static String key(String kind, String part) {
        return "notification." + kind + "." + part;
    }
}
