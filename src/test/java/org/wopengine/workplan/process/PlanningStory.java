package org.wopengine.workplan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workplan.Diagnoses;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.PlanStatus;
import org.wopengine.workplan.PlanVersionView;
import org.wopengine.workplan.PlanVersions;
import org.wopengine.workplan.WorkPlanView;
import org.wopengine.workplan.WorkPlans;
import org.wopengine.workplan.WorkplanAnswers;
import org.wopengine.workplan.WorkplanSheets;
import org.wopengine.workplan.WorkplanStart;

/** Brings partnerships through the stage, and asks what became of them. */
abstract class PlanningStory {
    static final String DIAGNOSE = "UserTask_RecordDiagnosis";
    static final String DRAFT = "UserTask_DraftWorkPlan";
    static final String APPROVE = "UserTask_ApproveWorkPlan";
    static final String REVISE = "UserTask_ReviseWorkPlan";

    @Autowired
    Desk desk;

    @Autowired
    WorkplanSheets worksheets;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    PlanVersions versions;

    @Autowired
    WorkPlans plans;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    PartnershipId begun() {
        return begun(AgreementAnswers.draft("OP03", "OP11"));
    }

    PartnershipId begun(Map<String, Object> terms) {
        var id = WorkplanStart.signed(desk, partnerships, runtime, terms);
        assertThat(status(id)).isEqualTo(PartnershipStatus.SIGNED);
        runtime.startProcessInstanceByKey(WorkplanApproval.ID, id.reference(), Map.of("planReason", "FIRST"));
        return id;
    }

    void diagnosed(PartnershipId id) {
        worksheets.typeDiagnosis(id);
        desk.complete(id, DIAGNOSE, "op03", WorkplanAnswers.diagnosis());
    }

    PartnershipId planning() {
        var id = begun();
        diagnosed(id);
        return id;
    }

    PartnershipId active() {
        var id = submitted();
        desk.complete(id, APPROVE, "secretariat", WorkplanAnswers.approve());
        return id;
    }

    PartnershipId submitted() {
        var id = planning();
        submit(id);
        return id;
    }

    void submit(PartnershipId id) {
        worksheets.typePlan(id);
        desk.complete(id, DRAFT, "op11", WorkplanAnswers.firstPlan());
    }

    /** Begins as the models do that call this one. */
    void amend(PartnershipId id) {
        runtime.startProcessInstanceByKey(WorkplanApproval.ID, id.reference(), Map.of("planReason", "AMENDMENT"));
    }

    BigDecimal baseline(PartnershipId id) {
        return desk.as("secretariat", () -> diagnoses.baselines(id)).stream()
                .filter(one -> one.indicator() == Indicator.K03)
                .findFirst()
                .orElseThrow()
                .value();
    }

    WorkPlanView current(PartnershipId id) {
        return desk.as("secretariat", () -> plans.current(id));
    }

    List<PlanStatus> statuses(PartnershipId id) {
        return desk.as("secretariat", () -> versions.history(id)).stream()
                .map(PlanVersionView::status)
                .toList();
    }

    String shown(PartnershipId id, String task, String user, String key) {
        return String.valueOf(desk.shown(id, task, user).get(key));
    }

    PartnershipStatus status(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id)).status();
    }

    List<String> passed(PartnershipId id) {
        var instance = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.reference())
                .processDefinitionKey(WorkplanApproval.ID)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .findFirst()
                .orElseThrow();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
