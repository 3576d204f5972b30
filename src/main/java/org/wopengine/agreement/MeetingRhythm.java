package org.wopengine.agreement;

/** How often the steering committee meets. */
public enum MeetingRhythm {
    MONTHLY,
    QUARTERLY,
    SEMIANNUAL,
    ANNUAL
}
