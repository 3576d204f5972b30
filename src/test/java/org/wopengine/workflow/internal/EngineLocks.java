package org.wopengine.workflow.internal;

import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Opens the engine's locks for a moment, to show that without them the attack works. */
public final class EngineLocks implements AutoCloseable {
    private final ArrayList<Runnable> closing = new ArrayList<>();

    private EngineLocks() {}

    /** The engine answers queries with expressions, as it came from the vendor. */
    public static EngineLocks openToExpressions(ProcessEngineConfigurationImpl engine, ApplicationContext context) {
        var locks = openToQueries(engine);
        var ours = engine.getExpressionManager();
        engine.setExpressionManager(new SpringExpressionManager(context, null));
        locks.closing.add(() -> engine.setExpressionManager(ours));
        return locks;
    }

    /** Only the first of the two locks is open, the look at the query; the expression manager is ours. */
    public static EngineLocks openToQueries(ProcessEngineConfigurationImpl engine) {
        return new EngineLocks().replace(engine, "asksByExpression", (Predicate<Command<?>>) command -> false);
    }

    /** Questions may have as many conditions as they like. */
    public static EngineLocks openToConditions(ProcessEngineConfigurationImpl engine) {
        return new EngineLocks().replace(engine, "asksTooMuch", (Predicate<Command<?>>) command -> false);
    }

    /** Anybody may send any command. */
    public static EngineLocks openToCommands(ProcessEngineConfigurationImpl engine) {
        return new EngineLocks().replace(engine, "attempts", (Function<Command<?>, Object>) command -> null);
    }

    private EngineLocks replace(ProcessEngineConfigurationImpl engine, String field, Object open) {
        var interceptors = new ArrayList<CommandInterceptor>(engine.getCommandInterceptorsTxRequired());
        interceptors.addAll(engine.getCommandInterceptorsTxRequiresNew());
        for (var interceptor : interceptors) {
            if (interceptor instanceof ClosedCommands commands) {
                var ours = ReflectionTestUtils.getField(commands, field);
                ReflectionTestUtils.setField(commands, field, open);
                closing.add(() -> ReflectionTestUtils.setField(commands, field, ours));
            }
        }
        return this;
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
