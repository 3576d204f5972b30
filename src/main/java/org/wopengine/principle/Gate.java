package org.wopengine.principle;

import org.wopengine.shared.Stage;

/** Where the secretariat decides whether a partnership goes on. */
public enum Gate {
    SCREENING(Stage.INTEREST),
    MATCH(Stage.MATCHING),
    AGREEMENT(Stage.AGREEMENT),
    WORKPLAN(Stage.WORKPLAN),
    REPORT(Stage.MONITORING),
    CLOSURE(Stage.CLOSURE),
    FOLLOW_UP(Stage.FOLLOW_UP);

    private final Stage stage;

    Gate(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }
}
