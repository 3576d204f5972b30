package org.wopengine.closure;

import org.wopengine.partnership.PartnershipStatus;

/** The ways a partnership ends without a closure. */
public enum ExitKind {
    REJECTED(PartnershipStatus.REJECTED, "partnership-rejected"),
    WITHDRAWN(PartnershipStatus.WITHDRAWN, "partnership-withdrawn"),
    UNMATCHED(PartnershipStatus.UNMATCHED, "partnership-unmatched"),
    TERMINATED(PartnershipStatus.TERMINATED, "partnership-terminated");

    private final PartnershipStatus status;
    private final String notice;

    ExitKind(PartnershipStatus status, String notice) {
        this.status = status;
        this.notice = notice;
    }

    PartnershipStatus status() {
        return status;
    }

    /** The kind of notice by which the parties are told. */
    String notice() {
        return notice;
    }
}
