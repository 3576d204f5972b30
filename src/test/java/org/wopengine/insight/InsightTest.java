package org.wopengine.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.shared.Stage;

class InsightTest {
    private static final double NOW = 100;

    @Test
    void aFigureIsMadeOfWhatIsFinishedAndTheRestIsCountedApart() {
        var finished = IntStream.of(2, 4, 6, 8, 50)
                .mapToObj(days -> SampleCourse.of(days).becomes(days, PartnershipStatus.MATCHING));
        var others = Stream.of(SampleCourse.of(60), SampleCourse.of(61).becomes(1, PartnershipStatus.REJECTED));
        var insight = insight(null, Stream.concat(finished, others).toArray(SampleCourse[]::new));

        assertThat(insight.stages().get(0))
                .isEqualTo(new Insight.Row(
                        Subject.stage(Stage.INTEREST),
                        null,
                        new Figure(5, Duration.ofDays(6), Duration.ofDays(50)),
                        1,
                        1));
        assertThat(insight.times(Subject.stage(Stage.INTEREST))).hasSize(7);
        assertThat(insight.stages())
                .extracting(row -> row.subject().of())
                .containsExactly("INTEREST", "MATCHING", "AGREEMENT", "WORKPLAN", "MONITORING", "CLOSURE", "FOLLOW_UP");
        assertThat(insight.stages().get(1).figure()).isEqualTo(new Figure(0, null, null));
        assertThat(insight.stages().get(1).running()).isEqualTo(5);
    }

    @Test
    void waitsAreToldByTaskAndSideTheLongestFirst() {
        var insight = insight(
                null,
                SampleCourse.of(1)
                        .task("Sign", 0, null, 2.0, true, "operator-OP01")
                        .task("Sign", 0, null, 9.0, true, "operator-OP02")
                        .task("Sign", 5, null, null, false, "operator-OP02")
                        .task("Approve", 0, null, 4.0, false, "secretariat"));

        assertThat(insight.tasks())
                .extracting(
                        row -> row.subject().of(),
                        row -> row.subject().court(),
                        row -> row.figure().median(),
                        Insight.Row::running,
                        Insight.Row::cutOff)
                .containsExactly(
                        tuple("UserTask_Sign", Court.MENTOR, Duration.ofDays(9), 1, 0),
                        tuple("UserTask_Sign", Court.MENTEE, Duration.ofDays(2), 0, 0),
                        tuple("UserTask_Approve", Court.SECRETARIAT, null, 0, 1));
        assertThat(insight.tasks("agreement-signing").get("UserTask_Sign").figure())
                .isEqualTo(new Figure(2, Duration.ofHours(132), null));
        assertThat(insight.tasks("interest-screening")).isEmpty();
        assertThat(insight.courts())
                .filteredOn(row -> row.subject().court() == Court.MENTOR)
                .singleElement()
                .satisfies(row -> assertThat(insight.waits(row.subject())).hasSize(2));
    }

    @Test
    void whatComesBackIsCountedByDecisionAndByPartnership() {
        var insight = insight(
                null,
                SampleCourse.of(1)
                        .says(1, Stage.AGREEMENT, "REVIEWED", "CHANGES_REQUESTED")
                        .says(2, Stage.AGREEMENT, "REVIEWED", "CHANGES_REQUESTED")
                        .says(3, Stage.AGREEMENT, "REVIEWED", "APPROVED"),
                SampleCourse.of(2).says(1, Stage.AGREEMENT, "REVIEWED", "APPROVED"),
                SampleCourse.of(3).says(1, Stage.AGREEMENT, "DRAFT_ANSWERED", "CHANGES_WANTED"));

        assertThat(insight.returns(Subject.loop(Loop.AGREEMENT)))
                .isEqualTo(new Insight.Returns(Subject.loop(Loop.AGREEMENT), 2, 4, 2, 1, 2));
        assertThat(insight.returns(Subject.loop(Loop.DRAFT)))
                .isEqualTo(new Insight.Returns(Subject.loop(Loop.DRAFT), 1, 1, 1, 1, 1));
        assertThat(insight.returns(Subject.loop(Loop.CLOSURE)))
                .isEqualTo(new Insight.Returns(Subject.loop(Loop.CLOSURE), 0, 0, 0, 0, 0));
        assertThat(insight.rounds(Subject.loop(Loop.AGREEMENT)))
                .extracting(Course.Rounds::decided, Course.Rounds::back)
                .containsExactly(tuple(3, 2), tuple(1, 0));
    }

