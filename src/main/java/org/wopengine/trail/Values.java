package org.wopengine.trail;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.wopengine.audit.Decision;
import org.wopengine.partnership.PartnershipView;
import org.wopengine.shared.Stage;
import org.wopengine.shared.ValueHistory.Act;
import org.wopengine.shared.ValueHistory.Change;
import org.wopengine.shared.ValueHistory.Measured;
import org.wopengine.shared.ValueHistory.Track;
import org.wopengine.shared.ValueHistory.Version;

/**
 * How the values of one partnership changed.
 *
 * @param subjects what is kept in versions, in the order of the stages; those without a version are left out
 * @param indicators what was said of each indicator, in the order in which they were first spoken of
 */
record Values(PartnershipView partnership, List<Subject> subjects, List<Series> indicators) {

    /** @param versions oldest first */
    record Subject(Stage stage, List<Line> versions) {}

    /**
     * A version.
     *
     * @param parts what changed in what is kept of it, then in the answers of its form
     * @param formLost whether the answers of the form are not kept any more, so that they cannot be compared
     */
    record Line(Version version, List<Told> acts, List<Part> parts, boolean formLost) {
        /** The task on whose form it stood last: who decides is shown more than who writes. Null if none was kept. */
        public String lastForm() {
            return acts.stream()
                    .map(Told::task)
                    .filter(Objects::nonNull)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }
    }

    /** @param heading null for the answers of the form */
    record Part(String heading, List<Change> changes) {}

    /**
     * Who did something when.
     *
     * @param decision the row of the decision log that says what; null if there is none
     * @param task whose form shows what was seen and answered; null if none was kept
     */
    record Told(Act act, Decision decision, String task) {}

    /** @param points oldest first */
    record Series(Enum<?> indicator, Enum<?> scope, String unit, List<Point> points) {}

    /** @param before the value of the same kind before; null if there was none, or it was not measured */
    record Point(Measured measured, BigDecimal before, Told told) {
        public Track track() {
            return measured.track();
        }

        /** Whether it is another value than before; a number is the same however it is written. */
        public boolean isOther() {
            return before == null ? measured.value() != null : !same(before, measured.value());
        }

        static boolean same(BigDecimal one, BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }

    public boolean isEmpty() {
        return subjects.isEmpty() && indicators.isEmpty();
    }
}
