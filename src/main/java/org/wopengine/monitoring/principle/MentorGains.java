package org.wopengine.monitoring.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.monitoring.ReportView;
import org.wopengine.monitoring.Reports;
import org.wopengine.partnership.Partnerships;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.shared.OperatorCode;

/** MUT-2: the mentor gains something each year. */
@Component
class MentorGains implements PrincipleCheck {
    private final Reports reports;
    private final Partnerships partnerships;

    MentorGains(Reports reports, Partnerships partnerships) {
        this.reports = reports;
        this.partnerships = partnerships;
    }

    @Override
    public Check check() {
        return Check.MUT_2;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(
                reports.of(subject.partnership()),
                subject.part(),
                partnerships.require(subject.partnership()).leadMentor().orElse(null));
    }

    /** What was said in the reports that end in the year before the end of this period. */
    static Finding judge(List<ReportView> all, int period, OperatorCode mentor) {
        var end = all.stream()
                .filter(report -> report.period().number() == period)
                .findFirst()
                .orElseThrow()
                .period()
                .to();
        var told = all.stream()
                .filter(report -> report.period().number() <= period
                        && report.period().to().isAfter(end.minusYears(1)))
                .filter(report -> Filled.says(report.answers().mutualBenefit())
                        || report.coSignatures().stream()
                                .anyMatch(one -> one.operator().equals(mentor)
                                        && Filled.says(one.answers().ownBenefit())))
                .count();
        return (told == 0 ? Finding.broken("nothing") : Finding.holds("gained", told)).having("reports", told);
    }
}
