package org.wopengine.workflow;

import java.util.Optional;
import org.wopengine.shared.Refused;

/**
 * A process about something that is no partnership and that only few may know of. Its business key is a reference of its
 * own kind, so that nothing that looks for partnerships finds it. Its tasks send no notices, and its forms show nothing but
 * the reference: what there is to know stands on pages of the module that owns it, which knows who may read.
 */
public interface PrivateProcess {
    /** Id of the process. */
    String id();

    /** Why this person can neither hold nor answer a task of this file; empty if nothing speaks against it. */
    Optional<Refused> against(String reference, String user);

    /** A task is nearly due, or late. Nothing is cancelled by it. */
    void late(String reference, FormKey task, boolean overdue);
}
