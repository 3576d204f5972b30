package org.wopengine.workplan.process;

import static org.wopengine.workflow.ServiceTask.does;
import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.workplan.DecidePlan;
import org.wopengine.workplan.Diagnoses;
import org.wopengine.workplan.PlanVersions;
import org.wopengine.workplan.RecordDiagnosis;
import org.wopengine.workplan.SubmitPlan;

/** The service tasks of the stage, in the order of the model. */
@Configuration(proxyBeanMethods = false)
class WorkplanTasks {
    @Bean
    JavaDelegate workplanEnter(PlanVersions plans) {
        return does(token -> plans.enter(token.partnership(), WorkplanApproval.REASON.get(token)));
    }

    @Bean
    JavaDelegate workplanRecordDiagnosis(Diagnoses diagnoses) {
        return records(
                RecordDiagnosis.class,
                (token, answers) -> diagnoses.record(token.partnership(), answers, token.actor()));
    }

    @Bean
    JavaDelegate workplanRecordDraft(PlanVersions plans) {
        return records(
                SubmitPlan.class,
                (token, answers) ->
                        plans.submit(token.partnership(), WorkplanApproval.REASON.get(token), answers, token.actor()));
    }

    @Bean
    JavaDelegate workplanRecordDecision(PlanVersions plans) {
        return records(DecidePlan.class, (token, decision) -> {
            WorkplanApproval.CHANGES_DUE_ON.set(token, decision.changesDueOn());
            WorkplanApproval.DEFERRED_UNTIL.set(token, decision.deferUntil());
            WorkplanApproval.OUTCOME.set(token, plans.decide(token.partnership(), decision, token.actor()));
        });
    }

    @Bean
    JavaDelegate workplanRecordRevision(PlanVersions plans) {
        return records(SubmitPlan.class, (token, answers) -> plans.revise(token.partnership(), answers, token.actor()));
    }
}
