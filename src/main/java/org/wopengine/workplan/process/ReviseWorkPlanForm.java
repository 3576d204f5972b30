package org.wopengine.workplan.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;
import org.wopengine.workplan.PlanTasks;
import org.wopengine.workplan.SubmitPlan;

/** {@code forms/workplan-approval/revise-work-plan.form}: both leads correct what the secretariat asked for. */
@Component
class ReviseWorkPlanForm implements TaskForm<SubmitPlan> {
    private final WorkplanScreen screen;

    ReviseWorkPlanForm(WorkplanScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return PlanTasks.REVISE_WORK_PLAN;
    }

    @Override
    public Class<SubmitPlan> answers() {
        return SubmitPlan.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forDraft(token.partnership(), WorkplanApproval.REASON.get(token));
    }

    @Override
    public Optional<SubmitPlan> earlier(Token token) {
        return screen.before(token.partnership());
    }
}
