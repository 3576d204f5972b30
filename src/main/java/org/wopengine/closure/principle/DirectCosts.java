package org.wopengine.closure.principle;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.wopengine.agreement.Agreements;
import org.wopengine.closure.Closures;
import org.wopengine.closure.WriteClosure;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;
import org.wopengine.shared.Gate;
import org.wopengine.workplan.PlanMoney;
import org.wopengine.workplan.PlanVersions;

/** NFP-3: a day of the mentor costs what it declared, and overhead stays within the cap. */
@Component
class DirectCosts implements PrincipleCheck {
    private final PlanVersions plans;
    private final Agreements agreements;
    private final Closures closures;

    DirectCosts(PlanVersions plans, Agreements agreements, Closures closures) {
        this.plans = plans;
        this.agreements = agreements;
        this.closures = closures;
    }

    @Override
    public Check check() {
        return Check.NFP_3;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var overhead = agreements
                .signed(subject.partnership())
                .map(agreement -> agreement.answers().overheadPercent())
                .orElse(null);
        return subject.gate() == Gate.WORK_PLAN
                ? ofPlan(plans.money(subject.partnership()), overhead, thresholds)
                : ofClosure(closures.view(subject.partnership()).orElseThrow().answers(), overhead, thresholds);
    }

    static Finding ofPlan(PlanMoney money, BigDecimal overhead, Thresholds thresholds) {
        var above = money.mentorDays().stream()
                .filter(day -> day.declared() == null || day.unitCost().compareTo(day.declared()) > 0)
                .map(PlanMoney.Day::party)
                .distinct()
                .toList();
        var finding = above.isEmpty() ? overhead(overhead, thresholds) : Finding.broken("day-cost", above);
        return finding.having("mentor-lines", money.mentorDays().size()).having("overhead", overhead);
    }

    /** At the end the costs have to be shown: money from outside needs an audit. */
    static Finding ofClosure(WriteClosure report, BigDecimal overhead, Thresholds thresholds) {
        var audited = report.auditOpinion() != null && report.auditDocument() != null;
        var finding = report.externalFunds().signum() > 0 && !audited
                ? Finding.broken("no-audit")
                : overhead(overhead, thresholds);
        return finding.having("audited", audited).having("overhead", overhead);
    }

    private static Finding overhead(BigDecimal overhead, Thresholds thresholds) {
        if (overhead == null) {
            return Finding.noteworthy("overhead-unknown");
        }
        return overhead.compareTo(thresholds.overheadCap()) > 0
                ? Finding.doubtful("overhead", overhead, thresholds.overheadCap())
                : Finding.holds("direct", overhead);
    }
}
