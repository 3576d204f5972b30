package org.wopengine.workplan;

/** How far a capacity has become the operator's own. */
public enum CapacityLevel {
    ABSENT,
    KNOWLEDGE_ACQUIRED,
    APPLIED_WITH_HELP,
    ADOPTED,
    INSTITUTIONALISED;

    /** 0 (absent) to 4 (institutionalised). */
    public int level() {
        return ordinal();
    }

    /** @throws IllegalArgumentException if there is no such level */
    public static CapacityLevel of(int level) {
        if (level < 0 || level >= values().length) {
            throw new IllegalArgumentException("A capacity level is 0 to 4: " + level);
        }
        return values()[level];
    }
}
