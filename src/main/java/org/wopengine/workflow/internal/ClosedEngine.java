package org.wopengine.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wopengine.identity.AttemptLog;
import org.wopengine.identity.AttemptLog.Attempt;

/** Closes what the engine leaves open, whatever a configuration file says. Why, is in ADR 60. */
@Component
@Order // after the plugins that read the settings
class ClosedEngine extends AbstractProcessEnginePlugin {
    /** Rows a person may ask for at once. Tasklist asks for 15, Cockpit and Admin for 50 at most. */
    private static final int ROWS = 200;

    private final ApplicationContext context;
    private final ObjectProvider<AttemptLog> log;

    ClosedEngine(ApplicationContext context, ObjectProvider<AttemptLog> log) {
        this.context = context;
        this.log = log;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new ModelExpressions(context));
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequired(), configuration));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), configuration));

        configuration.setScriptFactory(new NoScripts());
        configuration.setScriptEngineResolver(new NoScripts.Engines());
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);

        configuration.setArtifactFactory(new NoClasses());

        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setDeserializationTypeValidator(type -> false);
        configuration.setJavaSerializationFormatEnabled(false);

        configuration.setEnableXxeProcessing(false);
        configuration.setQueryMaxResultsLimit(ROWS);

        // counts who works on tasks, for the vendor's licences
        configuration.setTaskMetricsEnabled(false);
    }

    /** Last of all: other plugins bring serializers, and need those of the engine to put theirs beside. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        PlainVariables.apply((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }

    private List<CommandInterceptor> guarded(
            List<CommandInterceptor> present, ProcessEngineConfigurationImpl configuration) {
        var interceptors = new ArrayList<CommandInterceptor>();
        interceptors.add(new ClosedCommands(surroundings(configuration)));
        if (present != null) {
            interceptors.addAll(present);
        }
        return interceptors;
    }

    private ClosedCommands.Surroundings surroundings(ProcessEngineConfigurationImpl configuration) {
        return new ClosedCommands.Surroundings() {
            @Override
            public boolean isForPerson() {
                var authentication = configuration.getIdentityService().getCurrentAuthentication();
                return authentication != null && authentication.getUserId() != null;
            }

            @Override
            public void refused(Attempt attempt) {
                log.getObject().refused(attempt);
            }
        };
    }
}
