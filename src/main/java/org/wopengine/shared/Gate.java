package org.wopengine.shared;

import java.util.Locale;

/** Where the secretariat decides how a partnership goes on. */
public enum Gate {
    INTEREST(Stage.INTEREST),
    MATCHING(Stage.MATCHING),
    AGREEMENT(Stage.AGREEMENT),
    WORK_PLAN(Stage.WORKPLAN),
    REPORT(Stage.MONITORING),
    REVIEW(Stage.MONITORING),
    CLOSURE(Stage.CLOSURE),
    FOLLOW_UP(Stage.FOLLOW_UP);

    private final Stage stage;

    Gate(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /** The kind of notice that tells the parties of this choice, such as {@code work-plan-request-changes}. */
    public String notice(Enum<?> choice) {
        return "%s-%s".formatted(name(), choice.name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
