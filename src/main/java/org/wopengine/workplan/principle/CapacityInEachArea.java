package org.wopengine.workplan.principle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.workplan.PlanVersions;
import org.wopengine.workplan.WorkPlanView.CapacityOutcome;

/** SUS-2: each working area leaves a capacity that somebody at the mentee stands for, and there is a plan to keep it. */
@Component
class CapacityInEachArea implements PrincipleCheck {
    private final PlanVersions plans;

    CapacityInEachArea(PlanVersions plans) {
        this.plans = plans;
    }

    @Override
    public Check check() {
        return Check.SUS_2;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var plan = plans.onTheTable(subject.partnership()).plan();
        return judge(plan.workingAreas(), plan.capacityOutcomes(), plan.texts().sustainability());
    }

    static Finding judge(Set<WorkingArea> areas, List<CapacityOutcome> outcomes, String sustainability) {
        var learned = outcomes.stream().map(CapacityOutcome::area).collect(Collectors.toSet());
        var without = areas.stream()
                .filter(area -> area != WorkingArea.PARTNERSHIP_MANAGEMENT && !learned.contains(area))
                .sorted()
                .toList();
        var ownerless = outcomes.stream()
                .filter(outcome -> !Filled.given(outcome.owner()))
                .map(CapacityOutcome::code)
                .toList();
        Finding finding;
        if (!without.isEmpty()) {
            finding = Finding.broken("no-capacity", without);
        } else if (!ownerless.isEmpty()) {
            finding = Finding.broken("no-owner", ownerless);
        } else if (!Filled.says(sustainability)) {
            finding = Finding.broken("no-plan");
        } else {
            finding = Finding.holds("each", outcomes.size());
        }
        return finding.having("areas", areas.size()).having("capacities", outcomes.size());
    }
}
