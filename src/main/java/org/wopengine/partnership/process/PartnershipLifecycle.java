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

    public static final String WITHDRAWAL_REQUESTED = "WithdrawalRequested";
    public static final String TERMINATION_DECIDED = "TerminationDecided";
    public static final String AMENDMENT_REQUESTED = "AmendmentRequested";
    /** The monitoring model waits for it when a review has suspended the partnership. */
    public static final String PARTNERSHIP_RESUMED = "PartnershipResumed";
    /** The follow-up model waits for it, next to its timer. */
    public static final String FOLLOW_UP_BROUGHT_FORWARD = "FollowUpBroughtForward";

    private PartnershipLifecycle() {}
}
