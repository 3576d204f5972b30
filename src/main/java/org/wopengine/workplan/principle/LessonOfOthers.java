package org.wopengine.workplan.principle;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.workplan.PlanVersions;

/** PAS-2: the plan builds on a lesson from an earlier partnership or a case study. */
@Component
class LessonOfOthers implements PrincipleCheck {
    private final PlanVersions plans;

    LessonOfOthers(PlanVersions plans) {
        this.plans = plans;
    }

    @Override
    public Check check() {
        return Check.PAS_2;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(plans.onTheTable(subject.partnership()).plan().texts().lessons());
    }

    private static final Pattern REFERENCE = Pattern.compile("WOP-\\d{4}-\\d{4}");

    static Finding judge(String lessons) {
        if (!Filled.says(lessons)) {
            return Finding.doubtful("none");
        }
        var named = REFERENCE
                .matcher(lessons)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return named.isEmpty()
                ? Finding.holds("told")
                : Finding.holds("named", named).having("references", named);
    }
}
