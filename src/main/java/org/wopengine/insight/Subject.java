package org.wopengine.insight;

import java.util.Optional;
import java.util.stream.Stream;
import org.wopengine.shared.Stage;

/**
 * What a figure is about; with it the partnerships behind the figure are found again.
 *
 * @param of constant or element within its kind
 * @param court whose turn it was, or null for everybody's
 */
record Subject(Kind kind, String of, Court court) {
    /** A subject of all tasks. */
    static final String ALL = "ALL";

    /** As tasks are called in the models. */
    private static final String TASK = "UserTask_\\w{1,90}";

    /** Kinds of figures. */
    enum Kind {
        STAGE,
        TASK,
        LOOP,
        DUE
    }

    /** What an address asks for; empty if there is no such thing. */
    static Optional<Subject> of(String kind, String of, String court) {
        return constant(Kind.values(), kind).flatMap(known -> of(known, of, court));
    }

    private static Optional<Subject> of(Kind kind, String of, String court) {
        var fits =
                switch (kind) {
                    case STAGE ->
                        constant(Stage.values(), of)
                                .filter(stage -> stage != Stage.EXIT)
                                .isPresent();
                    case LOOP -> constant(Loop.values(), of).isPresent();
                    case TASK, DUE -> of.equals(ALL) || of.matches(TASK);
                };
        var turn = constant(Court.values(), court);
        // stages and rounds are nobody's turn
        return fits && (court.isEmpty() || turn.isPresent() && (kind == Kind.TASK || kind == Kind.DUE))
                ? Optional.of(new Subject(kind, of, turn.orElse(null)))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    boolean covers(Course.Wait wait) {
        return (of.equals(ALL) || of.equals(wait.task().key().element())) && (court == null || court == wait.court());
    }

    static Subject stage(Stage stage) {
        return new Subject(Kind.STAGE, stage.name(), null);
    }

    static Subject loop(Loop loop) {
        return new Subject(Kind.LOOP, loop.name(), null);
    }

    static Subject task(String element, Court court) {
        return new Subject(Kind.TASK, element, court);
    }

    static Subject due(String element) {
        return new Subject(Kind.DUE, element, null);
    }
}
