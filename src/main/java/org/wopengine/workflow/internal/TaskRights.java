package org.wopengine.workflow.internal;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The rights on one task, given and taken as it changes hands. The engine by itself only gives: whoever once held a
 * task would see and complete it for ever. And a task can only go to somebody of its candidate groups, so that nobody
 * decides for another operator by being assigned.
 */
class TaskRights extends DefaultAuthorizationProvider {
    private final MessageSource messages;

    TaskRights(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
        }
        if (newAssignee != null && !newAssignee.equals(oldAssignee)) {
            requireCandidate((TaskEntity) task, newAssignee);
        }
        var granted = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (granted != null) {
            for (var authorization : granted) {
                // who holds a task may put it back or hand it to a colleague
                authorization.addPermission(TaskPermissions.TASK_ASSIGN);
            }
        }
        return granted;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        if (group != null && IdentityLinkType.CANDIDATE.equals(type)) {
            getAuthorizationManager().deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), group);
        }
        return null;
    }

    private void requireCandidate(TaskEntity task, String user) {
        var groups = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
        if (!groups.isEmpty() && groups.stream().noneMatch(group -> isMember(user, group))) {
            throw new BadUserRequestException(messages.getMessage(
                    "workflow.not-a-candidate", new Object[] {user}, LocaleContextHolder.getLocale()));
        }
    }

    private static boolean isMember(String user, String group) {
        var command = Context.getCommandContext();
        Callable<Boolean> asked = () -> command.getReadOnlyIdentityProvider()
                        .createGroupQuery(command)
                        .groupId(group)
                        .groupMember(user)
                        .count()
                > 0;
        return command.runWithoutAuthorization(asked);
    }
}
