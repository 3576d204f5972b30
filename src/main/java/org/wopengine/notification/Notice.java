package org.wopengine.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/**
 * One notice to the members of a group, or to one person.
 *
 * @param partnership what it is about; null if that is an operator
 * @param operator what it is about; null if that is a partnership
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
        OperatorCode operator,
        String recipientGroup,
        String recipientUser,
        String kind,
        List<String> arguments,
        String taskId,
        Instant createdAt,
        Instant sentAt,
        String failedReason) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])");
    private static final Pattern LABEL = Pattern.compile("code\\.[A-Z][A-Za-z]+\\.[A-Z][A-Z0-9_]*");

    /** The reference of the partnership, or the code of the operator it is about. */
    public String reference() {
        return partnership == null ? operator.value() : partnership.reference();
    }

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

    /** A constant as an argument: said by its label in the reader's language; nothing for none. */
    public static String label(Enum<?> constant) {
        return constant == null ? "" : "code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private MessageSourceResolvable part(String part) {
        var values = new ArrayList<Object>();
        values.add(reference());
        arguments.forEach(argument -> values.add(said(argument)));
        return new DefaultMessageSourceResolvable(new String[] {key(kind, part)}, values.toArray());
    }

    /** Days are written and constants are named as the reader's language does; anything else is as it is. */
    private static Object said(String argument) {
        if (LABEL.matcher(argument).matches()) {
            return new DefaultMessageSourceResolvable(
                    new String[] {argument}, argument.substring(argument.lastIndexOf('.') + 1));
        }
        if (DAY.matcher(argument).matches()) {
            var midnight = LocalDate.parse(argument).atStartOfDay(ZoneId.systemDefault());
            return new DefaultMessageSourceResolvable(
                    new String[] {"notification.day"}, new Object[] {Date.from(midnight.toInstant())});
        }
        return argument;
    }

    static String key(String kind, String part) {
        return "notification." + kind + "." + part;
    }
}
