package org.wopengine.closure;

import org.wopengine.shared.GateChoice;

/** How the secretariat decided about a closure or a follow-up report. */
public enum ClosureOutcome {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    DEFERRED;

    static ClosureOutcome of(GateChoice choice) {
        return switch (choice) {
            case APPROVE -> APPROVED;
            case REQUEST_CHANGES -> CHANGES_REQUESTED;
            case REJECT -> REJECTED;
            case DEFER -> DEFERRED;
        };
    }
}
