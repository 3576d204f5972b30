package org.wopengine.closure.process;

import static org.wopengine.workflow.ServiceTask.does;
import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.closure.AcceptClosure;
import org.wopengine.closure.Closures;
import org.wopengine.closure.StateBenefits;
import org.wopengine.closure.WriteClosure;

/** The service tasks of the model {@code partnership-closure}, in its order. */
@Configuration(proxyBeanMethods = false)
class ClosureTasks {
    @Bean
    JavaDelegate closureEnter(Closures closures) {
        return does(token -> closures.enter(token.partnership()));
    }

    @Bean
    JavaDelegate closureRecordReport(Closures closures) {
        return records(
                WriteClosure.class, (token, report) -> closures.write(token.partnership(), report, token.actor()));
    }

    @Bean
    JavaDelegate closureRecordBenefits(Closures closures) {
        return records(
                StateBenefits.class,
                (token, statement) -> closures.state(token.partnership(), statement, token.actor()));
    }

    @Bean
    JavaDelegate closureRecordDecision(Closures closures) {
        return records(AcceptClosure.class, (token, decision) -> {
            PartnershipClosure.CHANGES_DUE_ON.set(token, decision.changesDueOn());
            PartnershipClosure.DEFERRED_UNTIL.set(token, decision.deferUntil());
            PartnershipClosure.OUTCOME.set(token, closures.decide(token.partnership(), decision, token.actor()));
        });
    }

    @Bean
    JavaDelegate closureRecordCorrection(Closures closures) {
        return records(
                WriteClosure.class, (token, report) -> closures.correct(token.partnership(), report, token.actor()));
    }
}
