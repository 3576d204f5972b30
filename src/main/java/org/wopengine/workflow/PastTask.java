package org.wopengine.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wopengine.shared.PartnershipId;

/**
 * A task that is or was open.
 *
 * @param groups in whose court the ball was
 * @param assignee login of who had it last, or null
 * @param dueAt null if there was no day for it
 * @param endedAt null as long as it is open
 * @param answered whether it ended by an answer; else something else took it away
 * @param suspended whether it is open and nobody can answer it, because its partnership is suspended
 */
public record PastTask(
        String id,
        PartnershipId partnership,
        FormKey key,
        String name,
        List<String> groups,
        String assignee,
        Instant createdAt,
        Instant dueAt,
        Instant endedAt,
        boolean answered,
        boolean suspended) {
    public PastTask {
        groups = List.copyOf(groups);
    }

    /** How long somebody waited for it, until it ended or until now. */
    public Duration waited(Instant now) {
        return Duration.between(createdAt, endedAt == null ? now : endedAt);
    }

    /** Nobody is late with what nobody can answer. */
    public boolean isLate(Instant now) {
        return !suspended && dueAt != null && dueAt.isBefore(endedAt == null ? now : endedAt);
    }
}
