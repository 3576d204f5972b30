package org.wopengine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.DocumentReference;
import org.wopengine.workplan.CapacityLevel;
import org.wopengine.workplan.Indicator;
import org.wopengine.workplan.IndicatorScope;

/** A report on the first half of 2027, written in July, changed in one place. */
class ContentsRulesTest {
    private static final LocalDate END = LocalDate.parse("2027-06-30");
    private static final LocalDate TODAY = LocalDate.parse("2027-07-10");
    private static final LocalDate BEFORE = LocalDate.parse("2027-02-01");

    @Test
    void aReportAsPlannedHasNoProblem() {
        assertThat(places(report -> {})).isEmpty();
    }

    @Test
    void aReportWrittenEarlyOwesNothingBeyondItsDay() {
        var nothingDone = new ReportBuilder(start()).build();

        assertThat(places(ContentsRules.check(nothingDone, END, BEFORE))).isEmpty();
        assertThat(places(ContentsRules.check(nothingDone, END, TODAY)))
                .containsExactly("outputs[0].quantity", "activities[0].deviation", "readings[0].comment");
    }

    @Test
    void whatIsDroppedSaysWhy() {
        assertThat(places(report ->
                        report.areas.set(0, ReportBuilder.area(report.areas.get(0), AreaStatus.DROPPED, 30, null))))
                .containsExactly("areas[0].droppedReason");
        assertThat(places(report -> report.areas.set(
                        0,
                        ReportBuilder.area(report.areas.get(0), AreaStatus.DROPPED, 30, "The project took it over."))))
                .isEmpty();
    }

    @Test
    void statusAndPercentageAgree() {
        assertThat(places(report ->
                        report.areas.set(0, ReportBuilder.area(report.areas.get(0), AreaStatus.DONE, 99, null))))
                .containsExactly("areas[0].percent");
        assertThat(places(report ->
                        report.areas.set(0, ReportBuilder.area(report.areas.get(0), AreaStatus.NOT_STARTED, 1, null))))
                .containsExactly("areas[0].percent");
    }

    @Test
    void anOutputThatIsThereIsProved() {
        assertThat(places(report -> report.outputs.set(
                        0,
                        new OutputActual(
                                "OP1",
                                "Readers",
                                new BigDecimal(40),
                                "readers",
                                END,
                                BigDecimal.ONE,
                                null,
                                null,
                                null,
                                null))))
                .containsExactly("outputs[0].reachedOn", "outputs[0].file", "outputs[0].verifiedBy");
    }

    @Test
    void aLinkProvesAnOutputAndWordsAloneDoNot() {
        assertThat(places(report -> report.outputs.set(0, proved(null, "See https://example.org/lists"))))
                .isEmpty();
        assertThat(places(report -> report.outputs.set(0, proved(new DocumentReference(7, 1), null))))
                .isEmpty();
        assertThat(places(report -> report.outputs.set(0, proved(null, "In the shared folder"))))
                .containsExactly("outputs[0].file");
    }

    private static OutputActual proved(DocumentReference file, String evidence) {
        return new OutputActual(
                "OP1",
                "Readers",
                new BigDecimal(40),
                "readers",
                END,
                BigDecimal.ONE,
                LocalDate.parse("2027-03-01"),
                file,
                evidence,
                "Julio Mamani");
    }

    @Test
    void aLevelAboveTheBeginningIsProvedByAFile() {
        assertThat(places(report -> report.capacities.set(0, unproved(CapacityLevel.KNOWLEDGE_ACQUIRED))))
                .containsExactly("capacities[0].file");
        assertThat(places(report -> report.capacities.set(0, unproved(CapacityLevel.ABSENT))))
                .isEmpty();
    }

    private static CapacityScore unproved(CapacityLevel level) {
        return new CapacityScore(
                "CO1", "Reads.", CapacityLevel.ABSENT, CapacityLevel.ADOPTED, level, level, "Log", null, null);
    }

    @Test
    void nothingReachedIsAnAnswerToo() {
        assertThat(places(report -> report.outputs.set(
                        0,
                        new OutputActual(
                                "OP1",
                                "Readers",
                                new BigDecimal(40),
                                "readers",
                                END,
                                BigDecimal.ZERO,
                                null,
                                null,
                                null,
                                null))))
                .isEmpty();
    }

    @Test
    void nothingHappensInTheFuture() {
        assertThat(places(report -> {
                    report.outputs.set(0, ReportBuilder.reached(report.outputs.get(0), "40", "2027-07-11"));
                    report.activities.set(
                            0,
                            ReportBuilder.done(
                                    report.activities.get(0),
                                    LocalDate.parse("2027-03-01"),
                                    LocalDate.parse("2027-07-11")));
                }))
                .contains("outputs[0].reachedOn", "activities[0].endedOn");
    }

