package org.wopengine.integrity.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wopengine.integrity.InformReporter;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.TaskForm;
import org.wopengine.workflow.Token;

/** {@code forms/integrity-concern/inform-reporter.form}: what the reporter is told. */
@Component
class InformReporterForm implements TaskForm<InformReporter> {
    @Override
    public FormKey key() {
        return IntegrityConcern.INFORM_REPORTER;
    }

    @Override
    public Class<InformReporter> answers() {
        return InformReporter.class;
    }

    /** Nothing but the reference: the file shows the rest, to those who may read it. */
    @Override
    public Map<String, Object> show(Token token) {
        return Map.of("viewReference", token.reference());
    }
}
