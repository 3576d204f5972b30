package org.wopengine.shared;

import java.time.Instant;
import java.util.Set;

/**
 * A task is nearly due, or overdue. Published by the timers of the models; nothing is cancelled by it.
 *
 * @param groups whose members can do the task
 * @param level null for a reminder before the due date; otherwise who is told now: COORDINATOR, OFFICER or LEAD
 */
public record TaskDue(
        PartnershipId partnership, String taskId, String taskName, Set<String> groups, Instant dueAt, String level) {
    public boolean overdue() {
        return level != null;
    }
}
