package org.wopengine.identity.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wopengine.identity.NewGroup;

/** Sees to it that each group holds in the engine exactly what the code wants, at every start. */
@Component
@Order(1)
class EngineAuthorizations implements NewGroup {
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
        Grant.formerlyOf(group).forEach(grant -> revoke(group, grant));
        Grant.of(group).forEach(grant -> grant(group, grant));
    }

    /** Makes the group's right on this resource exactly this one. */
    void grant(String group, Grant wanted) {
        var found = find(group, wanted);
        if (found != null
                && Grant.on(wanted.resource(), wanted.id(), found.getPermissions(KNOWN))
                                .bits()
                        == wanted.bits()) {
            return;
        }
        var grant = found == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : found;
        if (found == null) {
            grant.setGroupId(group);
            grant.setResource(wanted.resource());
            grant.setResourceId(wanted.id());
        }
        grant.setPermissions(wanted.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }

    private void revoke(String group, Grant former) {
        var found = find(group, former);
        if (found != null) {
            authorizations.deleteAuthorization(found.getId());
        }
    }

    private Authorization find(String group, Grant grant) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
    }
}
