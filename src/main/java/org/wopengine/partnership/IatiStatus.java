package org.wopengine.partnership;

/**
 * Where an activity stands for readers of open aid data: the code list ActivityStatus of the IATI standard 2.03. The
 * standard knows no rejection; what never began, or ended before its end, is cancelled there.
 */
public enum IatiStatus {
    PIPELINE(1),
    IMPLEMENTATION(2),
    FINALISATION(3),
    CLOSED(4),
    CANCELLED(5),
    SUSPENDED(6);

    private final int code;

    IatiStatus(int code) {
        this.code = code;
    }

    /** As the code list has it, 1 to 6. */
    public int code() {
        return code;
    }

    /** A partnership is being implemented from its signature on, not only when its plan is approved. */
    public static IatiStatus of(PartnershipStatus status) {
        return switch (status) {
            case SUBMITTED,
                    SCREENING,
                    CHANGES_REQUESTED,
                    ELIGIBLE,
                    MATCHING,
                    MATCHED,
                    AGREEMENT_DRAFT,
                    PRINCIPLE_REVIEW -> PIPELINE;
            case SIGNED, DIAGNOSIS, PLANNING, ACTIVE, UNDER_REVIEW -> IMPLEMENTATION;
            case SUSPENDED -> SUSPENDED;
            case CLOSING -> FINALISATION;
            case CLOSED, FOLLOW_UP, ARCHIVED -> CLOSED;
            case REJECTED, WITHDRAWN, UNMATCHED, TERMINATED -> CANCELLED;
        };
    }
}
