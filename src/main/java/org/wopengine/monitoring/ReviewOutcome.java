package org.wopengine.monitoring;

/** What a review comes to. */
public enum ReviewOutcome {
    CONTINUE(ReviewCourse.CONTINUE),
    /** Goes on with an amended work plan. */
    ADJUST(ReviewCourse.ADJUST),
    /** Goes on to a later end. */
    EXTEND(ReviewCourse.CONTINUE),
    /** Pauses until the partnership is resumed. */
    SUSPEND(ReviewCourse.SUSPEND),
    TERMINATE(ReviewCourse.TERMINATE);

    private final ReviewCourse course;

    ReviewOutcome(ReviewCourse course) {
        this.course = course;
    }

    /** Which way the partnership goes on; an extension is recorded and then goes on as before. */
    public ReviewCourse course() {
        return course;
    }
}
