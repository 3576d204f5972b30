package org.wopengine.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.coverage.Walks;
import org.wopengine.monitoring.MonitoringAnswers;
import org.wopengine.monitoring.MonitoringStart;
import org.wopengine.monitoring.ReviewOutcome;
import org.wopengine.monitoring.ReviewStatus;
import org.wopengine.monitoring.ReviewView;
import org.wopengine.monitoring.Reviews;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.DossierChapter;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

/** The review of a partnership; each test walks one of the ways. */
@WopTest
@Walks("partnership-review")
class PartnershipReviewProcessTest {
    private static final String WRITE = "UserTask_WriteMidTermReview";
    private static final String ANSWER = "UserTask_AnswerReview";
    private static final String DECIDE = "UserTask_DecideOnReview";

    @Autowired
    Desk desk;

    @Autowired
    MonitoringStart start;

    @Autowired
    Reviews reviews;

    @Autowired
    Partnerships partnerships;

    @Autowired
    List<DossierChapter> chapters;

    @Test
    void aReviewIsWrittenAnsweredAndDecided() {
        var id = answered();
        assertThat(desk.shown(id, DECIDE, "lead"))
                .containsEntry("viewHealthTrend", "Improving")
                .containsEntry("viewEndsOn", "31 Dec 2028")
                .containsEntry(
                        "viewRecommendations",
                        "1. Write the procedures down. (Mentee)\n2. Stay a week longer on each mission. (Mentor)")
                .hasEntrySatisfying("viewResponses", text -> assertThat((String) text)
                        .contains("**Accepted** · A procedure for each route. (Rosa Quispe, 31 Dec 2027)")
                        .contains("**Not accepted** · Our experts are needed at home."));
        assertThat(status(id)).isEqualTo(PartnershipStatus.UNDER_REVIEW);

        desk.complete(id, DECIDE, "lead", MonitoringAnswers.decide("CONTINUE"));
        assertThat(latest(id).status()).isEqualTo(ReviewStatus.DECIDED);
        assertThat(latest(id).outcome()).isEqualTo(ReviewOutcome.CONTINUE);
        assertThat(latest(id).response().responses()).hasSize(2);
        assertThat(status(id)).isEqualTo(PartnershipStatus.ACTIVE);
    }

    @Test
    void aReviewSentBackIsWrittenAndAnsweredAgain() {
        var id = answered();
        desk.complete(
                id,
                DECIDE,
                "lead",
                java.util.Map.of("decision", "CHANGES_REQUESTED", "comment", "Say more about costs."));
        assertThat(desk.openTasks(id)).containsExactly(WRITE);
        assertThat(desk.shown(id, WRITE, "secretariat"))
                .containsEntry("viewRequestedChanges", "Say more about costs.")
                .containsEntry("reviewer", "Amadou Sow");

        desk.complete(
                id,
                WRITE,
                "secretariat2",
                MonitoringAnswers.with(MonitoringAnswers.review(), "efficiencyFinding", "Cheap."));
        assertThat(desk.shown(id, ANSWER, "op03")).containsEntry("responses_1_owner", "Rosa Quispe");
        desk.complete(id, ANSWER, "op03", MonitoringAnswers.answer());
        desk.complete(id, DECIDE, "lead", MonitoringAnswers.decide("ADJUST"));

        assertThat(desk.as("secretariat", () -> reviews.of(id)))
                .extracting(ReviewView::version, ReviewView::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, ReviewStatus.CHANGES_REQUESTED),
                        org.assertj.core.groups.Tuple.tuple(2, ReviewStatus.DECIDED));
    }

    @Test
    void aDeferredDecisionComesBack() {
        var id = answered();
        desk.complete(id, DECIDE, "lead", java.util.Map.of("decision", "DEFERRED", "deferUntil", "2099-02-01"));
        assertThat(desk.openTasks(id)).isEmpty();

        desk.fireTimers(id, Date.from(Instant.parse("2099-02-02T00:00:10Z")));
        assertThat(desk.openTasks(id)).containsExactly(DECIDE);
    }

    @Test
    void whoWroteTheReviewDoesNotDecideOnIt() {
        var id = begun();
        desk.complete(id, WRITE, "lead", MonitoringAnswers.review());
        desk.complete(id, ANSWER, "op11", MonitoringAnswers.answer());

        assertThatThrownBy(() -> desk.complete(id, DECIDE, "lead", MonitoringAnswers.decide("CONTINUE")))
                .hasMessageContaining("Who writes does not decide");
        assertThat(latest(id).status()).isEqualTo(ReviewStatus.ANSWERED);
    }

    @Test
    void everyRecommendationIsAnswered() {
        var id = begun();
        desk.complete(id, WRITE, "secretariat", MonitoringAnswers.review());
        var one = MonitoringAnswers.with(
                MonitoringAnswers.with(MonitoringAnswers.answer(), "responses_2_choice", null),
                "responses_2_action",
                null);

        assertThatThrownBy(() -> desk.complete(id, ANSWER, "op11", one))
                .hasMessageContaining("each of the 2 recommendations");
    }

    @Test
    void anExtensionEndsLaterButNotAfterSixtyMonths() {
        var id = answered();

        assertThatThrownBy(() -> desk.complete(id, DECIDE, "lead", MonitoringAnswers.extend("2028-12-31")))
                .hasMessageContaining("choose a later day");
        assertThatThrownBy(() -> desk.complete(id, DECIDE, "lead", MonitoringAnswers.extend("2032-01-02")))
                .hasMessageContaining("choose an earlier day");
        desk.complete(id, DECIDE, "lead", MonitoringAnswers.extend("2032-01-01"));
        assertThat(latest(id).newEndsOn()).hasToString("2032-01-01");
        assertThat(desk.as("secretariat", () -> partnerships.require(id)).endsOn())
                .hasToString("2032-01-01");
    }

    @Test
    void theDossierTellsTheReview() {
        var id = start.active();
        start.report(id);
        start.review(id);
        desk.complete(id, WRITE, "secretariat", MonitoringAnswers.review());

        var chapter = chapters.stream()
                .filter(one -> one.stage() == Stage.MONITORING)
                .findFirst()
                .orElseThrow();
        assertThat(desk.as("secretariat", () -> chapter.sections(id)))
                .extracting(DossierChapter.Section::titleKey)
                .containsExactly(
                        "monitoring.dossier.periods",
                        "monitoring.dossier.review",
                        "monitoring.dossier.recommendations");
    }

    private PartnershipId begun() {
        var id = start.active();
        start.review(id);
        return id;
    }

    private PartnershipId answered() {
        var id = begun();
        desk.complete(id, WRITE, "secretariat", MonitoringAnswers.review());
        desk.complete(id, ANSWER, "op11", MonitoringAnswers.answer());
        return id;
    }

    private ReviewView latest(PartnershipId id) {
        return desk.as("secretariat", () -> reviews.latest(id)).orElseThrow();
    }

    private PartnershipStatus status(PartnershipId id) {
        return desk.as("secretariat", () -> partnerships.require(id)).status();
    }
}
