package org.wopengine.partnership;

/** Why a partnership pauses. */
public enum SuspensionReason {
    SECURITY,
    DISASTER,
    PANDEMIC,
    FUNDING_GAP,
    MANAGEMENT_CHANGE,
    PARTNER_REQUEST,
    INTEGRITY_CASE
}
