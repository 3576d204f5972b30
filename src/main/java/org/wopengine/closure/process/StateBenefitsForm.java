package org.wopengine.closure.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.closure.ReportTasks;
import org.wopengine.closure.StateBenefits;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partnership-closure/state-benefits.form}: one lead says what it gained. */
@Component
class StateBenefitsForm implements TaskForm<StateBenefits> {
    private final ClosureScreen screen;

    StateBenefitsForm(ClosureScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return ReportTasks.STATE_BENEFITS;
    }

    @Override
    public Class<StateBenefits> answers() {
        return StateBenefits.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forStatement(token.partnership());
    }
}
