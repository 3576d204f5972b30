package org.wopengine.integrity.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.integrity.TriageConcern;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/integrity-concern/triage-concern.form}: the first look. */
@Component
class TriageConcernForm implements TaskForm<TriageConcern> {
    @Override
    public FormKey key() {
        return IntegrityConcern.TRIAGE_CONCERN;
    }

    @Override
    public Class<TriageConcern> answers() {
        return TriageConcern.class;
    }

    /** Nothing but the reference: the file shows the rest, to those who may read it. */
    @Override
    public Map<String, Object> show(Token token) {
        return Map.of("viewReference", token.reference());
    }
}
