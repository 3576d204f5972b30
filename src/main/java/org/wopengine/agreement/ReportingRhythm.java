package org.wopengine.agreement;

/** How often the partners report on their progress. */
public enum ReportingRhythm {
    QUARTERLY(3),
    SEMIANNUAL(6),
    ANNUAL(12);

    private final int months;

    ReportingRhythm(int months) {
        this.months = months;
    }

    /** How many months one report covers. */
    public int months() {
        return months;
    }
}
