package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.BadUserRequestException;

/** Somebody asked a question of the engine with an expression in it, which would run as code on this server. */
final class ExpressionInQuery extends BadUserRequestException {
    ExpressionInQuery() {
        super("Expressions are not accepted in queries");
    }
}
