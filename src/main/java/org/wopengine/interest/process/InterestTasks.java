package org.wopengine.interest.process;

import static org.wopengine.workflow.ServiceTask.does;
import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.duties.Duties;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.Interests;
import org.wopengine.interest.ScreenInterest;
import org.wopengine.partnership.process.PartnershipLifecycle;

/** The service tasks of the stage, in the order of the models. */
@Configuration(proxyBeanMethods = false)
class InterestTasks {
    /** The only service task of the main process: a start form's answers travel to the task directly behind it. */
    @Bean
    JavaDelegate interestRegister(Interests interests, Duties duties) {
        return records(ExpressInterest.class, (token, answers) -> {
            token.becomes(interests.express(answers, token.actor()));
            duties.wrote(
                    token.partnership(), InterestScreening.ID, token.actor().user());
            PartnershipLifecycle.ENTRY_PATH.set(token, answers.entryPath());
        });
    }

    @Bean
    JavaDelegate interestEnterScreening(Interests interests) {
        return does(token -> interests.enterScreening(token.partnership()));
    }

    @Bean
    JavaDelegate interestGatherFacts(Interests interests) {
        return does(token -> {
            var facts = interests.gatherFacts(token.partnership());
            InterestScreening.CODE_OF_CONDUCT_ACCEPTED.set(token, facts.codeOfConductAccepted());
            InterestScreening.PUBLIC_OPERATOR.set(token, facts.publicOperator());
            InterestScreening.COMMITMENT_GIVEN.set(token, facts.commitmentGiven());
            InterestScreening.DECLARATIONS_COMPLETE.set(token, facts.declarationsComplete());
            InterestScreening.SIMILAR_RUNNING.set(token, facts.similarRunning());
        });
    }

    @Bean
    JavaDelegate interestRecordScreening(Interests interests) {
        return records(ScreenInterest.class, (token, decision) -> {
            InterestScreening.CHANGES_DUE_ON.set(token, decision.changesDueOn());
            InterestScreening.DEFERRED_UNTIL.set(token, decision.deferUntil());
            InterestScreening.OUTCOME.set(token, interests.screen(token.partnership(), decision, token.actor()));
        });
    }

    @Bean
    JavaDelegate interestRecordRevision(Interests interests) {
        return records(
                ExpressInterest.class,
                (token, answers) -> interests.revise(token.partnership(), answers, token.actor()));
    }
}
