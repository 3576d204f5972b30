package org.wopengine.workflow;

import java.util.List;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;

/**
 * What the rest of the product may ask of or tell the running processes, under business names. Joins the caller's
 * transaction.
 */
public interface Processes {
    /**
     * Tells the processes of a partnership that something happened.
     *
     * @param message name of the message in the model
     * @throws org.wopengine.shared.Conflict if nothing waits for it now
     */
    void tell(PartnershipId partnership, String message);

    /** Whether some process of the partnership waits for this message now. */
    boolean waitsFor(PartnershipId partnership, String message);

    /** Whether a process of the partnership stands at this element now, or on its way into it. */
    boolean isAt(PartnershipId partnership, String element);

    /** Stops all processes of a partnership: tasks stay but cannot be answered, timers wait. */
    void suspend(PartnershipId partnership);

    void resume(PartnershipId partnership);

    /** The open tasks of a partnership, soonest due first. */
    List<OpenTask> openTasks(PartnershipId partnership);

    /** The partnership whose processes opened this task; nothing if no such task is open. */
    java.util.Optional<PartnershipId> partnershipOf(String task);

    /** The open task of this id, if it belongs to the partnership. */
    java.util.Optional<OpenTask> openTask(PartnershipId partnership, String task);

    /** What would keep this person from claiming the task; empty if nothing does, or no such task is open. */
    java.util.Optional<Refused> against(String task, String user);

    /**
     * Gives a task to somebody of its candidate groups, or back to all of them.
     *
     * @param user login of who has to do it from now on; null for the groups
     * @throws org.wopengine.shared.Refused if that person may not have it
     * @throws org.wopengine.shared.Conflict if the task was completed or claimed meanwhile
     */
    void handOver(PartnershipId partnership, String task, String user);

    /** Gives the tasks somebody holds in a partnership and that demand impartiality back to their groups. */
    void release(PartnershipId partnership, String user);

    /**
     * When the task due first is due, for each of these partnerships that has an open task with a due date. One
     * statement, however many are asked for.
     */
    java.util.Map<PartnershipId, java.time.Instant> earliestDue(java.util.Collection<PartnershipId> partnerships);

    /** The partnerships that have an open task due before this moment. */
    java.util.Set<PartnershipId> overdueAt(java.time.Instant moment);

    /** Whether a task of this element is open for one of these groups (or assigned to the user). */
    boolean hasOpenTask(PartnershipId partnership, FormKey task, String user, java.util.Collection<String> groups);
}
