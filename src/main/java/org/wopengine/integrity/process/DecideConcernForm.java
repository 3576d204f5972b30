package org.wopengine.integrity.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.integrity.DecideConcern;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/integrity-concern/decide-concern.form}: what comes out of it. */
@Component
class DecideConcernForm implements TaskForm<DecideConcern> {
    @Override
    public FormKey key() {
        return IntegrityConcern.DECIDE_CONCERN;
    }

    @Override
    public Class<DecideConcern> answers() {
        return DecideConcern.class;
    }

    /** Nothing but the reference: the file shows the rest, to those who may read it. */
    @Override
    public Map<String, Object> show(Token token) {
        return Map.of("viewReference", token.reference());
    }
}
