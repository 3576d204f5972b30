package org.wopengine.workplan.principle;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.workplan.PlanVersions;
import org.wopengine.workplan.WorkPlanView.Activity;

/** SUS-3: the mentee works at least as much as the mentor. */
@Component
class OwnWork implements PrincipleCheck {
    private final PlanVersions plans;

    OwnWork(PlanVersions plans) {
        this.plans = plans;
    }

    @Override
    public Check check() {
        return Check.SUS_3;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(plans.onTheTable(subject.partnership()).plan().activities());
    }

    static Finding judge(List<Activity> activities) {
        var mentor = activities.stream().map(Activity::mentorDays).reduce(BigDecimal.ZERO, BigDecimal::add);
        var mentee = activities.stream().map(Activity::menteeDays).reduce(BigDecimal.ZERO, BigDecimal::add);
        var finding = mentee.compareTo(mentor) < 0
                ? Finding.broken("less", mentee, mentor)
                : Finding.holds("enough", mentee, mentor);
        return finding.having("mentee-days", mentee).having("mentor-days", mentor);
    }
}
