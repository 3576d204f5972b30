package org.wopengine.closure.principle;

import org.springframework.stereotype.Component;
import org.wopengine.closure.FollowUpChecks;
import org.wopengine.closure.ReportFollowUp;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.PrincipleCheck;
import org.wopengine.principle.Subject;
import org.wopengine.principle.Thresholds;

/** NFP-7: whether the parties have made a contract with each other since. */
@Component
class ContractsSince implements PrincipleCheck {
    private final FollowUpChecks followUps;

    ContractsSince(FollowUpChecks followUps) {
        this.followUps = followUps;
    }

    @Override
    public Check check() {
        return Check.NFP_7;
    }

    @Override
    public Finding look(Subject subject, Thresholds thresholds) {
        return judge(followUps.require(subject.partnership(), subject.part()).answers());
    }

    static Finding judge(ReportFollowUp report) {
        return Boolean.TRUE.equals(report.contractSince()) ? Finding.doubtful("contract") : Finding.holds("none");
    }
}
