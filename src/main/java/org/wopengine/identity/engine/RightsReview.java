package org.wopengine.identity.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.wopengine.identity.Groups;
import org.wopengine.identity.policy.Role;

/**
 * Finds what stands in the engine's tables of rights and groups and does not come from the code or from the engine
 * itself: rights given by hand, rights of people and groups that are gone, groups that do not go together.
 */
@Component
public class RightsReview {
    private static final Logger LOG = LoggerFactory.getLogger(RightsReview.class);

    /** All rights but those the engine gives by itself to people and groups that are there. */
    private static final String RIGHTS =
            """
            select held.type_ as type, coalesce(held.group_id_, '') as holding_group,
                   coalesce(held.user_id_, '') as holder, held.resource_type_ as resource,
                   coalesce(held.resource_id_, '') as id, held.perms_ as permissions,
                   (held.group_id_ is null or exists (select from public.act_id_group g where g.id_ = held.group_id_))
                   and (held.user_id_ is null or held.user_id_ = '*'
                        or exists (select from public.act_id_user u where u.id_ = held.user_id_)) as holder_exists,
                   (held.resource_type_ = :filter and held.perms_ = :read
                        and exists (select from public.act_ru_filter f where f.id_ = held.resource_id_)) as list
            from public.act_ru_authorization held
            where not (held.type_ = :grant
                and (exists (select from public.act_id_group g where g.id_ = held.group_id_)
                     or exists (select from public.act_id_user u where u.id_ = held.user_id_))
                and (held.resource_type_ = :task
                        and exists (select from public.act_ru_task t where t.id_ = held.resource_id_)
                     or held.resource_type_ = :user and held.resource_id_ = held.user_id_
                     or held.resource_type_ = :group and held.resource_id_ = held.group_id_ and held.perms_ = :read))
            order by held.group_id_, held.user_id_, held.resource_type_, held.resource_id_
            """;

    private final JdbcTemplate database;

    RightsReview(JdbcTemplate database) {
        this.database = database;
    }

    /** What is strange about something found. */
    public enum Kind {
        /** A right that the code does not give. */
        BY_HAND,
        /** A right of somebody, or of a group, that is not there. */
        HOLDER_GONE,
        /** A person in groups that do not go together. */
        GROUPS_APART
    }

    /**
     * One finding.
     *
     * @param holder login or group
     * @param what the right, or the groups
     */
    public record Finding(Kind kind, String holder, String what) {}

    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.addAll(rights());
        findings.addAll(memberships());
        return findings;
    }

    void report() {
        findings()
                .forEach(finding -> LOG.warn(
                        "Rights to look into, {}: {} holds {}. See /administration.",
                        finding.kind(),
                        finding.holder(),
                        finding.what()));
    }

    private List<Finding> rights() {
        return new NamedParameterJdbcTemplate(database)
                        .query(
                                RIGHTS,
                                Map.of(
                                        "grant", Authorization.AUTH_TYPE_GRANT,
                                        "filter", Resources.FILTER.resourceType(),
                                        "task", Resources.TASK.resourceType(),
                                        "user", Resources.USER.resourceType(),
                                        "group", Resources.GROUP.resourceType(),
                                        "read", Permissions.READ.getValue()),
                                (row, number) -> new Right(
                                        row.getInt("type"),
                                        row.getString("holding_group"),
                                        row.getString("holder"),
                                        row.getInt("resource"),
                                        row.getString("id"),
                                        row.getInt("permissions"),
                                        row.getBoolean("holder_exists"),
                                        row.getBoolean("list")))
                        .stream()
                        .filter(right -> !right.isExpected())
                        .map(Right::finding)
                        .toList();
    }

    private List<Finding> memberships() {
        var groups = database.query(
                "select user_id_, group_id_ from public.act_id_membership order by 1, 2",
                (row, number) -> new String[] {row.getString(1), row.getString(2)});
        return groups.stream()
                .collect(Collectors.groupingBy(row -> row[0], Collectors.mapping(row -> row[1], Collectors.toList())))
                .entrySet()
                .stream()
                .filter(person -> !Role.goTogether(person.getValue()))
                .map(person -> new Finding(Kind.GROUPS_APART, person.getKey(), String.join(", ", person.getValue())))
                .sorted(Comparator.comparing(Finding::holder))
                .toList();
    }

    private record Right(
            int type,
            String group,
            String user,
            int resource,
            String id,
            int permissions,
            boolean holderExists,
            boolean ofList) {
        /** Whether the code gives it. */
        boolean isExpected() {
            if (type != Authorization.AUTH_TYPE_GRANT || !holderExists) {
                return false;
            }
            return ofList && (!user.isEmpty() || Role.ofGroup(group).isPresent() && !group.equals(Groups.ADMINISTRATOR))
                    || Grant.of(group).stream()
                            .anyMatch(grant -> grant.resource().resourceType() == resource
                                    && grant.id().equals(id)
                                    && grant.bits() == permissions);
        }

        Finding finding() {
            var kind = holderExists ? Kind.BY_HAND : Kind.HOLDER_GONE;
            var sort =
                    switch (type) {
                        case Authorization.AUTH_TYPE_GLOBAL -> "GLOBAL ";
                        case Authorization.AUTH_TYPE_REVOKE -> "REVOKE ";
                        default -> "";
                    };
            var name = Arrays.stream(Resources.values())
                    .filter(known -> known.resourceType() == resource)
                    .map(Resources::resourceName)
                    .findFirst()
                    .orElse("resource " + resource);
            return new Finding(kind, group.isEmpty() ? user : group, sort + name + " " + id);
        }
    }
}
