package org.wopengine.integrity.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.integrity.ExamineConcern;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/integrity-concern/examine-concern.form}: what was found. */
@Component
class ExamineConcernForm implements TaskForm<ExamineConcern> {
    @Override
    public FormKey key() {
        return IntegrityConcern.EXAMINE_CONCERN;
    }

    @Override
    public Class<ExamineConcern> answers() {
        return ExamineConcern.class;
    }

    /** Nothing but the reference: the file shows the rest, to those who may read it. */
    @Override
    public Map<String, Object> show(Token token) {
        return Map.of("viewReference", token.reference());
    }
}
