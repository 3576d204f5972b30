package org.wopengine.workflow;

import java.util.Map;
import org.wopengine.shared.PartnershipId;

/**
 * Tells the display values Tasklist lists beside each task of a partnership, under keys starting with {@code view}.
 * Brought by the module that knows the partnership; reference and stage are added by the workflow itself.
 */
public interface TaskColumns {
    Map<String, String> of(PartnershipId partnership);
}
