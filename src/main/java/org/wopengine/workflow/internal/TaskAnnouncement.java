package org.wopengine.workflow.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.TaskOpened;

/** Says of every new task that it waits, so that nobody has to look for it. */
@Component
class TaskAnnouncement implements TaskListener {
    private final ApplicationEventPublisher events;
    private final Privacy privacy;

    TaskAnnouncement(ApplicationEventPublisher events, Privacy privacy) {
        this.privacy = privacy;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        if (privacy.covers(task)) {
            return; // a notice is mailed, and says that there is something
        }
        events.publishEvent(new TaskOpened(
                new PartnershipId(task.getExecution().getProcessBusinessKey()),
                task.getId(),
                task.getName(),
                groups(task),
                task.getDueDate().toInstant()));
    }

    /** The groups whose members can do a task. */
    static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
