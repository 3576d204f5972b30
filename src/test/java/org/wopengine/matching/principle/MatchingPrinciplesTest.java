package org.wopengine.matching.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.interest.InterestAnswers.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.CandidateChoice;
import org.wopengine.matching.CandidateView;
import org.wopengine.matching.MatchDecline;
import org.wopengine.matching.Reply;
import org.wopengine.matching.SampleKeptScores;
import org.wopengine.partnership.PartyRole;
import org.wopengine.principle.Check;
import org.wopengine.principle.Papers;
import org.wopengine.principle.Result;
import org.wopengine.shared.OperatorCode;

/** Each check of the match with candidates that keep it and such that do not. */
class MatchingPrinciplesTest {
    private static final String WHY = "Others have helped us when we began.";

    @Test
    void openCallIsForAPersonToJudgeAndStopsNobody() {
        var finding = OpenCall.judge(3, 1);
        assertThat(Papers.result(Check.INC_3, finding)).isEqualTo(Result.WARN);
        assertThat(Papers.stops(Check.INC_3, finding)).isFalse();
        assertThat(Papers.passesWithWords(Check.INC_3, finding)).isTrue();
    }

    @Test
    void everyCandidateHasAReason() {
        assertThat(result(Check.TRA_1, candidate("Leads in its region.", Reply.ACCEPT, null, WHY, true)))
                .isEqualTo(Result.PASS);
        assertThat(result(Check.TRA_1, candidate("n/a", Reply.ACCEPT, null, WHY, true)))
                .isEqualTo(Result.FAIL);
        assertThat(result(Check.TRA_1, candidate("Leads in its region.", Reply.DECLINE, null, null, null)))
                .isEqualTo(Result.FAIL);
        assertThat(result(
                        Check.TRA_1, candidate("Leads in its region.", Reply.DECLINE, MatchDecline.TIMING, null, null)))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.TRA_1, CandidateReasons.judge(List.of())))
                .isEqualTo(Result.FAIL);
    }

    @Test
    void theMentorGivesItsKnowledgeFreelyAndSaysWhy() {
        assertThat(result(Check.SOL_1, candidate("Leads.", Reply.ACCEPT, null, WHY, true)))
                .isEqualTo(Result.PASS);
        assertThat(result(Check.SOL_1, candidate("Leads.", Reply.ACCEPT, null, WHY, false)))
                .isEqualTo(Result.FAIL);
        assertThat(result(Check.SOL_1, candidate("Leads.", Reply.ACCEPT, null, WHY, null)))
                .isEqualTo(Result.FAIL);
        assertThat(result(Check.SOL_1, candidate("Leads.", Reply.ACCEPT, null, null, true)))
                .isEqualTo(Result.FAIL);
        assertThat(Papers.result(Check.SOL_1, FreeKnowledge.judge(List.of()))).isEqualTo(Result.NOT_APPLICABLE);
    }

    @Test
    void platformsAndOtherProjectsAreNamed() {
        var named = Papers.read(ExpressInterest.class, InterestAnswers.ofMentee());
        var silent = Papers.read(ExpressInterest.class, with(InterestAnswers.ofMentee(), "platformsAndDonors", null));
        assertThat(Papers.result(Check.SUP_1, OthersNearby.judge(named, false))).isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.SUP_1, OthersNearby.judge(silent, false)))
                .isEqualTo(Result.WARN);
        assertThat(Papers.result(Check.SUP_1, OthersNearby.judge(silent, true))).isEqualTo(Result.WARN);
        assertThat(Papers.stops(Check.SUP_1, OthersNearby.judge(silent, false))).isFalse();
    }

    private static Result result(Check check, CandidateView candidate) {
        return Papers.result(
                check,
                check == Check.TRA_1
                        ? CandidateReasons.judge(List.of(candidate))
                        : FreeKnowledge.judge(List.of(candidate)));
    }

    private static CandidateView candidate(
            String reason, Reply reply, MatchDecline decline, String motivation, Boolean free) {
        return new CandidateView(
                1,
                new OperatorCode("OP11"),
                PartyRole.LEAD_MENTOR,
                CandidateChoice.PROPOSE,
                reason,
                false,
                reply,
                decline,
                null,
                null,
                null,
                motivation,
                free,
                null,
                false,
                SampleKeptScores.of("OP11"));
    }
}
