package org.wopengine.integrity.process;

import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.integrity.ConcernReference;
import org.wopengine.integrity.Concerns;
import org.wopengine.integrity.ConfirmOutcome;
import org.wopengine.integrity.DecideConcern;
import org.wopengine.integrity.ExamineConcern;
import org.wopengine.integrity.InformReporter;
import org.wopengine.integrity.TriageConcern;
import org.wopengine.workflow.Token;

/** The service tasks of the model {@code integrity-concern}, in its order. */
@Configuration(proxyBeanMethods = false)
class IntegrityTasks {
    @Bean
    JavaDelegate integrityRecordTriage(Concerns concerns) {
        return records(TriageConcern.class, (token, triage) -> {
            concerns.triage(concern(token), triage, token.actor());
            IntegrityConcern.TRIAGE.set(token, triage.choice());
        });
    }

    @Bean
    JavaDelegate integrityRecordExamination(Concerns concerns) {
        return records(
                ExamineConcern.class,
                (token, examination) -> concerns.examine(concern(token), examination, token.actor()));
    }

    @Bean
    JavaDelegate integrityRecordDecision(Concerns concerns) {
        return records(DecideConcern.class, (token, decision) -> {
            concerns.decide(concern(token), decision, token.actor());
            IntegrityConcern.PEOPLE.set(token, decision.outcome().needs());
        });
    }

    @Bean
    JavaDelegate integrityRecordConfirmation(Concerns concerns) {
        return records(ConfirmOutcome.class, (token, confirmation) -> {
            concerns.confirm(concern(token), confirmation, token.actor());
            IntegrityConcern.CONFIRMATION.set(token, confirmation.choice());
        });
    }

    @Bean
    JavaDelegate integrityRecordAnswer(Concerns concerns) {
        return records(InformReporter.class, (token, answer) -> concerns.inform(concern(token), answer, token.actor()));
    }

    private static ConcernReference concern(Token token) {
        return new ConcernReference(token.reference());
    }
}
