package org.wopengine.closure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wopengine.workplan.ProgressLabel;
import org.wopengine.worksheet.Place;

/** The rules across the rows of the worksheet of the closure report: what is less than planned is explained. */
final class ClosureChecks {
    private static final Set<ProgressLabel> REACHED = Set.of(ProgressLabel.MET, ProgressLabel.EXCEEDED);
    private static final int FAR_APART = 2;

    private final List<Flaw> flaws = new ArrayList<>();

    private ClosureChecks() {}

    static List<Flaw> check(ClosureContents contents) {
        var checks = new ClosureChecks();
        for (int row = 0; row < contents.performance().size(); row++) {
            checks.performance(contents.performance().get(row), row);
        }
        for (int row = 0; row < contents.outputs().size(); row++) {
            checks.output(contents.outputs().get(row), row);
        }
        for (int row = 0; row < contents.capacities().size(); row++) {
            checks.capacity(contents.capacities().get(row), row);
        }
        var seen = new HashSet<List<Object>>();
        for (int row = 0; row < contents.costs().size(); row++) {
            var cost = contents.costs().get(row);
            checks.that(
                    seen.add(List.of(cost.category(), cost.funder())), "costs", row, "category", "closure.cost-twice");
        }
        return checks.flaws;
    }

    private void performance(PerformanceResult result, int row) {
        if (result.value() == null) {
            that(result.explanation() != null, "performance", row, "explanation", "closure.why-not-measured");
            return;
        }
        if (!result.indicator().accepts(result.value())) {
            flaws.add(Flaw.at(
                    Place.of("performance", row, "value"),
                    "closure.cannot-be",
                    result.indicator().lowest().toPlainString(),
                    result.indicator().highest() == null
                            ? "–"
                            : result.indicator().highest().toPlainString(),
                    result.indicator().unit()));
            return;
        }
        that(result.measuredOn() != null, "performance", row, "measuredOn", "closure.value-needs-this");
        that(result.source() != null, "performance", row, "source", "closure.value-needs-this");
        that(
                REACHED.contains(result.progress().label()) || result.explanation() != null,
                "performance",
                row,
                "explanation",
                "closure.why-not-reached");
    }

    private void output(OutputResult result, int row) {
        if (result.fate() != OutputFate.DROPPED) {
            that(result.quantity() != null, "outputs", row, "quantity", "closure.how-much");
        }
        if (result.fate() == OutputFate.DELIVERED) {
            that(result.isProved(), "outputs", row, "file", "closure.file-or-link");
            that(
                    result.quantity() == null
                            || result.planned() == null
                            || result.quantity().compareTo(result.planned()) >= 0,
                    "outputs",
                    row,
                    "fate",
                    "closure.less-than-planned");
        } else {
            that(result.explanation() != null, "outputs", row, "explanation", "closure.why-not-delivered");
        }
    }

    private void capacity(CapacityResult result, int row) {
        that(!result.isRaised() || result.file() != null, "capacities", row, "file", "closure.file-missing");
        var apart = Math.abs(result.menteeLevel().level() - result.mentorLevel().level()) >= FAR_APART;
        that(!apart || result.explanation() != null, "capacities", row, "explanation", "closure.why-apart");
        var below = result.target() != null && result.agreed().compareTo(result.target()) < 0;
        that(!below || apart || result.explanation() != null, "capacities", row, "explanation", "closure.why-below");
    }

    private void that(boolean met, String section, int row, String column, String messageKey) {
        if (!met) {
            flaws.add(Flaw.at(Place.of(section, row, column), messageKey));
        }
    }
}
