package org.wopengine.closure.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.closure.AcceptClosure;
import org.wopengine.closure.ReportTasks;
import org.wopengine.principle.GateForm;
import org.wopengine.shared.Gate;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.Token;

/** {@code forms/partnership-closure/accept-closure.form}: the secretariat's gate. */
@Component
class AcceptClosureForm implements GateForm<AcceptClosure> {
    private final ClosureScreen screen;

    AcceptClosureForm(ClosureScreen screen) {
        this.screen = screen;
    }

    @Override
    public FormKey key() {
        return ReportTasks.ACCEPT_CLOSURE;
    }

    @Override
    public Gate gate() {
        return Gate.CLOSURE;
    }

    @Override
    public Class<AcceptClosure> answers() {
        return AcceptClosure.class;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forDecision(token.partnership());
    }
}
