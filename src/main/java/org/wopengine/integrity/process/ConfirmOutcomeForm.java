package org.wopengine.integrity.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.integrity.ConfirmOutcome;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/integrity-concern/confirm-outcome.form}: the second person. */
@Component
class ConfirmOutcomeForm implements TaskForm<ConfirmOutcome> {
    @Override
    public FormKey key() {
        return IntegrityConcern.CONFIRM_OUTCOME;
    }

    @Override
    public Class<ConfirmOutcome> answers() {
        return ConfirmOutcome.class;
    }

    /** Nothing but the reference: the file shows the rest, to those who may read it. */
    @Override
    public Map<String, Object> show(Token token) {
        return Map.of("viewReference", token.reference());
    }
}
