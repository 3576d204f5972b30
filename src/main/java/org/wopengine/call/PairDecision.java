package org.wopengine.call;

import org.wopengine.matching.round.Ruling;

/** What an officer decides about a pair before a round is calculated. */
public enum PairDecision {
    /** The mentor leads this mentee. */
    BRING_TOGETHER(Ruling.Kind.FORCE),
    /** The two do not come together, neither as lead nor beside another mentor. */
    KEEP_APART(Ruling.Kind.FORBID);

    private final Ruling.Kind kind;

    PairDecision(Ruling.Kind kind) {
        this.kind = kind;
    }

    Ruling.Kind kind() {
        return kind;
    }
}
