package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.BadUserRequestException;
import org.wopengine.identity.QuestionLimit;

/** A question with so many conditions that the database would be busy with nothing else. */
final class TooManyConditions extends BadUserRequestException {
    private static final long serialVersionUID = 1L;

    TooManyConditions() {
        super("More than " + QuestionLimit.CONDITIONS + " conditions in a query");
    }
}
