package org.wopengine.closure.process;

import static org.wopengine.closure.process.FollowUpCheck.MONTH;
import static org.wopengine.workflow.ServiceTask.does;
import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.closure.AcknowledgeFollowUp;
import org.wopengine.closure.FollowUpChecks;
import org.wopengine.closure.ReportFollowUp;

/** The service tasks of the model {@code follow-up-check}, in its order. */
@Configuration(proxyBeanMethods = false)
class FollowUpTasks {
    @Bean
    JavaDelegate closurePlanFollowUp(FollowUpChecks checks) {
        return does(token -> FollowUpCheck.DUE_AT.set(token, checks.plan(token.partnership(), MONTH.get(token))));
    }

    @Bean
    JavaDelegate closureRecordFollowUp(FollowUpChecks checks) {
        return records(
                ReportFollowUp.class,
                (token, report) -> checks.report(token.partnership(), MONTH.get(token), report, token.actor()));
    }

    @Bean
    JavaDelegate closureRecordAcknowledgement(FollowUpChecks checks) {
        return records(AcknowledgeFollowUp.class, (token, decision) -> {
            FollowUpCheck.CHANGES_DUE_ON.set(token, decision.changesDueOn());
            FollowUpCheck.DEFERRED_UNTIL.set(token, decision.deferUntil());
            FollowUpCheck.OUTCOME.set(
                    token, checks.acknowledge(token.partnership(), MONTH.get(token), decision, token.actor()));
        });
    }

    @Bean
    JavaDelegate closureRecordFollowUpCorrection(FollowUpChecks checks) {
        return records(
                ReportFollowUp.class,
                (token, report) -> checks.correct(token.partnership(), MONTH.get(token), report, token.actor()));
    }
}
