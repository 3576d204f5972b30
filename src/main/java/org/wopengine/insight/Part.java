package org.wopengine.insight;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which rows behind a figure a number counts; the number leads to exactly these. */
enum Part {
    FINISHED(Set.of(Subject.Kind.STAGE, Subject.Kind.TASK), row -> state(row) == State.FINISHED),
    RUNNING(Set.of(Subject.Kind.STAGE, Subject.Kind.TASK), row -> state(row) == State.RUNNING),
    CUT_OFF(Set.of(Subject.Kind.STAGE, Subject.Kind.TASK), row -> state(row) == State.CUT_OFF),
    /** Answered, and had a due date. */
    DONE(Set.of(Subject.Kind.DUE), row -> isDone((Course.Wait) row)),
    IN_TIME(Set.of(Subject.Kind.DUE), row -> isDone((Course.Wait) row) && !((Course.Wait) row).isLate()),
    LATE(Set.of(Subject.Kind.DUE), row -> isDone((Course.Wait) row) && ((Course.Wait) row).isLate()),
    /** Open, and has a due date. */
    OPEN(Set.of(Subject.Kind.DUE), row -> isOpen((Course.Wait) row)),
    OVERDUE(Set.of(Subject.Kind.DUE), row -> isOpen((Course.Wait) row) && ((Course.Wait) row).isLate()),
    DATELESS(Set.of(Subject.Kind.DUE), row -> ((Course.Wait) row).late() == null && state(row) != State.CUT_OFF),
    RETURNED(Set.of(Subject.Kind.LOOP), row -> ((Course.Rounds) row).back() > 0);

    private final Set<Subject.Kind> kinds;
    private final Predicate<Object> counts;

    Part(Set<Subject.Kind> kinds, Predicate<Object> counts) {
        this.kinds = kinds;
        this.counts = counts;
    }

    /** The parts of a kind of figure. */
    static Stream<Part> of(Subject.Kind kind) {
        return Stream.of(values()).filter(part -> part.kinds.contains(kind));
    }

    boolean counts(Object row) {
        return counts.test(row);
    }

    private static State state(Object row) {
        return row instanceof Course.StageTime time ? time.state() : ((Course.Wait) row).state();
    }

    private static boolean isDone(Course.Wait wait) {
        return wait.late() != null && wait.state() == State.FINISHED;
    }

    private static boolean isOpen(Course.Wait wait) {
        return wait.late() != null && wait.state() == State.RUNNING;
    }
}
