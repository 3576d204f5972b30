package org.wopengine.matching.process;

import static org.wopengine.workflow.ServiceTask.does;
import static org.wopengine.workflow.ServiceTask.records;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.matching.AnswerProposal;
import org.wopengine.matching.ApproveMatch;
import org.wopengine.matching.LettersOutcome;
import org.wopengine.matching.Matches;
import org.wopengine.matching.MatchingOutcome;
import org.wopengine.matching.ShortlistCandidates;
import org.wopengine.matching.SignLetterOfIntent;

/** The service tasks of the stage, in the order of the model. */
@Configuration(proxyBeanMethods = false)
class MatchingTasks {
    /** Until both letters are signed there is no match: every other way out of the model leaves this as it is. */
    @Bean
    JavaDelegate matchingOpenRound(Matches matches) {
        return does(token -> {
            PartnerMatching.OUTCOME.set(token, MatchingOutcome.UNMATCHED);
            PartnerMatching.ROUND.set(token, matches.openRound(token.partnership()));
        });
    }

    @Bean
    JavaDelegate matchingRecordShortlist(Matches matches) {
        return records(
                ShortlistCandidates.class,
                (token, shortlist) -> PartnerMatching.SHORTLIST.set(
                        token, matches.shortlist(token.partnership(), shortlist, token.actor())));
    }

    @Bean
    JavaDelegate matchingRecordReply(Matches matches) {
        return records(
                AnswerProposal.class, (token, answer) -> matches.answer(token.partnership(), answer, token.actor()));
    }

    @Bean
    JavaDelegate matchingWeighReplies(Matches matches) {
        return does(token -> PartnerMatching.REPLIES.set(token, matches.weighReplies(token.partnership())));
    }

    @Bean
    JavaDelegate matchingRecordDecision(Matches matches) {
        return records(ApproveMatch.class, (token, decision) -> {
            PartnerMatching.DEFERRED_UNTIL.set(token, decision.deferUntil());
            PartnerMatching.DECISION.set(token, matches.decide(token.partnership(), decision, token.actor()));
        });
    }

    @Bean
    JavaDelegate matchingRecordLetter(Matches matches) {
        return records(
                SignLetterOfIntent.class,
                (token, letter) -> matches.letter(token.partnership(), letter, token.actor()));
    }

    @Bean
    JavaDelegate matchingConfirmLetters(Matches matches) {
        return does(token -> {
            var letters = matches.confirmLetters(token.partnership());
            PartnerMatching.LETTERS.set(token, letters);
            if (letters == LettersOutcome.SIGNED) {
                PartnerMatching.OUTCOME.set(token, MatchingOutcome.MATCHED);
            }
        });
    }
}
