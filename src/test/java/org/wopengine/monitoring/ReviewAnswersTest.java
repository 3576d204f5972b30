package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.monitoring.MonitoringAnswers.answer;
import static org.wopengine.monitoring.MonitoringAnswers.decide;
import static org.wopengine.monitoring.MonitoringAnswers.review;
import static org.wopengine.monitoring.MonitoringAnswers.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the three forms of a review. */
class ReviewAnswersTest {
    @Test
    void everyCriterionIsRatedFromOneToSixInWords() {
        assertThat(problems(WriteReview.class, review())).isEmpty();
        for (var criterion : Criterion.values()) {
            var field = criterion.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(problems(WriteReview.class, with(review(), field, 0))).containsExactly(field);
            assertThat(problems(WriteReview.class, with(review(), field, 7))).containsExactly(field);
            assertThat(problems(WriteReview.class, with(review(), field + "Finding", " ")))
                    .containsExactly(field + "Finding");
        }
    }

    @Test
    void aReviewRecommendsSomethingToSomebody() {
        var none = review();
        none.keySet().removeIf(key -> key.startsWith("recommendations_1_text"));

        assertThat(problems(WriteReview.class, none)).containsExactly("recommendations_1_text");
        assertThat(problems(WriteReview.class, with(review(), "recommendations_2_addressee", null)))
                .containsExactly("recommendations_2_addressee");
    }

    @Test
    void aReviewIsNotHeldInTheFuture() {
        assertThat(problems(WriteReview.class, with(review(), "reviewedOn", "2099-01-01")))
                .containsExactly("reviewedOn");
    }

    @Test
    void anAcceptedRecommendationHasAnOwnerAndADay() {
        assertThat(problems(AnswerReview.class, answer())).isEmpty();
        assertThat(problems(AnswerReview.class, Map.of("responses_1_choice", "PARTLY")))
                .containsExactlyInAnyOrder("responses_1_action", "responses_1_owner", "responses_1_dueOn");
        assertThat(problems(AnswerReview.class, Map.of("responses_1_choice", "REJECT")))
                .containsExactly("responses_1_action");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTINUE", "ADJUST"})
    void goingOnNeedsNothingMore(String outcome) {
        assertThat(problems(DecideReview.class, decide(outcome))).isEmpty();
    }

    @Test
    void aDecisionSaysHowItGoesOn() {
        assertThat(problems(DecideReview.class, Map.of("decision", "DECIDED"))).containsExactly("outcome");
        assertThat(problems(DecideReview.class, with(decide("CONTINUE"), "decision", "DEFERRED")))
                .containsExactlyInAnyOrder("outcome", "deferUntil");
    }

    @Test
    void eachWayOnAsksForItsOwnAnswers() {
        assertThat(problems(DecideReview.class, MonitoringAnswers.extend("2029-12-31")))
                .isEmpty();
        assertThat(problems(DecideReview.class, decide("EXTEND"))).containsExactly("newEndsOn");
        assertThat(problems(DecideReview.class, MonitoringAnswers.suspend())).isEmpty();
        assertThat(problems(DecideReview.class, decide("SUSPEND")))
                .containsExactlyInAnyOrder("suspensionReason", "comment");
        assertThat(problems(DecideReview.class, MonitoringAnswers.terminate())).isEmpty();
        assertThat(problems(DecideReview.class, decide("TERMINATE")))
                .containsExactlyInAnyOrder("terminationKind", "terminationReason", "noticeOn", "comment");
    }

    @Test
    void answersToOtherWaysOnAreSurplus() {
        assertThat(problems(DecideReview.class, with(MonitoringAnswers.terminate(), "outcome", "CONTINUE")))
                .containsExactlyInAnyOrder("terminationKind", "terminationReason", "noticeOn");
        assertThat(problems(DecideReview.class, with(decide("CONTINUE"), "newEndsOn", "2030-01-01")))
                .containsExactly("newEndsOn");
    }

    @Test
    void sendingBackNeedsWords() {
        assertThat(problems(DecideReview.class, Map.of("decision", "CHANGES_REQUESTED")))
                .containsExactly("comment");
    }

    private static List<String> problems(Class<?> type, Map<String, Object> answers) {
        return Asked.problems(type, answers);
    }
}
