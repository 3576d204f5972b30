package org.wopengine.agreement;

/** How often the partners report. */
public enum ReportingRhythm {
    QUARTERLY,
    SEMIANNUAL,
    ANNUAL
}
