package org.wopengine.trail;

import java.time.Duration;
import java.util.List;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.workflow.PastTask;

/**
 * What happened in one partnership.
 *
 * @param open tasks that wait now, with whose turn it is
 * @param entries oldest first
 */
record Timeline(PartnershipView partnership, List<Waiting> open, List<Entry> entries) {
    /** A task that is open, and for how long. */
    record Waiting(PastTask task, Duration waited, boolean late) {}

    public long count(Entry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).count();
    }
}
