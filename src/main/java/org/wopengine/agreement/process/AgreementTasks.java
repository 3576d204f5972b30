package org.wopengine.agreement.process;

import static org.wopengine.workflow.ServiceTask.does;
import static org.wopengine.workflow.ServiceTask.records;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.agreement.AgreementOutcome;
import org.wopengine.agreement.Agreements;
import org.wopengine.agreement.AnswerDraft;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.agreement.DraftReply;
import org.wopengine.agreement.PrincipleReviewOutcome;
import org.wopengine.agreement.ReviewAgreement;
import org.wopengine.agreement.SignAgreement;
import org.wopengine.workflow.Deadlines;
import org.wopengine.workflow.Token;

/** The service tasks of the stage, in the order of the model. */
@Configuration(proxyBeanMethods = false)
class AgreementTasks {
    @Bean
    JavaDelegate agreementEnter(Agreements agreements) {
        return does(token -> agreements.enter(token.partnership(), token.actor()));
    }

    @Bean
    JavaDelegate agreementRecordDraft(Agreements agreements) {
        return records(DraftAgreement.class, (token, answers) -> {
            agreements.draft(token.partnership(), answers, token.actor());
            AgreementSigning.DRAFT_READER.set(
                    token, agreements.reader(token.partnership()).value());
        });
    }

    @Bean
    JavaDelegate agreementRecordDraftAnswer(Agreements agreements, Deadlines deadlines) {
        return records(AnswerDraft.class, (token, answer) -> {
            var reply = agreements.answerDraft(token.partnership(), answer, token.actor());
            AgreementSigning.DRAFT_REPLY.set(token, reply);
            AgreementSigning.CHANGES_DUE_ON.set(
                    token, reply == DraftReply.CHANGES_WANTED ? day(deadlines.due("agreement")) : null);
        });
    }

    @Bean
    JavaDelegate agreementRecordReview(Agreements agreements) {
        return records(ReviewAgreement.class, (token, decision) -> {
            AgreementSigning.CHANGES_DUE_ON.set(token, decision.changesDueOn());
            AgreementSigning.DEFERRED_UNTIL.set(token, decision.deferUntil());
            route(token, agreements.review(token.partnership(), decision, token.actor()));
        });
    }

    @Bean
    JavaDelegate agreementRecordRevision(Agreements agreements) {
        return records(DraftAgreement.class, (token, answers) -> {
            agreements.revise(token.partnership(), answers, token.actor());
            AgreementSigning.DRAFT_READER.set(
                    token, agreements.reader(token.partnership()).value());
        });
    }

    @Bean
    JavaDelegate agreementRecordSignature(Agreements agreements) {
        return records(
                SignAgreement.class,
                (token, signature) -> agreements.sign(token.partnership(), signature, token.actor()));
    }

    /** A renegotiation is due as late as a first draft: nobody of the secretariat has named a day. */
    @Bean
    JavaDelegate agreementConclude(Agreements agreements, Deadlines deadlines) {
        return does(token -> {
            var outcome = agreements.conclude(token.partnership(), token.actor());
            AgreementSigning.OUTCOME.set(token, outcome);
            AgreementSigning.CHANGES_DUE_ON.set(
                    token, outcome == AgreementOutcome.RENEGOTIATE ? day(deadlines.due("agreement")) : null);
        });
    }

    @Bean
    JavaDelegate agreementRecordWithdrawal(Agreements agreements) {
        return does(token -> agreements.withdrawAddendum(token.partnership()));
    }

    private static LocalDate day(Date due) {
        return LocalDate.ofInstant(due.toInstant(), ZoneOffset.UTC);
    }

    private static void route(Token token, PrincipleReviewOutcome outcome) {
        AgreementSigning.REVIEW_OUTCOME.set(token, outcome);
        if (outcome == PrincipleReviewOutcome.REJECTED) {
            AgreementSigning.OUTCOME.set(token, AgreementOutcome.REJECTED);
        }
    }
}