    @Test
    void anActivityThatWasWorkedOnCountsPeopleAndDays() {
        assertThat(places(report -> report.activities.set(
                        0,
                        new ActivityActual(
                                "A1",
                                "Training",
                                LocalDate.parse("2027-03-01"),
                                LocalDate.parse("2027-03-12"),
                                LocalDate.parse("2027-03-01"),
                                LocalDate.parse("2027-03-12"),
                                null,
                                7,
                                null,
                                BigDecimal.ZERO,
                                null))))
                .containsExactly("activities[0].women", "activities[0].mentorDays");
    }

    @Test
    void anActivityEndsAfterItBegins() {
        assertThat(places(report -> report.activities.set(
                        0,
                        ReportBuilder.done(
                                report.activities.get(0),
                                LocalDate.parse("2027-03-05"),
                                LocalDate.parse("2027-03-04")))))
                .containsExactly("activities[0].endedOn");
    }

    @Test
    void aDelayIsExplained() {
        assertThat(places(report -> report.activities.set(
                        0,
                        ReportBuilder.done(
                                report.activities.get(0),
                                LocalDate.parse("2027-03-01"),
                                LocalDate.parse("2027-03-13")))))
                .containsExactly("activities[0].deviation");
        assertThat(places(report -> report.activities.set(
                        0,
                        ReportBuilder.explained(
                                ReportBuilder.done(
                                        report.activities.get(0),
                                        LocalDate.parse("2027-03-01"),
                                        LocalDate.parse("2027-03-13")),
                                "Rain."))))
                .isEmpty();
    }

    @Test
    void aMissionIsReportedInFull() {
        assertThat(places(report -> report.missions.set(
                        0,
                        new MissionActual(
                                "M1", "First mission", END, LocalDate.parse("2027-03-01"), null, 3, null, null))))
                .containsExactly("missions[0].days", "missions[0].report");
    }

    @Test
    void scoresTwoLevelsApartAreExplained() {
        assertThat(places(report -> report.capacities.set(
                        0,
                        ReportBuilder.scored(
                                report.capacities.get(0),
                                CapacityLevel.ADOPTED,
                                CapacityLevel.KNOWLEDGE_ACQUIRED,
                                null))))
                .containsExactly("capacities[0].difference");
        assertThat(places(report -> report.capacities.set(
                        0,
                        ReportBuilder.scored(
                                report.capacities.get(0),
                                CapacityLevel.ADOPTED,
                                CapacityLevel.APPLIED_WITH_HELP,
                                null))))
                .isEmpty();
    }

    @Test
    void aReadingIsPossibleAndSaysWhereItComesFrom() {
        assertThat(places(report -> report.readings.set(0, ReportBuilder.read(report.readings.get(0), "91"))))
                .containsExactly("readings[0].value");
        assertThat(places(report -> report.readings.set(
                        0,
                        new Reading(
                                Indicator.K03,
                                IndicatorScope.UTILITY,
                                null,
                                new BigDecimal("38"),
                                END,
                                BigDecimal.ZERO,
                                null,
                                null,
                                null,
                                null,
                                null))))
                .containsExactly(
                        "readings[0].periodStart",
                        "readings[0].periodEnd",
                        "readings[0].source",
                        "readings[0].reliability");
    }

    @Test
    void aReadingThatIsDueAndNotMeasuredIsExplained() {
        assertThat(places(report -> report.readings.set(0, start().readings().get(0))))
                .containsExactly("readings[0].comment");
        assertThat(places(report -> report.readings.set(
                        0, ReportBuilder.remarked(start().readings().get(0), "The meter was stolen."))))
                .isEmpty();
    }

    private static ReportContents start() {
        return new ReportContents(
                1,
                LocalDate.parse("2027-01-01"),
                END,
                1,
                List.of(new AreaProgress(WorkingArea.LABORATORY, null, null, null, null)),
                List.of(new OutputActual(
                        "OP1", "Readers", new BigDecimal(40), "readers", END, null, null, null, null, null)),
                List.of(new ActivityActual(
                        "A1",
                        "Training",
                        LocalDate.parse("2027-03-01"),
                        LocalDate.parse("2027-03-12"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                List.of(new MissionActual(
                        "M1", "First mission", LocalDate.parse("2027-03-01"), null, null, null, null, null)),
                List.of(new CapacityScore(
                        "CO1", "Reads.", CapacityLevel.ABSENT, CapacityLevel.ADOPTED, null, null, null, null, null)),
                List.of(new Reading(
                        Indicator.K03,
                        IndicatorScope.UTILITY,
                        new BigDecimal("44"),
                        new BigDecimal("38"),
                        END,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                List.of());
    }

    private static List<String> places(Consumer<ReportBuilder> change) {
        var report = new ReportBuilder(start()).asPlanned("43.6");
        report.outputs.set(0, ReportBuilder.reached(report.outputs.get(0), "40", "2027-06-01"));
        change.accept(report);
        return places(ContentsRules.check(report.build(), END, TODAY));
    }

    private static List<String> places(List<Finding> findings) {
        return findings.stream().map(Finding::place).toList();
    }
}
