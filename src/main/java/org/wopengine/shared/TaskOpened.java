package org.wopengine.shared;

import java.time.Instant;
import java.util.Set;

/**
 * A task waits for somebody. Published when the process comes to it.
 *
 * @param groups whose members can do the task
 */
public record TaskOpened(
        PartnershipId partnership, String taskId, String taskName, Set<String> groups, Instant dueAt) {}
