package org.wopengine.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wopengine.workplan.PlanBuilder.BILLING;
import static org.wopengine.workplan.PlanBuilder.LOSSES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wopengine.partnership.ActivityType;
import org.wopengine.partnership.CostCategory;
import org.wopengine.partnership.WorkingArea;

class PlanRulesTest {
    private final PlanBuilder plan = new PlanBuilder();

    @Test
    void aPlanThatFitsTheAgreementIsTaken() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aPlanWithoutAnyMoneyOrGiftIsTaken() {
        plan.budget.clear();
        plan.inKind.clear();

        assertThat(PlanRules.check(plan.build(), PlanBuilder.frame("0", "0", Map.of())))
                .isEmpty();
    }

    @Test
    void codesAreUsedOnce() {
        plan.outputs.add(PlanBuilder.output("OP1", "CO1", LOSSES));

        assertFound("outputs[2].code", "workplan.code-twice");
    }

    @Test
    void rowsNameOnlyRowsThereAre() {
        plan.outputs.add(PlanBuilder.output("OP3", "CO9", LOSSES));
        plan.activities.add(PlanBuilder.activity("A4", "OP3", LOSSES, ActivityType.PILOT, "1", "1", "A9"));
        plan.budget.set(0, budget(2027, "A8", "OP03", "70000.50"));

        assertThat(found())
                .containsExactly(
                        Finding.at("outputs[2].capacityOutcome", "workplan.no-such-code", "CO9"),
                        Finding.at("activities[3].after", "workplan.no-such-code", "A9"),
                        Finding.at("budget[0].activity", "workplan.no-such-code", "A8"));
    }

    @Test
    void anActivityDoesNotWaitForItself() {
        plan.activities.set(
                1, PlanBuilder.activity("A2", "OP1", LOSSES, ActivityType.ON_THE_JOB_TRAINING, "60", "120", "A2"));

        assertFound("activities[1].after", "workplan.after-itself");
    }

    @Test
    void activitiesThatWaitForEachOtherCanNeverBegin() {
        plan.activities.set(
                0,
                PlanBuilder.activity(
                        "A1", "OP1", WorkingArea.PARTNERSHIP_MANAGEMENT, ActivityType.KICK_OFF, "10", "10", "A3"));

        assertFound("activities[0].after", "workplan.after-in-circle", "A1 → A3");
    }

