package org.wopengine.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.shared.Stage;

class CourseTest {
    @Test
    void aStageIsFinishedByALaterOne() {
        var time = SampleCourse.of(1)
                .becomes(1, PartnershipStatus.SCREENING)
                .becomes(5, PartnershipStatus.ELIGIBLE)
                .becomes(6, PartnershipStatus.AGREEMENT_DRAFT)
                .until(100)
                .in(Stage.INTEREST)
                .orElseThrow();

        assertThat(time.lasted()).isEqualTo(Duration.ofDays(6));
        assertThat(time.state()).isEqualTo(State.FINISHED);
        assertThat(time.until()).isEqualTo(SampleCourse.day(6));
    }

    @Test
    void whatGoesOnIsRunningUntilNowAndWhatWasNeverBegunIsNotThere() {
        var course = SampleCourse.of(1).until(40);

        assertThat(course.in(Stage.INTEREST).orElseThrow().state()).isEqualTo(State.RUNNING);
        assertThat(course.in(Stage.INTEREST).orElseThrow().lasted()).isEqualTo(Duration.ofDays(40));
        assertThat(course.in(Stage.INTEREST).orElseThrow().until()).isNull();
        assertThat(course.in(Stage.MATCHING)).isEmpty();
    }

    @Test
    void whoEndsInAStageDidNotFinishIt() {
        var rejected = SampleCourse.of(1).becomes(9, PartnershipStatus.REJECTED).until(100);
        var withdrawn =
                SampleCourse.of(2).says(3, Stage.EXIT, "WITHDRAWN", "WITHDRAWN").until(100);

        assertThat(rejected.in(Stage.INTEREST).orElseThrow().state()).isEqualTo(State.CUT_OFF);
        assertThat(rejected.in(Stage.INTEREST).orElseThrow().lasted()).isEqualTo(Duration.ofDays(9));
        assertThat(withdrawn.in(Stage.INTEREST).orElseThrow().lasted()).isEqualTo(Duration.ofDays(3));
        assertThat(withdrawn.in(Stage.EXIT)).isEmpty();
    }

    @Test
    void aStageThatComesAgainIsOneTimeAndOneThatWasLeftBackwardsIsNotThrough() {
        var back = SampleCourse.of(1)
                .becomes(1, PartnershipStatus.MATCHING)
                .becomes(3, PartnershipStatus.AGREEMENT_DRAFT)
                .becomes(10, PartnershipStatus.MATCHING);

        assertThat(back.until(14).in(Stage.MATCHING).orElseThrow())
                .extracting(Course.StageTime::lasted, Course.StageTime::state)
                .containsExactly(Duration.ofDays(6), State.RUNNING);
        assertThat(back.until(14).in(Stage.AGREEMENT).orElseThrow().state()).isEqualTo(State.RUNNING);
        assertThat(back.until(14).in(Stage.AGREEMENT).orElseThrow().lasted()).isEqualTo(Duration.ofDays(7));
        assertThat(back.becomes(15, PartnershipStatus.AGREEMENT_DRAFT)
                        .until(16)
                        .in(Stage.MATCHING)
                        .orElseThrow())
                .extracting(Course.StageTime::lasted, Course.StageTime::state)
                .containsExactly(Duration.ofDays(7), State.FINISHED);
    }

    @Test
    void whileSuspendedNoTimePassesAndAClosedStageIsOver() {
        var course = SampleCourse.of(1)
                .becomes(1, PartnershipStatus.ACTIVE)
                .says(5, Stage.MONITORING, "SUSPENDED", "SUSPENDED")
                .says(25, Stage.MONITORING, "RESUMED", "ACTIVE")
                .becomes(30, PartnershipStatus.CLOSING);

        assertThat(course.until(31).in(Stage.MONITORING).orElseThrow().lasted()).isEqualTo(Duration.ofDays(9));
        assertThat(course.becomes(33, PartnershipStatus.CLOSED)
                        .until(90)
                        .in(Stage.CLOSURE)
                        .orElseThrow())
                .extracting(Course.StageTime::lasted, Course.StageTime::state)
                .containsExactly(Duration.ofDays(3), State.FINISHED);
    }

    @Test
    void anUnfinishedStageOfASuspendedPartnershipIsStillRunning() {
        var time = SampleCourse.of(1)
                .becomes(1, PartnershipStatus.PLANNING)
                .says(5, Stage.MONITORING, "SUSPENDED", "SUSPENDED")
                .until(50)
                .in(Stage.WORKPLAN)
                .orElseThrow();

        assertThat(time.state()).isEqualTo(State.RUNNING);
        assertThat(time.lasted()).isEqualTo(Duration.ofDays(4));
    }

