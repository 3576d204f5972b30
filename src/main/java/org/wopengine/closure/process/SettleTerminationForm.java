package org.wopengine.closure.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wopengine.closure.Exits;
import org.wopengine.closure.SettleTermination;
import org.wopengine.duties.Duty;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/partnership-exit/settle-termination.form}: what is left to settle after a termination. */
@Component
class SettleTerminationForm implements TaskForm<SettleTermination> {
    private final ExitScreen screen;
    private final Exits exits;

    SettleTerminationForm(ExitScreen screen, Exits exits) {
        this.screen = screen;
        this.exits = exits;
    }

    @Override
    public FormKey key() {
        return PartnershipExit.SETTLE_TERMINATION;
    }

    @Override
    public Class<SettleTermination> answers() {
        return SettleTermination.class;
    }

    @Override
    public Duty duty() {
        return Duty.DECIDE;
    }

    @Override
    public Map<String, Object> show(Token token) {
        return screen.forSettlement(token.partnership());
    }

    @Override
    public Optional<SettleTermination> earlier(Token token) {
        return exits.begin(token.partnership());
    }
}