    @Test
    void waysThatMeetAreNoCircle() {
        plan.activities.add(PlanBuilder.activity("A4", "OP2", BILLING, ActivityType.PILOT, "1", "1", "A3, A2 A1;A3"));

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2027-01-10, startsOn", "2028-12-20, 2029-01-01, endsOn", "2027-01-01, 2028-12-31, "})
    void activitiesLieInsideTheAgreement(LocalDate from, LocalDate to, String column) {
        plan.activities.set(1, between(plan.activities.get(1), from, to));

        assertThat(found())
                .extracting(Finding::place, Finding::messageKey)
                .isEqualTo(
                        column == null ? List.of() : List.of(tuple("activities[1]." + column, "workplan.day-outside")));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, true", "2027-01-01, false", "2028-12-31, false", "2029-01-01, true"})
    void outputsAndTargetsAreDueInsideTheAgreement(LocalDate due, boolean refused) {
        var output = plan.outputs.get(0);
        plan.outputs.set(
                0,
                new OutputRow(
                        output.code(),
                        output.capacityOutcome(),
                        output.area(),
                        output.description(),
                        output.quantity(),
                        output.unit(),
                        due,
                        output.meansOfVerification(),
                        output.owner()));
        var target = plan.targets.get(0);
        plan.targets.set(
                0,
                new TargetRow(
                        target.outcome(),
                        target.indicator(),
                        target.scope(),
                        target.target(),
                        due,
                        target.meansOfVerification(),
                        null,
                        null));

        assertThat(found())
                .extracting(Finding::place)
                .isEqualTo(refused ? List.of("targets[0].targetOn", "outputs[0].dueOn") : List.of());
    }

    @Test
    void anotherWorkingAreaNeedsTheNameThatThePartnershipGaveIt() {
        plan.activities.add(PlanBuilder.activity("A4", "OP1", WorkingArea.OTHER, ActivityType.AUDIT, "1", "1", null));
        plan.capacityOutcomes.add(
                PlanBuilder.capacity("CO3", WorkingArea.OTHER, CapacityLevel.ABSENT, CapacityLevel.ADOPTED));
        plan.outputs.add(PlanBuilder.output("OP3", "CO3", BILLING));
        plan.activities.add(PlanBuilder.activity("A5", "OP3", BILLING, ActivityType.AUDIT, "1", "1", null));

        assertThat(found())
                .containsExactly(
                        Finding.at("capacityOutcomes[2].area", "workplan.other-without-name"),
                        Finding.at("activities[3].area", "workplan.other-without-name"));
        assertThat(PlanRules.check(plan.build(), PlanBuilder.frameWith(WorkingArea.OTHER)))
                .isEmpty();
    }

    @Test
    void onlyOperatorsOfThePartnershipTakePart() {
        plan.budget.set(0, budget(2027, null, "OP07", "70000.50"));

        assertThat(found()).containsExactly(Finding.at("budget[0].party", "workplan.no-such-party", "OP07"));
    }

    @Test
    void everyOutputNeedsAnActivity() {
        plan.activities.remove(2);

        assertFound("outputs[1].code", "workplan.output-without-activity", "OP2");
    }

    @Test
    void everyCapacityOutcomeNeedsAnOutput() {
        plan.capacityOutcomes.add(PlanBuilder.capacity("CO3", LOSSES, CapacityLevel.ABSENT, CapacityLevel.ADOPTED));

        assertFound("capacityOutcomes[2].code", "workplan.outcome-without-output", "CO3");
    }

    @Test
    void aCapacityDoesNotFall() {
        plan.capacityOutcomes.set(
                0, PlanBuilder.capacity("CO1", LOSSES, CapacityLevel.ADOPTED, CapacityLevel.KNOWLEDGE_ACQUIRED));

        assertFound("capacityOutcomes[0].target", "workplan.level-falls");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2027-01-10, startsOn", "2028-12-20, 2029-01-01, endsOn"})
    void missionsLieInsideTheAgreement(String from, String to, String column) {
        plan.missions.set(
                0,
                PlanBuilder.mission(from, to, LocalDate.parse(to).plusDays(15).toString()));

        assertThat(found()).extracting(Finding::place).containsExactly("missions[0]." + column);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-12, true", "2027-03-26, true", "2027-03-27, false", "2027-04-11, false", "2027-04-12, true"})
    void theReportOfAMissionIsDueFifteenToThirtyDaysAfterIt(String due, boolean refused) {
        plan.missions.set(0, PlanBuilder.mission("2027-03-01", "2027-03-12", due));

        assertThat(found()).hasSize(refused ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2026", "2029"})
    void theBudgetLiesInTheYearsOfTheAgreement(int year) {
        plan.budget.set(0, PlanBuilder.line(year, CostCategory.TRAVEL, "70000.50"));

        assertFound("budget[0].year", "workplan.year-outside", "2027", "2028");
    }

    @Test
    void eachWorkingAreaOfThePartnershipIsWorkedOnAndLeavesCapacity() {
        plan.capacityOutcomes.remove(1);
        plan.outputs.remove(1);
        plan.activities.remove(2);

        assertThat(found())
                .containsExactly(
                        Finding.at("outputs", "workplan.area-not-used", BILLING),
                        Finding.at("capacityOutcomes", "workplan.area-without-capacity", BILLING));
    }

    @Test
    void anAreaWithEquipmentOnlyIsRefused() {
        plan.capacityOutcomes.remove(1);
        plan.outputs.set(1, PlanBuilder.output("OP2", "CO1", BILLING));

        assertFound("capacityOutcomes", "workplan.area-without-capacity", BILLING);
    }

    @Test
    void anAreaAddedByThePlanLeavesCapacityToo() {
        plan.outputs.set(0, PlanBuilder.output("OP1", "CO1", WorkingArea.LABORATORY));

        assertFound("capacityOutcomes", "workplan.area-without-capacity", WorkingArea.LABORATORY);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityType.class,
            names = {"SITE_VISIT", "TECHNICAL_CONSULTATION", "AUDIT", "PILOT"})
    void somebodyLearnsSomething(ActivityType type) {
        plan.activities.set(1, PlanBuilder.activity("A2", "OP1", LOSSES, type, "60", "120", null));
        plan.activities.set(2, PlanBuilder.activity("A3", "OP2", BILLING, type, "20", "40", null));

        assertFound("activities", "workplan.nobody-learns");
    }

    @Test
    void aTrainingWithoutStaffOfTheMenteeLeavesNothing() {
        plan.activities.set(
                1, PlanBuilder.activity("A2", "OP1", LOSSES, ActivityType.ON_THE_JOB_TRAINING, "60", "0", null));
        plan.activities.set(
                2, PlanBuilder.activity("A3", "OP2", BILLING, ActivityType.ONLINE_WORKSHOP, "20", "0", null));

        assertFound("activities", "workplan.nobody-learns");
    }

    @ParameterizedTest
    @CsvSource({"69400.50, false", "69400.49, true", "70600.50, false", "70600.51, true"})
    void theBudgetIsTheAgreedCashWithinHalfAPercent(String travel, boolean refused) {
        plan.budget.set(0, PlanBuilder.line(2027, CostCategory.TRAVEL, travel));

        assertThat(found())
                .extracting(Finding::messageKey)
                .isEqualTo(refused ? List.of("workplan.budget-total") : List.of());
    }

    @Test
    void aPartnershipWithoutMoneyHasNoBudget() {
        assertThat(PlanRules.check(
                        plan.build(),
                        PlanBuilder.frame("0", "15075", PlanBuilder.frame().directDayCost())))
                .extracting(Finding::messageKey)
                .containsExactly("workplan.budget-total");
    }

    @ParameterizedTest
    @CsvSource({"115, false", "116, true", "85, false", "84, true"})
    void theContributionsInKindAreThoseAgreedWithinFivePercent(String days, boolean refused) {
        plan.inKind.set(1, PlanBuilder.days("OP03", days, "50.25"));

        assertThat(found()).hasSize(refused ? 1 : 0).allMatch(one -> one.messageKey()
                .equals("workplan.in-kind-total"));
    }

    @Test
    void aStaffDayCostsWhatTheAgreementDeclaresAtMost() {
        plan.inKind.set(0, PlanBuilder.days("OP11", "200", "50.26"));

        assertFound("inKind[0].unitCost", "workplan.above-day-cost", "50.25");
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF_TIME, MONTH, workplan.staff-time-in-days",
        "STAFF_TIME, ITEM, workplan.staff-time-in-days",
        "FACILITATION, PERSON_DAY, workplan.above-day-cost",
        "EQUIPMENT_SMALL, ITEM, "
    })
    void staffTimeUnderAnotherNameIsStaffTime(CostCategory category, InKindUnit unit, String refusal) {
        plan.inKind.set(
                0,
                new InKindRow(
                        "OP11", category, "Experts", BigDecimal.ONE, unit, new BigDecimal("10050"), BigDecimal.ZERO));

        assertThat(found()).extracting(Finding::messageKey).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void aMentorsDaysNeedADeclaredCost() {
        var frame = PlanBuilder.frame("120000.50", "15075", Map.of());

        assertThat(PlanRules.check(plan.build(), frame))
                .containsExactly(Finding.at("inKind[0].unitCost", "workplan.no-day-cost", "OP11"));
    }

    @ParameterizedTest
    @CsvSource({"K03, 44, false", "K03, 47, true", "K21, 91.9, true", "K11, 9, false"})
    void aTargetIsNoStepBackUnlessItsIndicatorHasABand(Indicator indicator, String target, boolean refused) {
        plan.targets.clear();
        plan.targets.add(PlanBuilder.target(indicator, target));

        assertThat(found())
                .extracting(Finding::messageKey)
                .isEqualTo(refused ? List.of("workplan.wrong-direction") : List.of());
    }

    @Test
    void betterMeasuringExplainsATargetThatSeemsAStepBack() {
        plan.targets.set(0, PlanBuilder.target(Indicator.K03, "47", true, null));
        assertFound("targets[0].correctionNote", "workplan.explain-correction");

        plan.targets.set(0, PlanBuilder.target(Indicator.K03, "47", true, "Bulk meters show more."));
        assertThat(found()).isEmpty();
    }

    @Test
    void aTargetIsComparedWithTheCorrectedBaseline() {
        plan.baselineCorrections.add(PlanBuilder.correction(Indicator.K03, "49"));
        plan.targets.set(0, PlanBuilder.target(Indicator.K03, "47"));

        assertThat(found()).isEmpty();
    }

    @Test
    void aTargetWaitsForNoBaselineThatIsPlanned() {
        plan.targets.add(PlanBuilder.target(Indicator.K14, "20"));
        assertThat(found()).isEmpty();

        plan.targets.add(PlanBuilder.target(Indicator.K30, "80"));
        assertFound("targets[3].indicator", "workplan.no-baseline");
    }

    @Test
    void aTargetCanBeTrue() {
        plan.targets.set(1, PlanBuilder.target(Indicator.K21, "201"));

        assertThat(found()).extracting(Finding::messageKey).containsExactly("workplan.out-of-range");
    }

    @Test
    void ofEachIndicatorThereIsOneTargetAndOneCorrection() {
        plan.targets.add(PlanBuilder.target(Indicator.K03, "39"));
        plan.baselineCorrections.add(PlanBuilder.correction(Indicator.K03, "46"));
        plan.baselineCorrections.add(PlanBuilder.correction(Indicator.K03, "47"));

        assertThat(found())
                .containsExactly(
                        Finding.at("baselineCorrections[1].indicator", "workplan.measure-twice"),
                        Finding.at("targets[2].indicator", "workplan.measure-twice"));
    }

    private static ActivityRow between(ActivityRow row, LocalDate from, LocalDate to) {
        return new ActivityRow(
                row.code(),
                row.output(),
                row.area(),
                row.type(),
                row.title(),
                row.lead(),
                row.place(),
                from,
                to,
                row.women(),
                row.men(),
                row.mentorDays(),
                row.menteeDays(),
                row.after());
    }

    private static BudgetRow budget(int year, String activity, String party, String amount) {
        return new BudgetRow(
                year, CostCategory.TRAVEL, "Flights", activity, party, "Solidarity fund", new BigDecimal(amount));
    }

    private void assertFound(String place, String messageKey, Object... arguments) {
        assertThat(found()).containsExactly(Finding.at(place, messageKey, arguments));
    }

    private List<Finding> found() {
        return PlanRules.check(plan.build(), PlanBuilder.frame());
    }
}