    @Test
    void theTurnsOfAStageCountWhatIsOpenAtOnceOnceForEachSideAndTheRestForNobody() {
        var turns = SampleCourse.of(1)
                .task("Early", 0, null, 1.0, true, "secretariat")
                .becomes(1, PartnershipStatus.AGREEMENT_DRAFT)
                .task("One", 1, null, 4.0, true, "operator-OP01")
                .task("Two", 2, null, 5.0, true, "operator-OP01")
                .task("Three", 3, null, 7.0, true, "operator-OP02")
                .task("Long", 9, null, null, false, "secretariat", "platform-africa")
                .becomes(11, PartnershipStatus.DIAGNOSIS)
                .until(20)
                .in(Stage.AGREEMENT)
                .orElseThrow()
                .turns();

        assertThat(turns)
                .containsEntry(Court.MENTEE, Duration.ofDays(4))
                .containsEntry(Court.MENTOR, Duration.ofDays(4))
                .containsEntry(Court.SECRETARIAT, Duration.ofDays(2))
                .containsEntry(Court.PARTNERS, Duration.ZERO)
                .containsEntry(Court.NOBODY, Duration.ofDays(2));
    }

    @Test
    void theGroupsOfATaskSayWhoseTurnItIs() {
        var course = SampleCourse.of(1)
                .task("A", 0, null, null, false, "operator-OP01")
                .task("B", 0, null, null, false, "operator-OP02")
                .task("C", 0, null, null, false, "operator-OP01", "operator-OP02")
                .task("D", 0, null, null, false, "lead")
                .task("E", 0, null, null, false, "operator-OP03")
                .task("F", 0, null, null, false, "platform-asia")
                .task("G", 0, null, null, false)
                .until(1);

        assertThat(course.waits())
                .extracting(Course.Wait::court)
                .containsExactly(
                        Court.MENTEE,
                        Court.MENTOR,
                        Court.PARTNERS,
                        Court.SECRETARIAT,
                        Court.OTHERS,
                        Court.OTHERS,
                        Court.OTHERS);
    }

    @Test
    void aTaskIsLateByTheTimeAfterItsDueDateAndNotLateWithoutOne() {
        var waits = SampleCourse.of(1)
                .task("InTime", 0, 5.0, 5.0, true, "lead")
                .task("Late", 0, 5.0, 7.5, true, "lead")
                .task("Overdue", 0, 5.0, null, false, "lead")
                .task("Dateless", 0, null, 9.0, true, "lead")
                .task("TakenAway", 0, 5.0, 8.0, false, "lead")
                .until(11)
                .waits();

        assertThat(waits)
                .extracting(Course.Wait::late)
                .containsExactly(Duration.ZERO, Duration.ofHours(60), Duration.ofDays(6), null, Duration.ofDays(3));
        assertThat(waits)
                .extracting(Course.Wait::state)
                .containsExactly(State.FINISHED, State.FINISHED, State.RUNNING, State.FINISHED, State.CUT_OFF);
    }

    @Test
    void theYearIsThatInWhichTheStageBegan() {
        var course =
                SampleCourse.of(1).becomes(1, PartnershipStatus.AGREEMENT_DRAFT).until(500);

        assertThat(course.began(Stage.INTEREST, 2024)).isTrue();
        assertThat(course.began(Stage.AGREEMENT, 2024)).isFalse();
        assertThat(course.began(Stage.AGREEMENT, 2025)).isTrue();
        assertThat(course.began(Stage.MONITORING, 2025)).isFalse();
        assertThat(course.began(Stage.MONITORING, null)).isTrue();
    }

    @Test
    void everyVerbOfTheLogThatChangesTheStatusIsKnown() {
        assertThat(List.of("REGISTERED", "MOVED", "RESUMED", "SUSPENDED", "WITHDRAWN", "TERMINATED"))
                .allSatisfy(verb -> assertThat(new Course.Said(SampleCourse.FIRST, Stage.EXIT, verb, "ACTIVE").status())
                        .isPresent());
        assertThat(new Course.Said(SampleCourse.FIRST, Stage.AGREEMENT, "REVIEWED", "APPROVED").status())
                .isEmpty();
        assertThat(Set.of(Loop.values())).extracting(Loop::verb).doesNotHaveDuplicates();
    }
}
