package org.wopengine.workflow;

import java.util.Optional;
import org.wopengine.shared.Refused;

/**
 * A process about something that is no partnership. Its business key is a reference of its own kind, so that nothing that
 * looks for partnerships finds it. Its tasks send no notices by themselves and what its forms showed is not kept: the module
 * that owns it tells whom it wants to, keeps its own record, and knows who may read.
 */
public interface PrivateProcess {
    /** Id of the process. */
    String id();

    /** Why this person can neither hold nor answer this task of the file; empty if nothing speaks against it. */
    Optional<Refused> against(String reference, FormKey task, String user);

    /** A task is nearly due, or late. Nothing is cancelled by it. */
    void late(String reference, FormKey task, boolean overdue);
}
