package org.wopengine.duties;

/** What somebody who completes a task does to the matter it is about. */
public enum Duty {
    /** Says something in one's own cause; whoever does is an author of the matter from then on. */
    WRITE,
    /** Judges for the programme and prepares somebody else's decision: an author who has to be impartial. */
    ADVISE,
    /** Decides for the programme: impartial, and no author of the matter. */
    DECIDE;

    /** Whether only somebody without an own interest may do it. */
    public boolean impartial() {
        return this != WRITE;
    }

    /** Whether whoever does it has a part in what is decided later. */
    public boolean makesAuthor() {
        return this != DECIDE;
    }
}
