package org.wopengine.workplan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.principle.GateForm;
import org.wopengine.shared.Gate;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Token;
import org.wopengine.workplan.DecidePlan;
import org.wopengine.workplan.PlanTasks;

/** {@code forms/workplan-approval/approve-work-plan.form}: the secretariat's gate. */
@Component
class ApproveWorkPlanForm implements GateForm<DecidePlan> {
    private final WorkplanScreen screen;

    ApproveWorkPlanForm(WorkplanScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PlanTasks.APPROVE_WORK_PLAN;
    }

    @Override
    public Gate gate() {
        return Gate.WORK_PLAN;
    }

    @Override
    public Class<DecidePlan> answers() {
        return DecidePlan.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forApproval(token.partnership());
    }
}
