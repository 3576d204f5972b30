package org.wopengine.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wopengine.identity.policy.Role;
import org.wopengine.shared.OperatorCode;

/**
 * The people and groups of the programme. All verbs are safe to repeat; none changes the password of somebody who is
 * there already.
 */
@Component
public class People {
    private static final String GROUP_TYPE = "WOP";
    private static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    private final IdentityService identity;
    private final ObjectProvider<NewGroup> newGroups;

    People(IdentityService identity, ObjectProvider<NewGroup> newGroups) {
        this.identity = identity;
        this.newGroups = newGroups;
    }

    /** The group whose members act for an operator, with all rights an operator needs. */
    public void createOperatorGroup(OperatorCode operator, String name) {
        createGroup(operator.group(), name);
    }

    public void createGroup(String id, String name) {
        var found = identity.createGroupQuery().groupId(id).singleResult();
        var group = found == null ? identity.newGroup(id) : found;
        group.setName(name);
        group.setType(GROUP_TYPE);
        identity.saveGroup(group);
        prepare(id, name);
    }

    /** Gives a group what its members need. */
    void prepare(String id, String name) {
        newGroups.orderedStream().forEach(listener -> listener.prepare(id, name));
    }

    /**
     * The engine's web applications ask for a first user while their own group of administrators has no member; and
     * that question could be answered by anybody. So ours are members of it, which by itself gives them no right.
     */
    public void keepEngineAdministrators() {
        if (identity.createGroupQuery().groupId(ENGINE_ADMINISTRATORS).count() == 0) {
            var group = identity.newGroup(ENGINE_ADMINISTRATORS);
            group.setName("Engine administrators");
            group.setType(GROUP_TYPE);
            identity.saveGroup(group);
        }
        var administrators = members(Groups.ADMINISTRATOR);
        administrators.forEach(member -> join(member.user(), ENGINE_ADMINISTRATORS));
        members(ENGINE_ADMINISTRATORS).stream()
                .filter(member -> !administrators.contains(member))
                .forEach(former -> identity.deleteMembership(former.user(), ENGINE_ADMINISTRATORS));
    }

    /**
     * Creates a login if there is none of this name, and puts it into the groups.
     *
     * @throws IllegalArgumentException if the groups do not go together
     */
    public void createUser(Member member, String password, List<String> groups) {
        if (identity.createUserQuery().userId(member.user()).count() == 0) {
            var user = identity.newUser(member.user());
            var lastBlank = member.name().lastIndexOf(' ');
            user.setFirstName(lastBlank < 0 ? "" : member.name().substring(0, lastBlank));
            user.setLastName(member.name().substring(lastBlank + 1));
            user.setEmail(member.email());
            user.setPassword(password);
            identity.saveUser(user);
        }
        var together = new HashSet<>(membershipsOf(member.user()));
        together.addAll(groups);
        if (!Role.goTogether(together)) {
            throw new IllegalArgumentException("%s cannot be in all of %s".formatted(member.user(), together));
        }
        groups.forEach(group -> join(member.user(), group));
    }

    /** Gives somebody another password. Which ones are taken, {@link PasswordRules} says; the engine asks it too. */
    public void setPassword(String user, String password) {
        var known = identity.createUserQuery().userId(user).singleResult();
        known.setPassword(password);
        identity.saveUser(known);
    }

    /** Whether somebody has a password of our own, or comes by the organisation's login only. */
    public boolean hasPassword(String user) {
        var known = identity.createUserQuery().userId(user).singleResult();
        return known != null && known.getPassword() != null;
    }

    private void join(String user, String group) {
        if (identity.createGroupQuery().groupId(group).groupMember(user).count() == 0) {
            identity.createMembership(user, group);
        }
    }

    /** The members of a group, by login. */
    public List<Member> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().unlimitedList().stream()
                .map(People::member)
                .toList();
    }

    public Optional<Member> find(String user) {
        return Optional.ofNullable(identity.createUserQuery().userId(user).singleResult())
                .map(People::member);
    }

    /** The groups of a login that count; of groups that do not go together, not all do. */
    public Set<String> groupsOf(String user) {
        return Role.counting(membershipsOf(user));
    }

    /** All groups a login belongs to. */
    public Set<String> membershipsOf(String user) {
        return identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(group -> group.getId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes a login away for good, with all that belongs to it. Its decisions stay. */
    public void remove(String user) {
        var asker = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            identity.deleteUser(user);
        } finally {
            identity.setAuthentication(asker);
        }
    }

    private static Member member(User user) {
        var name = "%s %s"
                .formatted(
                        user.getFirstName() == null ? "" : user.getFirstName(),
                        user.getLastName() == null ? "" : user.getLastName())
                .strip();
        return new Member(user.getId(), name.isEmpty() ? user.getId() : name, user.getEmail());
    }
}
