package org.wopengine.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wopengine.shared.PartnershipId;

/**
 * Plays people at their tasks, through the very forms they use: the same checks, the same rows, the same record. For
 * demo data and tests only; it exists in the profiles {@code demo} and {@code test}.
 */
public interface Rehearsal {
    /** Sends the expression of interest as somebody and runs on to the first open task. */
    PartnershipId express(String user, Map<String, ?> answers);

    /**
     * Completes the open task of this element as somebody, and runs on to the next open tasks.
     *
     * @throws IllegalStateException if the person has no such task
     */
    void complete(PartnershipId partnership, String element, String user, Map<String, ?> answers);

    /** The elements at which tasks of a partnership are open, in alphabetical order. */
    List<String> openTasks(PartnershipId partnership);

    /** Does something as a person would, in one transaction; then runs what follows by itself. */
    void as(String user, PartnershipId partnership, Runnable work);

    /** Moves the clock of engine and domain, and lets the timers of this partnership fire that are due then. */
    void moveTo(Instant moment, PartnershipId partnership);

    /** Moves the clock of engine and domain; null gives the real time back. */
    void moveTo(Instant moment);
}
