package org.wopengine.monitoring;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.wopengine.Desk;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;
import org.wopengine.workplan.WorkplanStart;

/** Active partnerships of OP03 and OP11 with no process of them running: from January 2027 to December 2028. */
@Component
public class MonitoringStart {
    private final Desk desk;
    private final Partnerships partnerships;
    private final RuntimeService runtime;
    private final WorkplanSheets plans;
    private final ReportingPeriods periods;

    MonitoringStart(
            Desk desk,
            Partnerships partnerships,
            RuntimeService runtime,
            WorkplanSheets plans,
            ReportingPeriods periods) {
        this.desk = desk;
        this.partnerships = partnerships;
        this.runtime = runtime;
        this.plans = plans;
        this.periods = periods;
    }

    public PartnershipId active() {
        return active("SEMIANNUAL");
    }

    public PartnershipId active(String rhythm) {
        var terms = AgreementAnswers.with(AgreementAnswers.draft("OP03", "OP11"), "reportingRhythm", rhythm);
        var id = WorkplanStart.signed(desk, partnerships, runtime, terms);
        runtime.createProcessInstanceByKey("workplan-approval")
                .businessKey(id.reference())
                .setVariable("planReason", "FIRST")
                .execute();
        plans.typeDiagnosis(id);
        desk.complete(id, "UserTask_RecordDiagnosis", "op03", WorkplanAnswers.diagnosis());
        plans.typePlan(id);
        desk.complete(id, "UserTask_DraftWorkPlan", "op11", WorkplanAnswers.firstPlan());
        desk.complete(id, "UserTask_ApproveWorkPlan", "secretariat", WorkplanAnswers.approve());
        return id;
    }

    /** The whole monitoring, from the first period on. */
    public PartnershipId monitored(String rhythm) {
        var id = active(rhythm);
        runtime.startProcessInstanceByKey("progress-monitoring", id.reference());
        desk.settle(id);
        return id;
    }

    /** The report on the next period alone. */
    public void report(PartnershipId id) {
        var period = desk.as("secretariat", () -> periods.openNext(id, org.wopengine.shared.Actor.system()))
                .orElseThrow();
        runtime.startProcessInstanceByKey(
                "progress-report",
                id.reference(),
                Map.of("reportPeriod", period.number(), "reportDueAt", period.dueOn() + "T23:59:59Z"));
    }

    /** A review alone. */
    public void review(PartnershipId id) {
        runtime.startProcessInstanceByKey("partnership-review", id.reference());
    }

    /** Both sides co-sign with the same good scores. */
    public void coSigned(PartnershipId id) {
        desk.complete(id, "UserTask_CoSignReport", "op03", MonitoringAnswers.coSign());
        desk.complete(id, "UserTask_CoSignReport", "op11", MonitoringAnswers.coSign());
    }
}
