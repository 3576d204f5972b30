package org.wopengine.workflow.internal;

import java.util.Objects;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.wopengine.shared.Refused;

/**
 * The rights on one task, given and taken as it changes hands. The engine by itself only gives: whoever once held a
 * task would see and complete it for ever. And a task can only go to somebody of its candidate groups, so that nobody
 * decides for another operator by being assigned; and only to somebody who may decide, where it decides.
 */
class TaskRights extends DefaultAuthorizationProvider {
    private final MessageSource messages;
    private final ObjectProvider<Impartiality> impartiality;
    private final ObjectProvider<Privacy> privacy;

    TaskRights(MessageSource messages, ObjectProvider<Impartiality> impartiality, ObjectProvider<Privacy> privacy) {
        this.privacy = privacy;
        this.impartiality = impartiality;
        this.messages = messages;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
        }
        requireReason(oldAssignee, newAssignee);
        if (newAssignee != null && !newAssignee.equals(oldAssignee)) {
            requireCandidate((TaskEntity) task, newAssignee);
            requireImpartial((TaskEntity) task, newAssignee);
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

    /**
     * A person may take a free task and give an own one back. Everything else takes a task from somebody or puts it on
     * somebody, which needs a reason: there is a page for it, and the product works on its behalf without a person.
     */
    private void requireReason(String oldAssignee, String newAssignee) {
        var person = Context.getCommandContext().getAuthenticatedUserId();
        if (person == null || Objects.equals(oldAssignee, newAssignee)) {
            return;
        }
        var claims = oldAssignee == null && person.equals(newAssignee);
        var givesBack = newAssignee == null && person.equals(oldAssignee);
        if (!claims && !givesBack) {
            throw refusal(Refused.because("workflow.hand-over.needs-reason", null));
        }
    }

    private void requireImpartial(TaskEntity task, String user) {
        var asker = Context.getCommandContext().getAuthenticatedUserId();
        impartiality.getObject().againstHolding(task, user, asker).ifPresent(refused -> {
            throw refusal(refused);
        });
        privacy.getObject().against(task, user).ifPresent(refused -> {
            throw refusal(refused);
        });
    }

    /** The one exception here that the engine's REST layer answers with HTTP 400; the product itself asks for its cause. */
    private BadUserRequestException refusal(Refused refused) {
        return new BadUserRequestException(
                messages.getMessage(refused.messageKey(), refused.arguments(), LocaleContextHolder.getLocale()),
                refused);
    }

    private void requireCandidate(TaskEntity task, String user) {
        var groups = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
        if (!groups.isEmpty() && groups.stream().noneMatch(group -> isMember(user, group))) {
            throw refusal(Refused.because("workflow.not-a-candidate", "user", user));
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
