package org.wopengine.insight;

import java.util.Set;
import org.wopengine.shared.Stage;

/** Where work may come back, by what the decision log says then. */
enum Loop {
    INTEREST(Stage.INTEREST, "SCREENED", "CHANGES_REQUESTED"),
    PROPOSAL(Stage.MATCHING, "REPLIES_WEIGHED", "DECLINED"),
    MATCH(Stage.MATCHING, "MATCH_DECIDED", "CHANGES_REQUESTED"),
    LETTERS(Stage.MATCHING, "LETTERS_CONFIRMED", "DROPPED_OUT"),
    DRAFT(Stage.AGREEMENT, "DRAFT_ANSWERED", "CHANGES_WANTED"),
    AGREEMENT(Stage.AGREEMENT, "REVIEWED", "CHANGES_REQUESTED"),
    SIGNATURES(Stage.AGREEMENT, "CONCLUDED", "RENEGOTIATE", "REMATCH"),
    WORK_PLAN(Stage.WORKPLAN, "PLAN_DECIDED", "CHANGES_REQUESTED"),
    REPORT(Stage.MONITORING, "REPORT_DECIDED", "CHANGES_REQUESTED"),
    CLOSURE(Stage.CLOSURE, "CLOSURE_DECIDED", "CHANGES_REQUESTED"),
    FOLLOW_UP(Stage.FOLLOW_UP, "FOLLOW_UP_ACKNOWLEDGED", "CHANGES_REQUESTED");

    private final Stage stage;
    private final String verb;
    private final Set<String> back;

    Loop(Stage stage, String verb, String... back) {
        this.stage = stage;
        this.verb = verb;
        this.back = Set.of(back);
    }

    Stage stage() {
        return stage;
    }

    String verb() {
        return verb;
    }

    boolean isPassedBy(Course.Said said) {
        return said.verb().equals(verb);
    }

    /** Whether it sent the work back. */
    boolean isBack(Course.Said said) {
        return isPassedBy(said) && back.contains(said.outcome());
    }
}