    @Test
    void dueDatesAreKeptMissedOrPassedByNow() {
        var insight = insight(
                null,
                SampleCourse.of(1)
                        .task("Sign", 0, 5.0, 4.0, true, "operator-OP01")
                        .task("Sign", 0, 5.0, 7.0, true, "operator-OP01")
                        .task("Sign", 0, 5.0, 11.0, true, "operator-OP01")
                        .task("Sign", 0, 5.0, null, false, "operator-OP01")
                        .task("Sign", 0, 500.0, null, false, "operator-OP01")
                        .task("Sign", 0, 5.0, 90.0, false, "operator-OP01")
                        .suspendedTask("Sign", 0, 5.0, "operator-OP01")
                        .task("Approve", 0, null, 1.0, true, "secretariat"));

        assertThat(insight.dues())
                .containsExactly(
                        dues(Subject.ALL, null, 3, 1, 2, 3, 1, 1),
                        dues("UserTask_Approve", "Approve", 0, 0, 0, 0, 0, 1),
                        dues("UserTask_Sign", "Sign", 3, 1, 2, 3, 1, 0));
    }

    private static Insight.Dues dues(
            String of, String name, int done, int inTime, int late, int running, int overdue, int dateless) {
        return new Insight.Dues(
                Subject.due(of),
                name,
                done,
                inTime,
                new Figure(late, late == 0 ? null : Duration.ofDays(4), null),
                running,
                overdue,
                dateless);
    }

    @Test
    void aYearCountsWhatBelongsToStagesThatBeganInIt() {
        var course = SampleCourse.of(1)
                .task("Early", 0, null, 1.0, true, "secretariat")
                .becomes(10, PartnershipStatus.AGREEMENT_DRAFT)
                .task("Later", 11, null, 15.0, true, "operator-OP01")
                .says(15, Stage.AGREEMENT, "REVIEWED", "APPROVED");
        var before = insight(2024, course);
        var after = insight(2025, course);

        assertThat(before.tasks()).extracting(Insight.Row::name).containsExactly("Early");
        assertThat(after.tasks()).extracting(Insight.Row::name).containsExactly("Later");
        assertThat(before.stages().get(0).figure().number()).isOne();
        assertThat(after.stages().get(0).figure().number()).isZero();
        assertThat(before.returns(Subject.loop(Loop.AGREEMENT)).decided()).isZero();
        assertThat(after.returns(Subject.loop(Loop.AGREEMENT)).decided()).isOne();
        assertThat(after.years()).containsExactly(2024, 2025);
    }

    @Test
    void aMedianIsTheWarmerTheLonger() {
        assertThat(Insights.step(null)).isZero();
        assertThat(Stream.of(0, 2, 3, 7, 13, 14, 29, 30, 900)
                        .map(Duration::ofDays)
                        .map(Insights::step))
                .containsExactly(1, 1, 2, 3, 3, 4, 4, 5, 5);
    }

    @Test
    void whatAnAddressAsksForIsOneOfTheFiguresOrNothing() {
        assertThat(Subject.of("STAGE", "MATCHING", "")).contains(Subject.stage(Stage.MATCHING));
        assertThat(Subject.of("TASK", "UserTask_SignAgreement", "MENTOR"))
                .contains(Subject.task("UserTask_SignAgreement", Court.MENTOR));
        for (var wrong : List.of(
                List.of("STAGE", "EXIT", ""),
                List.of("STAGE", "x", ""),
                List.of("LOOP", "x", ""),
                List.of("TASK", "../x", ""),
                List.of("TASK", "UserTask_SignAgreement", "x"),
                List.of("x", "x", ""))) {
            assertThat(Subject.of(wrong.get(0), wrong.get(1), wrong.get(2)))
                    .as("%s", wrong)
                    .isEmpty();
        }
    }

    private static Insight insight(Integer year, SampleCourse... courses) {
        return new Insight(Stream.of(courses).map(course -> course.until(NOW)).toList(), year);
    }
}
