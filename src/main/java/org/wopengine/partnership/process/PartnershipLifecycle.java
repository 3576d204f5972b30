package org.wopengine.partnership.process;

import org.wopengine.partnership.EntryPath;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Routing;

/** What the model {@code partnership-lifecycle} and the product agree on. */
public final class PartnershipLifecycle {
    public static final String ID = "partnership-lifecycle";

    /** The start form "Interest expressed". */
    public static final FormKey INTEREST_EXPRESSED = FormKey.of(ID, "StartEvent_InterestExpressed");

    public static final Routing<EntryPath> ENTRY_PATH = Routing.choice("entryPath", EntryPath.class);

    private PartnershipLifecycle() {}
}
