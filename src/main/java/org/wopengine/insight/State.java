package org.wopengine.insight;

/** How something that takes time stands. Only what is finished has a duration that is compared. */
enum State {
    /** A stage that was followed by a later one; a task that was answered. */
    FINISHED,
    /** It goes on. */
    RUNNING,
    /** The partnership ended in the stage; something else took the task away. */
    CUT_OFF
}
