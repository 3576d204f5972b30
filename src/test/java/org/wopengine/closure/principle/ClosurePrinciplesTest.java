package org.wopengine.closure.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.closure.ClosureAnswers.with;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopengine.closure.BenefitView;
import org.wopengine.closure.CapacityResult;
import org.wopengine.closure.ClosureAnswers;
import org.wopengine.closure.ClosureStatus;
import org.wopengine.closure.ClosureView;
import org.wopengine.closure.KeptLevel;
import org.wopengine.closure.PartyFinance;
import org.wopengine.closure.ReportFollowUp;
import org.wopengine.closure.SurplusUse;
import org.wopengine.closure.WriteClosure;
import org.wopengine.principle.Check;
import org.wopengine.principle.Papers;
import org.wopengine.principle.Result;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;
import org.wopengine.workplan.CapacityLevel;
import org.wopengine.workplan.PlanMoney;

/** Each check of the closure and the follow-up with papers that keep it and such that do not. */
class ClosurePrinciplesTest {
    private static final OperatorCode MENTOR = new OperatorCode("OP11");
    private static final OperatorCode MENTEE = new OperatorCode("OP03");

    private final Map<String, Object> good = ClosureAnswers.report();

    @Test
    void aDayCostsWhatWasDeclared() {
        assertThat(dayCost("50.25", "50.25", "0")).isEqualTo(Result.PASS);
        assertThat(dayCost("50.26", "50.25", "0")).isEqualTo(Result.FAIL);
        assertThat(dayCost("50.25", null, "0")).isEqualTo(Result.FAIL);
        assertThat(dayCost("50.25", "50.25", null)).isEqualTo(Result.WARN);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "7, false", "7.01, true", "12, true"})
    void overheadAboveTheCapNeedsWords(BigDecimal overhead, boolean stops) {
        var finding = DirectCosts.ofPlan(new PlanMoney(List.of(), List.of()), overhead, Papers.THRESHOLDS);
        assertThat(Papers.stops(Check.NFP_3, finding)).isEqualTo(stops);
        assertThat(Papers.passesWithWords(Check.NFP_3, finding)).isTrue();
    }

    @Test
    void moneyFromOutsideIsAudited() {
        assertThat(Papers.result(Check.NFP_3, DirectCosts.ofClosure(read(good), BigDecimal.ZERO, Papers.THRESHOLDS)))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(
                        Check.NFP_3,
                        DirectCosts.ofClosure(read(ClosureAnswers.withoutAudit()), BigDecimal.ZERO, Papers.THRESHOLDS)))
                .isEqualTo(Result.FAIL);
    }

    /** The numbers of the field: income 100,000 and direct cost 96,500 leave a surplus of 3,500. */
    @Test
    void aSurplusIsReturnedOrReinvestedWithApproval() {
        var kept = NoSurplusKept.judge(List.of(finance("100000", "96500", null, null)));
        assertThat(Papers.result(Check.NFP_6, kept)).isEqualTo(Result.FAIL);
        assertThat(Papers.passesWithWords(Check.NFP_6, kept)).isFalse();
        assertThat(kept.arguments()).containsExactly("OP11", "3500");

        assertThat(Papers.result(
                        Check.NFP_6,
                        NoSurplusKept.judge(
                                List.of(finance("100000", "96500", SurplusUse.RETURNED, "Paid back in May.")))))
                .isEqualTo(Result.PASS);
        var reinvested = NoSurplusKept.judge(
                List.of(finance("100000", "96500", SurplusUse.REINVESTED, "Spare meters for the mentee.")));
        assertThat(Papers.stops(Check.NFP_6, reinvested)).isTrue();
        assertThat(Papers.passesWithWords(Check.NFP_6, reinvested)).isTrue();
        assertThat(Papers.result(Check.NFP_6, NoSurplusKept.judge(List.of(finance("96500", "96500", null, null)))))
                .isEqualTo(Result.PASS);
    }

    @Test
    void bothSidesStateTheirBenefits() {
        var leads = List.of(MENTOR, MENTEE);
        assertThat(Papers.result(Check.MUT_3, BenefitsOfBothSides.judge(leads, List.of(said(MENTOR), said(MENTEE)))))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.MUT_3, BenefitsOfBothSides.judge(leads, List.of(said(MENTOR)))))
                .isEqualTo(Result.FAIL);
    }

    @Test
    void resultsAndCostArePublic() {
        assertThat(Papers.result(Check.TRA_4, ResultsPublic.judge(closure(), true, false)))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.TRA_4, ResultsPublic.judge(closure(), false, true)))
                .isEqualTo(Result.NOT_APPLICABLE);
        assertThat(Papers.result(Check.TRA_4, ResultsPublic.judge(closure(), false, false)))
                .isEqualTo(Result.FAIL);
    }

    @Test
    void lessonsAreRecordedAndTagged() {
        assertThat(Papers.result(Check.PAS_3, LessonsTagged.judge(read(good)))).isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.PAS_3, LessonsTagged.judge(read(with(good, "lessonAreas", List.of())))))
                .isEqualTo(Result.FAIL);
        var nothing =
                with(with(with(good, "lessonsWorked", "none"), "lessonsFailed", "none"), "lessonsDifferently", "-");
        assertThat(Papers.result(Check.PAS_3, LessonsTagged.judge(read(nothing))))
                .isEqualTo(Result.FAIL);
    }

    @Test
    void aCapacityHasBecomeTheMenteesOwn() {
        var anchored = with(with(good, "keptChanges_1_change", "A loss unit"), "keptChanges_1_maintainedBy", "Unit");
        var report = read(with(anchored, "keptChanges_1_document", "D-12/1"));
        assertThat(Papers.result(Check.SUS_4, anchored(CapacityLevel.ADOPTED, report)))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(
                        Check.SUS_4,
                        anchored(CapacityLevel.KNOWLEDGE_ACQUIRED, read(with(good, "notAnchoredReason", null)))))
                .isEqualTo(Result.WARN);
        assertThat(anchored(
                                CapacityLevel.KNOWLEDGE_ACQUIRED,
                                read(with(good, "notAnchoredReason", "The software is late.")))
                        .sentence())
                .isEqualTo("reason");
        var said = with(with(anchored, "keptChanges_1_reference", "Procedure 12"), "keptChanges_1_document", null);
        assertThat(anchored(CapacityLevel.ADOPTED, read(said)).sentence()).isEqualTo("no-anchor");
    }

    @Test
    void materialsAreSharedAndTheMenteeMayMentor() {
        var open = with(with(good, "sharesMaterials", "true"), "menteeBecomesMentor", "true");
        assertThat(Papers.result(Check.SOL_2, SharedFreely.judge(read(open)))).isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.SOL_2, SharedFreely.judge(read(with(open, "sharesMaterials", "false")))))
                .isEqualTo(Result.WARN);
        assertThat(Papers.result(Check.SOL_2, SharedFreely.judge(read(with(open, "menteeBecomesMentor", "false")))))
                .isEqualTo(Result.WARN);
    }

    @Test
    void laterContractsAndLevelsAreWrittenDownAndStopNothing() {
        var followUp = ClosureAnswers.followUp();
        assertThat(Papers.result(Check.NFP_7, ContractsSince.judge(Papers.read(ReportFollowUp.class, followUp))))
                .isEqualTo(Result.PASS);
        var contract = ContractsSince.judge(Papers.read(ReportFollowUp.class, with(followUp, "contractSince", "true")));
        assertThat(Papers.result(Check.NFP_7, contract)).isEqualTo(Result.WARN);
        assertThat(Papers.stops(Check.NFP_7, contract)).isFalse();

        assertThat(Papers.result(Check.SUS_5, LevelRetained.judge(List.of(level(CapacityLevel.ADOPTED)))))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.SUS_5, LevelRetained.judge(List.of(level(CapacityLevel.KNOWLEDGE_ACQUIRED)))))
                .isEqualTo(Result.WARN);
        assertThat(Papers.result(Check.SUS_5, LevelRetained.judge(List.of()))).isEqualTo(Result.NOT_APPLICABLE);
    }

    private static Result dayCost(String unitCost, String declared, String overhead) {
        var day =
                new PlanMoney.Day("OP11", new BigDecimal(unitCost), declared == null ? null : new BigDecimal(declared));
        return Papers.result(
                Check.NFP_3,
                DirectCosts.ofPlan(
                        new PlanMoney(List.of(), List.of(day)),
                        overhead == null ? null : new BigDecimal(overhead),
                        Papers.THRESHOLDS));
    }

    private static org.wopengine.principle.Finding anchored(CapacityLevel level, WriteClosure report) {
        var result = new CapacityResult("CO1", "Losses", level, level, level, level, "Records", null, null);
        return CapacityAnchored.judge(List.of(result), report, Papers.THRESHOLDS);
    }

    private static PartyFinance finance(String income, String cost, SurplusUse use, String note) {
        return new PartyFinance("OP11", new BigDecimal(income), new BigDecimal(cost), use, note);
    }

    private static BenefitView said(OperatorCode operator) {
        return new BenefitView(
                operator,
                "Our staff grew.",
                "To work with little.",
                4,
                null,
                "Greta Lund",
                "Director",
                LocalDate.EPOCH,
                "op11",
                Instant.EPOCH);
    }

    private static KeptLevel level(CapacityLevel now) {
        return new KeptLevel("CO1", CapacityLevel.ADOPTED, now, null);
    }

    private ClosureView closure() {
        var none = new Money(BigDecimal.ZERO, "USD");
        return new ClosureView(
                ClosureStatus.IN_REVIEW,
                1,
                null,
                null,
                read(good),
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                none,
                none,
                none,
                none,
                "op03",
                Instant.EPOCH,
                null,
                null,
                null,
                List.of());
    }

    private static WriteClosure read(Map<String, Object> answers) {
        return Papers.read(WriteClosure.class, answers);
    }
}
