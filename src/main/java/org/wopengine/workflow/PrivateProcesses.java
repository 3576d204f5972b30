package org.wopengine.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopengine.shared.Refused;

/** What the owner of a {@link PrivateProcess} may ask of or tell the engine. Joins the caller's transaction. */
public interface PrivateProcesses {
    /** Begins the process of a file. The engine does not learn who did. */
    void begin(String process, String reference);

    /** The open tasks of these files, by reference. */
    Map<String, List<OpenTask>> openTasks(String process, Collection<String> references);

    /** The open task of this id, if it belongs to a private process. */
    Optional<OpenTask> openTask(String task);

    /** Why this person can neither hold nor answer a task of this id; empty if nothing speaks against it. */
    Optional<Refused> against(String task, String user);

    /** Takes the tasks of a file away from somebody who may no longer have them; they go back to the group. */
    void release(String process, String reference, String user);
}
