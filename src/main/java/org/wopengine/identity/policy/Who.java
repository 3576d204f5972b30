package org.wopengine.identity.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which roles, each in which relations to the object. */
public final class Who {
    private final boolean anonymous;
    private final boolean signedIn;
    private final Map<Role, Set<Relation>> roles;

    private Who(boolean anonymous, boolean signedIn, Map<Role, Set<Relation>> roles) {
        this.anonymous = anonymous;
        this.signedIn = signedIn;
        this.roles = roles;
    }

    static Who anybody() {
        return new Who(true, true, Map.of());
    }

    /** Whoever has a login, in a group or not. */
    static Who signedIn() {
        return new Who(false, true, Map.of());
    }

    static Who nobody() {
        return new Who(false, false, Map.of());
    }

    /** These roles, whatever their relation is. */
    static Who all(Role... roles) {
        return nobody().and(Relation.ANY, roles);
    }

    static Who those(Relation relation, Role... roles) {
        return nobody().and(relation, roles);
    }

    /** These roles too, if they stand in this relation to the object. */
    Who and(Relation relation, Role... others) {
        var more = new EnumMap<Role, Set<Relation>>(Role.class);
        roles.forEach((role, relations) -> more.put(role, EnumSet.copyOf(relations)));
        for (var role : others) {
            more.computeIfAbsent(role, none -> EnumSet.noneOf(Relation.class)).add(relation);
        }
        return new Who(anonymous, signedIn, more);
    }

    /** Whether no login is needed. */
    public boolean includesAnonymous() {
        return anonymous;
    }

    /** Whether a login is enough. */
    public boolean includesEveryLogin() {
        return signedIn;
    }

    /** Whether it is for nobody at all. */
    public boolean isNobody() {
        return !anonymous && !signedIn && roles.isEmpty();
    }

    /** In which relations a role may; empty if it may not. */
    public Set<Relation> relations(Role role) {
        if (signedIn) {
            return Set.of(Relation.ANY);
        }
        return Collections.unmodifiableSet(roles.getOrDefault(role, Set.of()));
    }

    /** Whether somebody logged in, in these groups, may do it to anything at all. */
    public boolean mayAtAll(Collection<String> groups) {
        return signedIn || Role.of(groups).stream().anyMatch(roles::containsKey);
    }

    /** Whether somebody logged in, in these groups, may do it to an object they have these relations to. */
    public boolean permits(Collection<String> groups, Relation... held) {
        return signedIn
                || Role.of(groups).stream()
                        .map(this::relations)
                        .anyMatch(asked -> asked.contains(Relation.ANY)
                                || Arrays.stream(held).anyMatch(asked::contains));
    }
}
