package org.wopengine.workflow.internal;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.wopengine.shared.Actor;
import org.wopengine.shared.PartnershipId;
import org.wopengine.workflow.Token;

/** A token as the engine moves it. */
final class EngineToken implements Token {
    private final DelegateExecution execution;
    private final Actor actor;

    EngineToken(DelegateExecution execution, Actor actor) {
        this.execution = execution;
        this.actor = actor;
    }

    @Override
    public PartnershipId partnership() {
        var reference = execution.getProcessBusinessKey();
        if (reference == null) {
            throw new IllegalStateException(
                    "Process instance " + execution.getProcessInstanceId() + " has no partnership yet");
        }
        return new PartnershipId(reference);
    }

    @Override
    public String reference() {
        return execution.getProcessBusinessKey();
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Object value(String name) {
        return execution.getVariable(name);
    }

    @Override
    public Optional<String> because(String table) {
        return Context.getCommandContext().runWithoutAuthorization(() -> TableRows.last(execution, table));
    }

    @Override
    public void set(String name, Object value) {
        execution.setVariable(name, value);
    }

    @Override
    public void setLocal(String name, Object value) {
        execution.setVariableLocal(name, value);
    }

    @Override
    public void becomes(PartnershipId partnership) {
        execution.setProcessBusinessKey(partnership.reference());
    }
}
