package org.wopengine.identity.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Role;

/** One right of a group in the engine, as the code wants it. What the lines of the policy need below, and no more. */
record Grant(Resource resource, String id, List<Permission> permissions) {
    /** The one process people start by hand. */
    static final String LIFECYCLE = "partnership-lifecycle";

    /**
     * The processes of partnerships. Whoever looks after all partnerships holds rights on each of these and on none by a
     * star: a process that is not named here, such as that of a concern, stays out of their lists and counts.
     */
    static final List<String> OF_PARTNERSHIPS = List.of(
            LIFECYCLE,
            "interest-screening",
            "partner-matching",
            "agreement-signing",
            "workplan-approval",
            "progress-monitoring",
            "progress-report",
            "partnership-review",
            "partnership-closure",
            "follow-up-check",
            "partnership-exit",
            "principle-waiver");

    /** Those about operators, which are no secret either. */
    static final List<String> IN_THE_OPEN = Stream.concat(OF_PARTNERSHIPS.stream(), Stream.of("operator-registration"))
            .toList();

    static Grant on(Resource resource, String id, Permission... permissions) {
        return new Grant(resource, id, List.of(permissions));
    }

    /** The permissions as the engine keeps them. */
    int bits() {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (some, more) -> some | more);
    }

    /**
     * What a group holds. The rights on a single task come from the engine itself, by candidate group and assignee. Those
     * without tasks hold nothing: they read own pages. Administrators see processes and let jobs run again; they hold no
     * right to see or do a task, to change an instance, or to change a right.
     */
    static List<Grant> of(String group) {
        var groups = List.of(group);
        var grants = new ArrayList<Grant>();
        var onEach = new LinkedHashMap<String, List<Permission>>();
        if (Action.OPEN_TASKLIST.mayAtAll(groups)) {
            grants.add(on(Resources.APPLICATION, "tasklist", ACCESS));
            // the models are no secret: their names and diagrams stand beside each task
            grants.add(on(Resources.PROCESS_DEFINITION, ANY, READ));
        }
        if (Action.EXPRESS_INTEREST.mayAtAll(groups)) {
            permit(onEach, List.of(LIFECYCLE), READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
            grants.add(on(Resources.PROCESS_INSTANCE, ANY, CREATE));
        }
        if (Role.of(groups).contains(Role.SECRETARIAT)) {
            permit(
                    onEach,
                    IN_THE_OPEN,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_ASSIGN);
            grants.add(on(Resources.USER, ANY, READ));
            grants.add(on(Resources.GROUP, ANY, READ));
        }
        if (Action.MANAGE_USERS.mayAtAll(groups)) {
            grants.add(on(Resources.APPLICATION, "admin", ACCESS));
            grants.add(on(Resources.USER, ANY, ALL));
            grants.add(on(Resources.GROUP, ANY, READ));
            grants.add(on(Resources.GROUP_MEMBERSHIP, ANY, CREATE, DELETE));
            grants.add(on(Resources.AUTHORIZATION, ANY, READ));
        }
        if (Action.SEE_OPERATIONS.mayAtAll(groups)) {
            grants.add(on(Resources.APPLICATION, "cockpit", ACCESS));
            grants.add(on(Resources.DEPLOYMENT, ANY, READ));
            grants.add(on(Resources.DECISION_DEFINITION, ANY, READ));
            grants.add(on(Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
            grants.add(on(Resources.BATCH, ANY, READ));
            grants.add(on(Resources.SYSTEM, ANY, SystemPermissions.READ));
            permit(
                    onEach,
                    IN_THE_OPEN,
                    READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.RETRY_JOB);
        }
        onEach.forEach((process, permissions) ->
                grants.add(new Grant(Resources.PROCESS_DEFINITION, process, List.copyOf(permissions))));
        return grants;
    }

    /** One right a process and group: the engine keeps no two for the same. */
    private static void permit(
            Map<String, List<Permission>> onEach, List<String> processes, Permission... permissions) {
        processes.forEach(process ->
                onEach.computeIfAbsent(process, none -> new ArrayList<>()).addAll(List.of(permissions)));
    }

    /** What an earlier release gave this group and this one does not. */
    static List<Grant> formerlyOf(String group) {
        if (Action.SEE_OPERATIONS.mayAtAll(List.of(group))) {
            return List.of(
                    on(Resources.FILTER, ANY, ALL),
                    on(Resources.OPERATION_LOG_CATEGORY, ANY, ALL),
                    on(Resources.PROCESS_DEFINITION, ANY, ALL),
                    on(Resources.PROCESS_INSTANCE, ANY, ALL));
        }
        return Role.of(List.of(group)).contains(Role.SECRETARIAT) ? List.of(on(Resources.TASK, ANY, ALL)) : List.of();
    }
}
