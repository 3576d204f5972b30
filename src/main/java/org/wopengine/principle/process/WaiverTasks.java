package org.wopengine.principle.process;

import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.principle.DecideWaiver;
import org.wopengine.principle.Principles;

/** The service task of the model {@code principle-waiver}. */
@Configuration(proxyBeanMethods = false)
class WaiverTasks {
    @Bean
    JavaDelegate principleRecordWaiver(Principles principles) {
        return records(DecideWaiver.class, (token, decision) -> {
            principles.decideWaiver(token.partnership(), PrincipleWaiver.GATE.get(token), decision, token.actor());
            PrincipleWaiver.CHOICE.set(token, decision.decision());
        });
    }
}
