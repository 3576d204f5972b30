package org.wopengine.partnership;

/** The role of an organisation in one partnership. The same operator may be mentor here and mentee there. */
public enum PartyRole {
    LEAD_MENTOR,
    MENTOR,
    LEAD_MENTEE,
    MENTEE,
    FUNDER,
    FACILITATOR,
    BROKER,
    TECHNICAL_SUPPORT,
    SUPPORTING_ORG;

    /** There is at most one of it at a time, and it is an operator. */
    public boolean isLead() {
        return this == LEAD_MENTOR || this == LEAD_MENTEE;
    }

    public boolean isMentor() {
        return this == LEAD_MENTOR || this == MENTOR;
    }

    public boolean isMentee() {
        return this == LEAD_MENTEE || this == MENTEE;
    }
}
