package org.wopengine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.answers.AnswerReader;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.score.AreaNeed;
import org.wopengine.matching.score.CostRecovery;
import org.wopengine.matching.score.KeyFigure;
import org.wopengine.matching.score.SizeBand;
import org.wopengine.matching.score.Skill;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.OwnershipClass;
import org.wopengine.operator.SampleOperators;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.registry.ContextTrait;
import org.wopengine.registry.Expertise;
import org.wopengine.registry.Knowledge;
import org.wopengine.registry.NeededArea;
import org.wopengine.registry.Profiles;
import org.wopengine.registry.Supply;
import org.wopengine.shared.Actor;

@WopTest
class MatchFactsTest {
    private static final WorkingArea LOSSES = WorkingArea.NON_REVENUE_WATER_COMMERCIAL_LOSSES;
    private static final WorkingArea BILLING = WorkingArea.BILLING_COLLECTION_EFFICIENCY;

    @Autowired
    MatchFacts facts;

    @Autowired
    Operators operators;

    @Autowired
    Profiles profiles;

    @Autowired
    AnswerReader reader;

    @Autowired
    TransactionTemplate transaction;

    OperatorView operator;

    @BeforeEach
    void registerAnOperator() {
        operator = inTransaction(() -> operators.register(SampleOperators.any()));
    }

    @Test
    void whatNobodyToldIsUnknown() {
        var offer = inTransaction(() -> facts.offer(operator.code()));

        assertThat(offer.skills()).hasSameSizeAs(WorkingArea.values()).allSatisfy(skill -> assertThat(skill.level())
                .isNull());
        assertThat(offer.staffDays()).isNull();
        assertThat(offer.funding()).isNull();
        assertThat(offer.capacity()).isNull();
        assertThat(offer.free()).isNull();
        assertThat(offer.load()).isZero();
        assertThat(offer.site().context()).isEmpty();
        assertThat(offer.site().figures()).doesNotContainKeys(KeyFigure.COVERAGE, KeyFigure.COLLECTION);
        assertThat(offer.site().conductAccepted()).isFalse();
        assertThat(inTransaction(() -> facts.needs(operator.code()))).isEmpty();
    }

    @Test
    void theProfileTellsWhoTheOperatorIsAndHowItWorks() {
        tell(new Supply(
                List.of(),
                null,
                400_000,
                310_000,
                null,
                41_000,
                null,
                null,
                List.of(ContextTrait.GROUNDWATER),
                null,
                null));
        tell(knowledge(1, 3));

        var offer = inTransaction(() -> facts.offer(operator.code()));
        var site = offer.site();
        assertThat(site.operator()).isEqualTo(operator.code());
        assertThat(site.ownership()).isEqualTo(OwnershipClass.PUBLIC);
        assertThat(site.languages()).containsExactly("fr", "en");
        assertThat(site.context()).isEqualTo(Set.of(ContextTrait.GROUNDWATER));
        assertThat(site.size()).isEqualTo(SizeBand.M);
        assertThat(site.figures().get(KeyFigure.COVERAGE)).isEqualByComparingTo("77.5");
        assertThat(site.figures().get(KeyFigure.STAFF_PER_THOUSAND_CONNECTIONS)).isEqualByComparingTo("9.80");
        assertThat(offer.skills()).containsExactlyInAnyOrder(new Skill(LOSSES, 3), new Skill(WorkingArea.OTHER, 4));
        assertThat(offer.load()).isEqualTo(1);
        assertThat(offer.free()).isEqualTo(2);
        assertThat(inTransaction(() -> facts.needs(operator.code()))).containsExactly(new AreaNeed(BILLING, 2));
    }

    @Test
    void aNeedIsWhatTheInterestAsksForWithItsNewerFigures() {
        var interest = read(InterestAnswers.ofMentee());

        var need = inTransaction(() -> facts.need(operator.code(), interest));

        assertThat(need.areas()).containsExactly(new AreaNeed(LOSSES, 1), new AreaNeed(BILLING, 2));
        assertThat(need.start()).isEqualTo(LocalDate.of(2099, 3, 1));
        assertThat(need.interpretation()).isFalse();
        assertThat(need.staffDays()).isNull();
        assertThat(need.site().figures().get(KeyFigure.NON_REVENUE_WATER)).isEqualByComparingTo("44");
        assertThat(need.site().figures().get(KeyFigure.COLLECTION)).isEqualByComparingTo("92");
    }

    @Test
    void aFifthPriorityIsAsUrgentAsTheThird() {
        var answers = new HashMap<>(InterestAnswers.ofMentee());
        answers.put("workingAreas_2_priority", 5);

        assertThat(inTransaction(() -> facts.need(operator.code(), read(answers)))
                        .areas())
                .containsExactly(new AreaNeed(LOSSES, 1), new AreaNeed(BILLING, 3));
    }

    @Test
    void anOfferByAnInterestTakesTheLevelOfTheProfile() {
        var interest = read(InterestAnswers.ofMentor());
        var untold = inTransaction(() -> facts.offer(operator.code(), interest));
        assertThat(untold.skills()).contains(new Skill(LOSSES, 4));

        tell(knowledge(null, null));
        var offer = inTransaction(() -> facts.offer(operator.code(), interest));

        assertThat(offer.skills()).contains(new Skill(LOSSES, 3)).doesNotContain(new Skill(WorkingArea.OTHER, 4));
        assertThat(offer.staffDays()).isEqualTo(interest.staffDaysPerYear());
        assertThat(offer.earliestStart()).isEqualTo(interest.earliestStart());
        assertThat(offer.recovery())
                .isEqualTo(CostRecovery.valueOf(interest.costRecovery().name()));
    }

    private static Knowledge knowledge(Integer running, Integer most) {
        return new Knowledge(
                List.of("fr", "en"),
                List.of(
                        new Expertise(LOSSES, null, 3, "Losses halved in four years"),
                        new Expertise(WorkingArea.OTHER, "Fleet", 2, "Own workshop"),
                        new Expertise(WorkingArea.OTHER, "Drilling", 4, "Forty wells")),
                List.of(new NeededArea(BILLING, null, 2)),
                running,
                most,
                List.of(),
                null);
    }

    private void tell(Record section) {
        var focalPoint = new Actor("ada", operator.code().group(), null);
        inTransaction(() -> profiles.correct(operator.code(), section, 0, focalPoint));
    }

    private ExpressInterest read(Map<String, Object> answers) {
        var raw = new HashMap<>(answers);
        raw.replaceAll((field, value) -> field.endsWith("Document") ? "D-1/1" : value);
        return reader.read(ExpressInterest.class, raw);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
