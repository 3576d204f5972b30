package org.wopengine.monitoring;

import java.time.LocalDate;

/** The days one report covers, the first and the last included. */
record Period(LocalDate from, LocalDate to) {
    private static final int DAYS_TO_REPORT = 15;

    /** When its report is due. */
    LocalDate dueOn() {
        return to.plusDays(DAYS_TO_REPORT);
    }
}
