package org.wopengine.workflow;

import java.time.Instant;
import java.util.Set;
import org.wopengine.duties.Duty;

/**
 * A task somebody has to do.
 *
 * @param id the engine's id, part of its address in Tasklist
 * @param key where it stands in the models
 * @param assignee login of who has claimed it, or null
 * @param groups whose members may do it
 * @param dueAt when it is due, or null
 * @param duty what whoever completes it does
 */
public record OpenTask(
        String id,
        FormKey key,
        String name,
        String assignee,
        Set<String> groups,
        Instant dueAt,
        Instant createdAt,
        Duty duty) {}
