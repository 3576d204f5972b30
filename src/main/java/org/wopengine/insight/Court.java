package org.wopengine.insight;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.wopengine.identity.Groups;
import org.wopengine.partnership.PartyRole;

/** In whose court the ball is. */
enum Court {
    MENTEE,
    MENTOR,
    /** Either side may do it: whoever comes first. */
    PARTNERS,
    SECRETARIAT,
    /** Regional platforms, facilitators and whoever else is asked. */
    OTHERS,
    /** Nobody has a task: a timer runs, or nothing is to be done yet. */
    NOBODY;

    /**
     * Whose turn a task is. What the secretariat may do is its turn, even if a platform may, too.
     *
     * @param roles groups of operators, with the role each has in the partnership
     */
    static Court of(Collection<String> groups, Map<String, PartyRole> roles) {
        var asked = groups.stream().map(group -> of(group, roles)).collect(Collectors.toSet());
        if (asked.contains(SECRETARIAT)) {
            return SECRETARIAT;
        }
        if (asked.contains(MENTEE) && asked.contains(MENTOR)) {
            return PARTNERS;
        }
        return asked.contains(MENTEE) ? MENTEE : asked.contains(MENTOR) ? MENTOR : OTHERS;
    }

    private static Court of(String group, Map<String, PartyRole> roles) {
        if (group.equals(Groups.SECRETARIAT) || group.equals(Groups.LEAD)) {
            return SECRETARIAT;
        }
        var role = roles.get(group);
        if (role == null) {
            return OTHERS;
        }
        return role.isMentee() ? MENTEE : role.isMentor() ? MENTOR : OTHERS;
    }
}
