package org.wopengine.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopengine.audit.Decision;
import org.wopengine.partnership.EntryPath;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.shared.Stage;

/** Where a partnership stands on the lifecycle, as a line of steps. */
final class Steps {
    private static final String MOVED = "MOVED";

    private Steps() {}

    /** One step of the line. */
    record Step(Stage stage, State state) {}

    /** How far a step is. */
    enum State {
        DONE,
        CURRENT,
        TODO,
        /** It ended before. */
        UNREACHED,
        SKIPPED,
        STOPPED;

        /** Last part of the message key and of the style class. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static List<Step> of(PartnershipView partnership, List<Decision> decisions) {
        var status = partnership.status();
        var stopped = status.stage() == Stage.EXIT;
        var reached = stopped || status == PartnershipStatus.SUSPENDED ? lastStage(decisions) : status.stage();
        return Stream.of(Stage.values())
                .filter(stage -> stage != Stage.EXIT)
                .map(stage -> new Step(stage, state(stage, reached, partnership, stopped)))
                .toList();
    }

    /** The stage it stands in; none when it is over, also before its time. */
    static Optional<Stage> here(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.state() == State.CURRENT)
                .map(Step::stage)
                .findFirst();
    }

    private static State state(Stage stage, Stage reached, PartnershipView partnership, boolean stopped) {
        if (stage == Stage.MATCHING && partnership.entryPath() == EntryPath.JOINT && reached != Stage.MATCHING) {
            return State.SKIPPED;
        }
        if (stage == reached) {
            if (stopped) {
                return State.STOPPED;
            }
            return partnership.status() == PartnershipStatus.ARCHIVED ? State.DONE : State.CURRENT;
        }
        if (stage.compareTo(reached) < 0) {
            return State.DONE;
        }
        return stopped ? State.UNREACHED : State.TODO;
    }

    /** The stage it was in before it was suspended or ended. */
    private static Stage lastStage(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.verb().equals(MOVED))
                .map(decision -> PartnershipStatus.valueOf(decision.outcome()).stage())
                .filter(stage -> stage != Stage.EXIT)
                .reduce((earlier, later) -> later)
                .orElse(Stage.INTEREST);
    }
}
