package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.duties.Declarations;
import org.wopengine.duties.Declared;
import org.wopengine.workflow.Processes;

/**
 * Stands outside of the engine's transactions: when a decision was refused because its decider declared a conflict of
 * interest, the declaration is kept in a transaction of its own, and the person's claims go back to the group.
 */
final class KeptDeclarations extends CommandInterceptor {
    private final ObjectProvider<Declarations> declarations;
    private final ObjectProvider<Processes> processes;
    private final ObjectProvider<TransactionTemplate> transactions;

    KeptDeclarations(
            ObjectProvider<Declarations> declarations,
            ObjectProvider<Processes> processes,
            ObjectProvider<TransactionTemplate> transactions) {
        this.declarations = declarations;
        this.processes = processes;
        this.transactions = transactions;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            // a command inside another one: the outermost keeps, when everything is rolled back
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (ConflictDeclared conflict) {
            keep(conflict);
            throw conflict;
        }
    }

    private void keep(ConflictDeclared conflict) {
        var own = new TransactionTemplate(transactions.getObject().getTransactionManager());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> {
            declarations
                    .getObject()
                    .declare(
                            conflict.partnership(), Declared.CONFLICT, conflict.note(), conflict.note(), conflict.by());
            processes.getObject().release(conflict.partnership(), conflict.by().user());
        });
    }
}
