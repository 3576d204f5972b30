package org.wopengine.partnership;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.wopengine.shared.Stage;

/**
 * Where a partnership stands. There is no draft: a partnership exists from the moment its interest is submitted. The
 * moves allowed are listed here and nowhere else.
 */
public enum PartnershipStatus {
    SUBMITTED(Stage.INTEREST),
    SCREENING(Stage.INTEREST),
    CHANGES_REQUESTED(Stage.INTEREST),
    ELIGIBLE(Stage.INTEREST),
    MATCHING(Stage.MATCHING),
    MATCHED(Stage.MATCHING),
    AGREEMENT_DRAFT(Stage.AGREEMENT),
    PRINCIPLE_REVIEW(Stage.AGREEMENT),
    SIGNED(Stage.AGREEMENT),
    DIAGNOSIS(Stage.WORKPLAN),
    PLANNING(Stage.WORKPLAN),
    ACTIVE(Stage.MONITORING),
    UNDER_REVIEW(Stage.MONITORING),
    SUSPENDED(Stage.MONITORING),
    CLOSING(Stage.CLOSURE),
    CLOSED(Stage.CLOSURE),
    FOLLOW_UP(Stage.FOLLOW_UP),
    ARCHIVED(Stage.FOLLOW_UP),
    REJECTED(Stage.EXIT),
    WITHDRAWN(Stage.EXIT),
    UNMATCHED(Stage.EXIT),
    TERMINATED(Stage.EXIT);

    private static final Map<PartnershipStatus, Set<PartnershipStatus>> MOVES = new EnumMap<>(PartnershipStatus.class);

    static {
        allow(SUBMITTED, SCREENING, WITHDRAWN);
        allow(SCREENING, CHANGES_REQUESTED, ELIGIBLE, REJECTED, WITHDRAWN);
        allow(CHANGES_REQUESTED, SCREENING, REJECTED, WITHDRAWN);
        allow(ELIGIBLE, MATCHING, AGREEMENT_DRAFT, WITHDRAWN);
        allow(MATCHING, MATCHED, UNMATCHED, WITHDRAWN);
        allow(MATCHED, MATCHING, AGREEMENT_DRAFT, WITHDRAWN);
        allow(AGREEMENT_DRAFT, PRINCIPLE_REVIEW, MATCHING, WITHDRAWN);
        allow(PRINCIPLE_REVIEW, AGREEMENT_DRAFT, SIGNED, MATCHING, REJECTED, WITHDRAWN);
        allow(SIGNED, DIAGNOSIS, SUSPENDED, TERMINATED);
        allow(DIAGNOSIS, PLANNING, SUSPENDED, TERMINATED);
        allow(PLANNING, ACTIVE, SUSPENDED, TERMINATED);
        allow(ACTIVE, UNDER_REVIEW, CLOSING, SUSPENDED, TERMINATED);
        allow(UNDER_REVIEW, ACTIVE, CLOSING, SUSPENDED, TERMINATED);
        allow(SUSPENDED, SIGNED, DIAGNOSIS, PLANNING, ACTIVE, UNDER_REVIEW, TERMINATED);
        allow(CLOSING, CLOSED, TERMINATED);
        allow(CLOSED, FOLLOW_UP, ARCHIVED);
        allow(FOLLOW_UP, ARCHIVED);
    }

    private static void allow(PartnershipStatus from, PartnershipStatus first, PartnershipStatus... others) {
        MOVES.put(from, EnumSet.of(first, others));
    }

    private final Stage stage;

    PartnershipStatus(Stage stage) {
        this.stage = stage;
    }

    /** The stage of the lifecycle this status belongs to. A suspended partnership has left its stage for a while. */
    public Stage stage() {
        return stage;
    }

    /** The statuses that may come next; empty at an end. */
    public Set<PartnershipStatus> next() {
        var next = MOVES.get(this);
        return next == null ? Set.of() : Set.copyOf(next);
    }

    public boolean mayBecome(PartnershipStatus next) {
        return next().contains(next);
    }

    /** Nothing follows: the story of this partnership is told. */
    public boolean isEnd() {
        return next().isEmpty();
    }

    /** Not signed yet: applicants may still withdraw. */
    public boolean isBeforeSignature() {
        return mayBecome(WITHDRAWN);
    }

    /** Its work is over, well or not; follow-up checks may still come. */
    public boolean isOver() {
        return isEnd() || this == CLOSED || this == FOLLOW_UP;
    }

    /** Signed, not closing and not suspended: the partners work by their agreement. */
    public boolean isAtWork() {
        return mayBecome(SUSPENDED);
    }

    /** Signed and not closed: it may be suspended or terminated. */
    public boolean isRunning() {
        return mayBecome(TERMINATED);
    }
}
