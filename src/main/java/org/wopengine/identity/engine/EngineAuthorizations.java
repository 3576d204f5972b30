package org.wopengine.identity.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wopengine.identity.Groups;
import org.wopengine.identity.NewGroup;

/**
 * What each group may do in the engine, as code: at every start each group holds exactly what stands here. The rights
 * on a single task come from the engine itself, by candidate group and assignee. Auditors hold nothing: they read own
 * pages. Administrators run the engine and hold no right to work on a task.
 */
@Component
@Order(1)
class EngineAuthorizations implements NewGroup {
    /** The one process people start by hand. */
    static final String LIFECYCLE = "partnership-lifecycle";

    private static final Permission[] KNOWN = Stream.<Permission[]>of(
                    Permissions.values(),
                    ProcessDefinitionPermissions.values(),
                    ProcessInstancePermissions.values(),
                    TaskPermissions.values(),
                    BatchPermissions.values(),
                    SystemPermissions.values(),
                    UserOperationLogCategoryPermissions.values())
            .flatMap(Arrays::stream)
            .toArray(Permission[]::new);

    private final AuthorizationService authorizations;

    EngineAuthorizations(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void prepare(String group, String name) {
        if (Groups.worksInTasklist(group)) {
            grant(group, Resources.APPLICATION, "tasklist", ACCESS);
            // the models are no secret: their names and diagrams stand beside each task
            grant(group, Resources.PROCESS_DEFINITION, ANY, READ);
        }
        if (group.equals(Groups.SECRETARIAT) || group.startsWith(Groups.OPERATOR)) {
            grant(group, Resources.PROCESS_DEFINITION, LIFECYCLE, READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
            grant(group, Resources.PROCESS_INSTANCE, ANY, CREATE);
        }
        if (group.equals(Groups.SECRETARIAT)) {
            grant(group, Resources.TASK, ANY, TaskPermissions.READ, TaskPermissions.TASK_ASSIGN);
            grant(group, Resources.USER, ANY, READ);
            grant(group, Resources.GROUP, ANY, READ);
        }
        if (group.equals(Groups.ADMINISTRATOR)) {
            administrator(group);
        }
    }

    private void administrator(String group) {
        grant(group, Resources.APPLICATION, "cockpit", ACCESS);
        grant(group, Resources.APPLICATION, "admin", ACCESS);
        grant(group, Resources.USER, ANY, ALL);
        grant(group, Resources.GROUP, ANY, ALL);
        grant(group, Resources.GROUP_MEMBERSHIP, ANY, ALL);
        grant(group, Resources.AUTHORIZATION, ANY, ALL);
        grant(group, Resources.FILTER, ANY, READ);
        grant(group, Resources.DEPLOYMENT, ANY, READ);
        grant(group, Resources.DECISION_DEFINITION, ANY, READ);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
        grant(group, Resources.BATCH, ANY, ALL);
        grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        grant(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                READ,
                UPDATE,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.MIGRATE_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(
                group,
                Resources.PROCESS_INSTANCE,
                ANY,
                READ,
                UPDATE,
                ProcessInstancePermissions.SUSPEND,
                ProcessInstancePermissions.RETRY_JOB);
    }

    /** Makes the group's grant on this resource exactly these permissions. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        var found = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var grant = found == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : found;
        if (found == null) {
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        } else if (holdsExactly(found, permissions)) {
            return;
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private static boolean holdsExactly(Authorization grant, Permission... permissions) {
        return bits(permissions) == bits(grant.getPermissions(KNOWN));
    }

    private static int bits(Permission... permissions) {
        return Arrays.stream(permissions).mapToInt(Permission::getValue).reduce(0, (some, more) -> some | more);
    }
}
