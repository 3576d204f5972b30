package org.wopengine.workflow.internal;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.ExternalTaskQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.wopengine.identity.QuestionLimit;

/** Counts what makes a question dear: alternatives, conditions on variables, orders. Everything else is bounded. */
final class Conditions {
    /** What is asked of a stored list besides its own question; the engine tells it nobody. */
    private static final Field EXTENSION = extension();

    private Conditions() {}

    static boolean tooMany(Command<?> command) {
        return asked(command) instanceof AbstractQuery<?, ?> query && count(query) > QuestionLimit.CONDITIONS;
    }

    private static Object asked(Command<?> command) {
        try {
            return command instanceof AbstractExecuteFilterCmd ? EXTENSION.get(command) : command;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field extension() {
        try {
            var field = AbstractExecuteFilterCmd.class.getDeclaredField("extendingQuery");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException otherEngine) {
            throw new IllegalStateException("How a stored list is asked changed in the engine", otherEngine);
        }
    }

    /** The list of alternatives holds the question itself, so each is looked at once. */
    static int count(AbstractQuery<?, ?> query) {
        var seen = Collections.<AbstractQuery<?, ?>>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<AbstractQuery<?, ?>>(List.of(query));
        var count = -1;
        while (!open.isEmpty()) {
            var part = open.pop();
            if (seen.add(part)) {
                count += 1 + variables(part) + part.getOrderingProperties().size();
                alternatives(part).stream().filter(other -> other != null).forEach(open::push);
            }
        }
        return count;
    }

    private static List<? extends AbstractQuery<?, ?>> alternatives(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        return query instanceof HistoricProcessInstanceQueryImpl instances ? instances.getQueries() : List.of();
    }

    private static int variables(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getVariables().size();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getVariables().size();
        }
        if (query instanceof ExternalTaskQueryImpl tasks) {
            return tasks.getVariables().size();
        }
        return query instanceof AbstractVariableQueryImpl<?, ?> others
                ? others.getQueryVariableValues().size()
                : 0;
    }
}
