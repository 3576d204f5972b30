package org.wopengine.monitoring.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.ActivityActual;
import org.wopengine.monitoring.ReportView;
import org.wopengine.monitoring.Reports;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** INC-4: participants are counted by sex, and the share of women does not fall. */
@Component
class WomenCounted implements PrincipleCheck {
    private final Reports reports;

    WomenCounted(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Check check() {
        return Check.INC_4;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(reports.of(subject.partnership()), subject.part());
    }

    private static final int FALL = 10;

    static Finding judge(List<ReportView> all, int period) {
        var now = activities(all, period);
        var uncounted = now.stream()
                .filter(one -> one.women() == null || one.men() == null)
                .map(ActivityActual::code)
                .toList();
        var share = share(now);
        var before = share(activities(all, period - 1));
        Finding finding;
        if (now.isEmpty()) {
            finding = Finding.doesNotApply("no-activity");
        } else if (!uncounted.isEmpty()) {
            finding = Finding.broken("uncounted", uncounted);
        } else if (share != null && before != null && before - share > FALL) {
            finding = Finding.broken("falls", share, before);
        } else {
            finding = Finding.holds("counted", share);
        }
        return finding.having("women-percent", share).having("women-percent-before", before);
    }

    private static List<ActivityActual> activities(List<ReportView> all, int period) {
        return all.stream()
                .filter(report -> report.period().number() == period)
                .flatMap(report -> report.activities().stream())
                .filter(one -> one.startedOn() != null)
                .toList();
    }

    private static Integer share(List<ActivityActual> activities) {
        var women = 0;
        var all = 0;
        for (var activity : activities) {
            if (activity.women() != null && activity.men() != null) {
                women += activity.women();
                all += activity.women() + activity.men();
            }
        }
        return all == 0 ? null : 100 * women / all;
    }
}
