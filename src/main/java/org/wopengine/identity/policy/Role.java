package org.wopengine.identity.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wopengine.identity.Groups;

/** What somebody is in the programme, as far as it counts for what they may do. Their groups say it. */
public enum Role {
    /** Runs users and operations; has no part in any partnership. */
    ADMINISTRATOR(Groups.ADMINISTRATOR),
    /** Reads everything and writes nothing. */
    AUDITOR(Groups.AUDITOR),
    /** Looks into concerns; has the tasks of these and no others. */
    INTEGRITY(Groups.INTEGRITY),
    /** Acts for one operator, as mentor, mentee or applicant. */
    OPERATOR(Groups.OPERATOR),
    /** Officer of a regional platform. */
    PLATFORM(Groups.PLATFORM),
    /** Case officer of the secretariat. */
    SECRETARIAT(Groups.SECRETARIAT),
    /** Head of the secretariat. */
    LEAD(Groups.LEAD);

    /** Those who may be together in one person; every other role stands alone. */
    private static final Set<Role> OFFICES = Set.of(PLATFORM, SECRETARIAT, LEAD);

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The role that members of this group have; nothing for a group that is none of the programme's. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.has(group)).findFirst();
    }

    public static Set<Role> of(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> ofGroup(group).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whether one person may have all of these groups: nobody administers, checks, applies and decides at once. */
    public static boolean goTogether(Collection<String> groups) {
        var roles = of(groups);
        return roles.size() < 2 || OFFICES.containsAll(roles);
    }

    /**
     * The groups that count for somebody who is in these. Of groups that do not go together only those of the first role
     * count, in the order of this list: whoever got one group too many can do less, never more.
     */
    public static Set<String> counting(Collection<String> groups) {
        if (goTogether(groups)) {
            return Set.copyOf(groups);
        }
        var first = of(groups).iterator().next();
        return groups.stream()
                .filter(group -> ofGroup(group).map(first::equals).orElse(true))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean has(String name) {
        return group.endsWith("-") ? name.startsWith(group) : name.equals(group);
    }
}
