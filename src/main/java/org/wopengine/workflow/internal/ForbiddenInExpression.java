package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.ProcessEngineException;

/** An expression reached for something that models have no business with. */
final class ForbiddenInExpression extends ProcessEngineException {
    ForbiddenInExpression() {
        super("Models may use beans of this application, variables and the business key; nothing behind them");
    }
}
