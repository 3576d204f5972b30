package org.wopengine.matching.round;

import java.util.Objects;
import org.wopengine.shared.OperatorCode;

/** What an officer decided about a pair against, or before, the calculation. */
public record Ruling(Kind kind, OperatorCode mentee, OperatorCode mentor) {

    /** What is decided. */
    public enum Kind {
        /** The mentor leads this mentee. */
        FORCE,
        /** The two do not come together, neither as lead nor beside another mentor. */
        FORBID
    }

    public Ruling {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(mentee);
        Objects.requireNonNull(mentor);
    }

    public static Ruling force(OperatorCode mentee, OperatorCode mentor) {
        return new Ruling(Kind.FORCE, mentee, mentor);
    }

    public static Ruling forbid(OperatorCode mentee, OperatorCode mentor) {
        return new Ruling(Kind.FORBID, mentee, mentor);
    }

    boolean concerns(Pair pair) {
        return pair.joins(mentee, mentor);
    }
}
