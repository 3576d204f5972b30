package org.wopengine.workflow.internal;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.duties.Declarations;
import org.wopengine.identity.Person;
import org.wopengine.identity.SignedIn;
import org.wopengine.workflow.Processes;

/** Who may do what in the engine: its own checks are on, whatever a configuration file says. */
@Configuration(proxyBeanMethods = false)
class EngineAccess {
    /** User and group ids such as {@code platform-africa}; the engine's own rule knows no hyphen. */
    private static final String IDS = "[a-zA-Z0-9-]+";

    @Bean
    @Order // after the plugins that read the settings
    AbstractProcessEnginePlugin accessRules(
            MessageSource messages,
            ObjectProvider<Impartiality> impartiality,
            ObjectProvider<Privacy> privacy,
            ObjectProvider<Declarations> declarations,
            ObjectProvider<Processes> processes,
            ObjectProvider<TransactionTemplate> transactions) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setAuthorizationEnabled(true);
                configuration.setGeneralResourceWhitelistPattern(IDS);
                // a candidate works on the task; changing its due date or its candidates is not part of that
                configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
                configuration.setResourceAuthorizationProvider(new TaskRights(messages, impartiality, privacy));
                outermost(configuration, new KeptDeclarations(declarations, processes, transactions));
            }
        };
    }

    private static void outermost(ProcessEngineConfigurationImpl configuration, CommandInterceptor interceptor) {
        var all = new ArrayList<CommandInterceptor>();
        all.add(interceptor);
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            all.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        configuration.setCustomPreCommandInterceptorsTxRequired(all);
    }

    /** The person for whom the engine works right now. */
    @Bean
    @Order(1)
    SignedIn engineSession(ObjectProvider<IdentityService> identity) {
        return () -> Optional.ofNullable(identity.getObject().getCurrentAuthentication())
                .filter(authentication -> authentication.getUserId() != null)
                .map(authentication -> new Person(
                        authentication.getUserId(),
                        authentication.getGroupIds() == null ? Set.of() : Set.copyOf(authentication.getGroupIds())));
    }
}
