package org.wopengine.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.wopengine.operator.OwnershipClass;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.registry.ContextTrait;
import org.wopengine.shared.Money;
import org.wopengine.shared.OperatorCode;

/** What holds of every score, for pairs nobody thought of. */
class MatchScoringPropertiesTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt");

    @Property(tries = 500)
    void theContributionsSumToTheTotalAndStayWithinTheirWeights(
            @ForAll("needs") Need need, @ForAll("offers") Offer offer, @ForAll("ties") Between between) {
        var score = score(need, offer, between);

        assertThat(score.criteria().stream().map(CriterionScore::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(score.total());
        assertThat(score.criteria()).allSatisfy(one -> {
            assertThat(one.contribution()).isBetween(BigDecimal.ZERO, one.weight());
            assertThat(one.contribution().scale()).isEqualTo(2);
            assertThat(one.value()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        });
        assertThat(score.total()).isBetween(BigDecimal.ZERO, Weights.SUM);
    }

    @Property(tries = 500)
    void aPairThatIsRuledOutHasAllItsReasonsToo(
            @ForAll("needs") Need need, @ForAll("offers") Offer offer, @ForAll("ties") Between between) {
        var score = score(need, offer, between);

        assertThat(score.criteria()).extracting(CriterionScore::criterion).containsExactly(MatchCriterion.values());
        assertThat(score.criteria())
                .allSatisfy(one -> assertThat(one.reason().key()).startsWith("matching.score."));
        assertThat(score.mayBeProposed()).isEqualTo(score.exclusions().isEmpty());
        assertThat(MatchScoring.ranked(List.of(score)).contains(score)).isEqualTo(score.mayBeProposed());
        assertThat(score.exclusions())
                .allSatisfy(one -> assertThat(one.sentence().key()).isEqualTo("matching.objection." + one.code()));
    }

    @Property(tries = 500)
    void whoeverKnowsMoreNeverScoresLess(
            @ForAll("needs") Need need,
            @ForAll("offers") Offer offer,
            @ForAll @IntRange(min = 0, max = 5) int which,
            @ForAll @IntRange(min = 0, max = 3) int level) {
        var area = need.areas().get(which % need.areas().size()).area();

        var less = score(need, knows(offer, area, level), Between.strangers());
        var more = score(need, knows(offer, area, level + 1), Between.strangers());

        assertThat(more.total()).isGreaterThanOrEqualTo(less.total());
        assertThat(more.of(MatchCriterion.EXPERTISE).value())
                .isGreaterThan(less.of(MatchCriterion.EXPERTISE).value());
    }

    @Property(tries = 200)
    void theRankingDoesNotDependOnTheOrderTheyComeIn(
            @ForAll("needs") Need need, @ForAll("manyOffers") List<Offer> offers, @ForAll Random random) {
        var scores = new ArrayList<>(offers.stream()
                .map(offer -> score(need, offer, Between.strangers()))
                .toList());
        var ranked = MatchScoring.ranked(scores);
        Collections.shuffle(scores, random);

        assertThat(MatchScoring.ranked(scores)).isEqualTo(ranked);
    }

    @Property(tries = 200)
    void aScoreDoesNotDependOnTheOrderOfAreasSkillsAndLanguages(
            @ForAll("needs") Need need, @ForAll("offers") Offer offer, @ForAll Random random) {
        var areas = shuffled(need.areas(), random);
        var skills = shuffled(offer.skills(), random);

        var score = score(need, offer, Between.strangers());
        var again = score(
                new Need(need.site(), areas, need.interpretation(), need.staffDays(), need.start()),
                SamplePairs.knowing(offer, skills),
                Between.strangers());

        assertThat(again.total()).isEqualTo(score.total());
        assertThat(again.exclusions()).isEqualTo(score.exclusions());
    }

    private static MatchScore score(Need need, Offer offer, Between between) {
        return new MatchScoring(SamplePairs.WEIGHTS, new Terms(true, false), SamplePairs.RULES)
                .score(need, offer, between);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Offer knows(Offer offer, WorkingArea area, int level) {
        var skills = new ArrayList<>(
                offer.skills().stream().filter(skill -> skill.area() != area).toList());
        skills.add(new Skill(area, level));
        return SamplePairs.knowing(offer, skills);
    }

    @Provide
    Arbitrary<Need> needs() {
        var areas = Combinators.combine(
                        Arbitraries.of(WorkingArea.class),
                        Arbitraries.integers().between(1, 3))
                .as(AreaNeed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .uniqueElements(AreaNeed::area);
        return Combinators.combine(
                        sites(),
                        areas,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 400).injectNull(0.2),
                        days())
                .as(Need::new);
    }

    @Provide
    Arbitrary<Offer> offers() {
        var skills = Combinators.combine(
                        Arbitraries.of(WorkingArea.class),
                        Arbitraries.integers().between(0, 4).injectNull(0.2))
                .as(Skill::new)
                .list()
                .ofMaxSize(8)
                .uniqueElements(Skill::area);
        var funding = Arbitraries.of("0", "1000")
                .map(amount -> new Money(new BigDecimal(amount), "EUR"))
                .injectNull(0.3);
        return Combinators.combine(
                        sites(),
                        skills,
                        Arbitraries.integers().between(0, 400).injectNull(0.2),
                        days(),
                        funding,
                        Arbitraries.of(CostRecovery.class).injectNull(0.3),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4).injectNull(0.3))
                .as(Offer::new);
    }

    @Provide
    Arbitrary<List<Offer>> manyOffers() {
        return offers().list().ofMinSize(2).ofMaxSize(12).uniqueElements(offer -> offer.site()
                .operator());
    }

    @Provide
    Arbitrary<Between> ties() {
        var earlier = Arbitraries.of(EarlierPartnership.Outcome.class)
                .map(outcome -> new EarlierPartnership("WOP-2022-0002", outcome))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(earlier, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Between::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 900)
                .map(SamplePairs.START::plusDays)
                .injectNull(0.2);
    }

    private static Arbitrary<Site> sites() {
        var codes = Arbitraries.integers().between(10, 60).map(number -> new OperatorCode("OP" + number));
        var contexts = Arbitraries.of(ContextTrait.class).set().ofMaxSize(6);
        var figures = Arbitraries.maps(
                        Arbitraries.of(KeyFigure.class),
                        Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf))
                .ofMaxSize(6);
        return Combinators.combine(
                        codes,
                        Arbitraries.of("Alfa", "Beta", "Gama"),
                        Arbitraries.of("ZM", "ZA", "DE"),
                        Arbitraries.of(Region.class),
                        Arbitraries.of(OwnershipClass.class),
                        Arbitraries.of(LANGUAGES)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .uniqueElements(),
                        Combinators.combine(contexts, figures).as(MatchScoringPropertiesTest::both),
                        Combinators.combine(Arbitraries.of(SizeBand.class).injectNull(0.2), Arbitraries.of(true, false))
                                .as((size, conduct) -> new SizeAndConduct(size, conduct)))
                .as((code, name, country, region, ownership, languages, both, rest) -> new Site(
                        code,
                        name,
                        country,
                        region,
                        ownership,
                        languages,
                        both.context(),
                        rest.size(),
                        both.figures(),
                        rest.conduct()));
    }

    private static ContextAndFigures both(Set<ContextTrait> context, Map<KeyFigure, BigDecimal> figures) {
        return new ContextAndFigures(context, figures);
    }

    private record ContextAndFigures(Set<ContextTrait> context, Map<KeyFigure, BigDecimal> figures) {}

    private record SizeAndConduct(SizeBand size, boolean conduct) {}
}
