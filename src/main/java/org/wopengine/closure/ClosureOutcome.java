package org.wopengine.closure;

import org.wopengine.shared.GateChoice;

/** How the secretariat decided about a closure or a follow-up report. */
public enum ClosureOutcome {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED,
    /** Somebody else decides whether a check that does not hold may be waived; then the gate comes back. */
    WAIVER_REQUESTED;

    static ClosureOutcome of(GateChoice choice) {
        return switch (choice) {
            case APPROVE -> APPROVED;
            case REQUEST_CHANGES -> CHANGES_REQUESTED;
            case REJECT -> REJECTED;
            case DEFER -> DEFERRED;
            case REQUEST_WAIVER -> WAIVER_REQUESTED;
        };
    }
}
