package org.wopengine.identity.policy;

/** How somebody stands to what they want to see or change. */
public enum Relation {
    /** None is needed. */
    ANY("any"),
    /** One's operator takes part in the partnership. */
    PARTY("own partnership"),
    /** One's operator applied for it. */
    APPLICANT("own application"),
    /** One's operator leads on its side. */
    LEAD_PARTY("own partnership, as a lead"),
    /** The partnership sits in the region of one's platform. */
    REGION("own region"),
    /** A task is open for one's group, or is one's own. */
    TASK("own task"),
    /** One has claimed the task. */
    CLAIMED("claimed task"),
    /** A list of tasks that is shared with one's group, or one's own. */
    LIST("own list"),
    /** It belongs to the operator one acts for. */
    OWN_OPERATOR("own operator"),
    /** It is one's own login. */
    SELF("own login");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
