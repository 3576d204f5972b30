package org.wopengine.registry.process;

import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.registry.CheckProfile;
import org.wopengine.registry.CorrectProfile;
import org.wopengine.registry.Registrations;
import org.wopengine.shared.OperatorCode;
import org.wopengine.workflow.Token;

/** The service tasks of the model {@code operator-registration}, in its order. */
@Configuration(proxyBeanMethods = false)
class RegistrationTasks {
    @Bean
    JavaDelegate registryRecordCheck(Registrations registrations) {
        return records(CheckProfile.class, (token, check) -> {
            registrations.check(operator(token), check, token.actor());
            OperatorRegistration.VERDICT.set(token, check.verdict());
            OperatorRegistration.CHANGES_DUE_ON.set(token, check.changesDueOn());
        });
    }

    @Bean
    JavaDelegate registryRecordCorrection(Registrations registrations) {
        return records(
                CorrectProfile.class,
                (token, correction) -> registrations.correct(operator(token), correction, token.actor()));
    }

    static OperatorCode operator(Token token) {
        return new OperatorCode(token.reference());
    }
}
