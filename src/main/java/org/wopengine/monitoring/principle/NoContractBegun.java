package org.wopengine.monitoring.principle;

import org.springframework.stereotype.Component;
import org.wopengine.monitoring.Reports;
import org.wopengine.monitoring.WriteReport;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** NFP-5: no commercial contract between the partners was begun. */
@Component
class NoContractBegun implements PrincipleCheck {
    private final Reports reports;

    NoContractBegun(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Check check() {
        return Check.NFP_5;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(reports.of(subject.partnership()).stream()
                .filter(report -> report.period().number() == subject.part())
                .findFirst()
                .orElseThrow()
                .answers());
    }

    static Finding judge(WriteReport report) {
        return Boolean.TRUE.equals(report.noCommercialContract()) ? Finding.holds("none") : Finding.broken("begun");
    }
}
