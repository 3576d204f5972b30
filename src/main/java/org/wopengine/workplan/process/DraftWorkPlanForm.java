package org.wopengine.workplan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;
import org.wopengine.workplan.PlanTasks;
import org.wopengine.workplan.SubmitPlan;

/** {@code forms/workplan-approval/draft-work-plan.form}: both leads submit the worksheet of the plan. */
@Component
class DraftWorkPlanForm implements TaskForm<SubmitPlan> {
    private final WorkplanScreen screen;

    DraftWorkPlanForm(WorkplanScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PlanTasks.DRAFT_WORK_PLAN;
    }

    @Override
    public Class<SubmitPlan> answers() {
        return SubmitPlan.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forDraft(token.partnership(), WorkplanApproval.REASON.get(token));
    }
}
