package org.wopengine.workplan;

import static org.wopengine.worksheet.Place.of;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.wopengine.partnership.WorkingArea;

/** The rules across the rows of a diagnosis. */
final class DiagnosisRules {
    /** So many levels apart the mentee's and the mentor's view have to be explained. */
    static final int GAP = 2;

    private final List<Finding> findings = new ArrayList<>();

    private DiagnosisRules() {}

    /** @param diagnosis each cell of which is fine by itself */
    static List<Finding> check(DiagnosisContents diagnosis) {
        var rules = new DiagnosisRules();
        rules.assessments(diagnosis.assessments());
        rules.priorities(diagnosis);
        rules.baselines(diagnosis.baselines());
        return rules.findings;
    }

    private void assessments(List<Assessment> assessments) {
        var seen = EnumSet.noneOf(WorkingArea.class);
        for (int row = 0; row < assessments.size(); row++) {
            var assessment = assessments.get(row);
            if (!seen.add(assessment.area())) {
                add(of("assessments", row, "area"), "workplan.area-twice");
            }
            if (assessment.gap() >= GAP && assessment.explanation() == null) {
                add(of("assessments", row, "explanation"), "workplan.explain-gap");
            }
        }
    }

    private void priorities(DiagnosisContents diagnosis) {
        var assessed = diagnosis.assessments().stream().map(Assessment::area).collect(Collectors.toSet());
        for (int row = 0; row < diagnosis.priorities().size(); row++) {
            var area = diagnosis.priorities().get(row).area();
            if (!assessed.contains(area)) {
                add(of("priorities", row, "area"), "workplan.priority-not-assessed", area);
            }
        }
    }

    private void baselines(List<Baseline> baselines) {
        var seen = new HashSet<Measure>();
        for (int row = 0; row < baselines.size(); row++) {
            var baseline = baselines.get(row);
            if (!seen.add(baseline.measure())) {
                add(of("baselines", row, "indicator"), "workplan.measure-twice");
            }
            if (baseline.value() == null) {
                unmeasured(row, baseline);
            } else {
                measured(row, baseline);
            }
        }
    }

    private void unmeasured(int row, Baseline baseline) {
        if (baseline.planToMeasure() == null) {
            add(of("baselines", row, "planToMeasure"), "workplan.plan-to-measure");
        }
    }

    private void measured(int row, Baseline baseline) {
        if (!baseline.indicator().accepts(baseline.value())) {
            findings.add(outOfRange(of("baselines", row, "value"), baseline.indicator()));
        }
        demand(row, "periodStart", baseline.periodStart());
        demand(row, "periodEnd", baseline.periodEnd());
        demand(row, "source", baseline.source());
        demand(row, "reliability", baseline.reliability());
    }

    /** A value that cannot be true. */
    static Finding outOfRange(String place, Indicator indicator) {
        return indicator.highest() == null
                ? Finding.at(place, "workplan.below-range", indicator.lowest(), indicator.unit())
                : Finding.at(place, "workplan.out-of-range", indicator.lowest(), indicator.highest(), indicator.unit());
    }

    private void demand(int row, String column, Object value) {
        if (value == null) {
            add(of("baselines", row, column), "workplan.value-needs-this");
        }
    }

    private void add(String place, String messageKey, Object... arguments) {
        findings.add(Finding.at(place, messageKey, arguments));
    }
}
