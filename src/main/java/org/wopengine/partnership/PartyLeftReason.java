package org.wopengine.partnership;

/** Why a party is no longer in a partnership. */
public enum PartyLeftReason {
    DROPPED_OUT,
    DECLINED,
    NO_REPLY,
    REPLACED,
    DISSOLVED,
    INTEGRITY
}
