package org.wopengine.partnership;

/** The messages by which people's interventions reach the running processes; the names stand in the models. */
public final class LifecycleMessages {
    public static final String WITHDRAWAL_REQUESTED = "WithdrawalRequested";
    public static final String TERMINATION_DECIDED = "TerminationDecided";
    public static final String AMENDMENT_REQUESTED = "AmendmentRequested";
    public static final String ADDENDUM_REQUESTED = "AddendumRequested";

    /** The signing of the agreement waits for it, as long as it is about an addendum. */
    public static final String ADDENDUM_WITHDRAWN = "AddendumWithdrawn";

    /** The monitoring waits for it when a review has suspended the partnership. */
    public static final String PARTNERSHIP_RESUMED = "PartnershipResumed";

    /** The follow-up waits for it, next to its timer. */
    public static final String FOLLOW_UP_BROUGHT_FORWARD = "FollowUpBroughtForward";

    private LifecycleMessages() {}
}
