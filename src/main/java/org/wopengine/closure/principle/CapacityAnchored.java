package org.wopengine.closure.principle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wopengine.closure.CapacityResult;
import org.wopengine.closure.Closures;
import org.wopengine.closure.WriteClosure;
import org.wopengine.principle.Check;
import org.wopengine.principle.Filled;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** SUS-4: a capacity has become the mentee's own and is anchored, or it is said why not. */
@Component
class CapacityAnchored implements PrincipleCheck {
    private final Closures closures;

    CapacityAnchored(Closures closures) {
        this.closures = closures;
    }

    @Override
    public Check check() {
        return Check.SUS_4;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        var closure = closures.view(subject.partnership()).orElseThrow();
        return judge(closure.capacities(), closure.answers(), thresholds);
    }

    static Finding judge(List<CapacityResult> capacities, WriteClosure report, Thresholds thresholds) {
        var own = capacities.stream()
                .filter(one -> one.agreed().level() >= thresholds.capacityLevel())
                .count();
        var anchors = report.keptChanges().stream()
                .filter(change -> change.document() != null)
                .count();
        Finding finding;
        if (own == 0) {
            finding = Filled.says(report.notAnchoredReason())
                    ? Finding.noteworthy("reason", thresholds.capacityLevel())
                    : Finding.broken("none", thresholds.capacityLevel());
        } else if (anchors == 0) {
            finding = Finding.doubtful("no-anchor", own);
        } else {
            finding = Finding.holds("anchored", own, anchors);
        }
        return finding.having("capacities", own).having("anchors", anchors);
    }
}
