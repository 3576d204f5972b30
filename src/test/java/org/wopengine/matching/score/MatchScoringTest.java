package org.wopengine.matching.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wopengine.operator.OwnershipClass;
import org.wopengine.operator.Region;
import org.wopengine.shared.Refused;

/** The score of a pair: the vectors of the field report, exclusions, flags, what is not known. */
class MatchScoringTest {
    private static final MatchScoring SCORING = new MatchScoring(SamplePairs.WEIGHTS, Terms.open(), SamplePairs.RULES);
    private static final Need NEED = SamplePairs.need(true);

    private final MatchScore a = SCORING.score(NEED, SamplePairs.mentorA(), Between.strangers());
    private final MatchScore b = SCORING.score(NEED, SamplePairs.mentorB(), SamplePairs.successful());
    private final MatchScore c = SCORING.score(NEED, SamplePairs.mentorC(), Between.strangers());

    @Test
    void theVectorsOfTheFieldReportComeOutToTwoDecimals() {
        assertThat(contributions(a)).containsExactly(points("27.71 20.00 7.20 6.00 3.20 8.00 4.00 0.00 2.00"));
        assertThat(contributions(b)).containsExactly(points("30.63 20.00 9.60 8.00 8.00 4.00 0.00 3.00 2.00"));
        assertThat(contributions(c)).containsExactly(points("23.33 6.00 9.00 6.00 3.20 8.00 4.00 0.00 2.00"));
        assertThat(List.of(a.total(), b.total(), c.total())).containsExactly(points("78.11 85.23 61.53"));
        assertThat(a.of(MatchCriterion.EXPERTISE).value()).isEqualTo("0.7917");
        assertThat(a.knownWeight()).isEqualByComparingTo("100");
    }

    @Test
    void theRankingIsTheOneOfTheFieldReport() {
        assertThat(MatchScoring.ranked(List.of(a, b, c))).containsExactly(b, a, c);
    }

    @Test
    void withoutInterpretationNoCommonLanguageRulesOut() {
        var ruledOut = SCORING.score(SamplePairs.need(false), SamplePairs.mentorC(), Between.strangers());

        assertThat(exclusions(ruledOut)).containsExactly(Exclusion.NO_COMMON_LANGUAGE);
        assertThat(ruledOut.criteria()).hasSize(MatchCriterion.values().length);
        assertThat(ruledOut.of(MatchCriterion.LANGUAGE).contribution()).isEqualTo("0.00");
        assertThat(MatchScoring.ranked(List.of(a, ruledOut))).containsExactly(a);
    }

    @Test
    void aMentorAtCapacityIsRuledOutAndOneThatDidNotSayIsLookedAt() {
        var full = SCORING.score(NEED, SamplePairs.atCapacity(SamplePairs.mentorA()), Between.strangers());
        var silent = SamplePairs.mentorA();
        var unknown = SCORING.score(
                NEED,
                new Offer(silent.site(), silent.skills(), 100, SamplePairs.START, silent.funding(), null, 1, null),
                Between.strangers());

        assertThat(exclusions(full)).containsExactly(Exclusion.MENTOR_AT_CAPACITY);
        assertThat(full.exclusions().get(0).sentence().arguments()).containsExactly("Nordhafen", 3, 3);
        assertThat(exclusions(unknown)).isEmpty();
        assertThat(flags(unknown)).containsExactly(Flag.REVIEW_CAPACITY_UNKNOWN);
    }

    @Test
    void aCommercialTieIsLookedAtAndRulesNothingOut() {
        var tied = SCORING.score(NEED, SamplePairs.mentorB(), new Between(List.of(), true, false));

        assertThat(tied.mayBeProposed()).isTrue();
        assertThat(flags(tied)).containsExactly(Flag.REVIEW_COMMERCIAL_TIE);
    }

    @Test
    void aFailedPartnershipCountsNothingAndIsLookedAt() {
        var failed = SCORING.score(NEED, SamplePairs.mentorB(), SamplePairs.failed());

        assertThat(failed.of(MatchCriterion.HISTORY).contribution()).isEqualTo("0.00");
        assertThat(failed.mayBeProposed()).isTrue();
        assertThat(flags(failed)).containsExactly(Flag.REVIEW_FAILED_PARTNERSHIP);
    }

    @Test
    void anIntegrityReviewRulesOutWithoutASingleFact() {
        var held = SCORING.score(NEED, SamplePairs.mentorB(), new Between(List.of(), false, true));

        assertThat(exclusions(held)).containsExactly(Exclusion.INTEGRITY_REVIEW);
        assertThat(held.exclusions().get(0).sentence().arguments()).isEmpty();
    }

    @Test
    void anOperatorDoesNotHelpItself() {
        var itself = SamplePairs.of(SamplePairs.mentorA(), NEED.site(), 0);

        assertThat(exclusions(SCORING.score(NEED, itself, Between.strangers())))
                .containsExactly(Exclusion.SAME_OPERATOR);
    }

    @Test
    void aMentorThatOffersNothingAskedForIsRuledOut() {
        var zero = SamplePairs.knowing(SamplePairs.mentorA(), SamplePairs.skills(0, 0, 0));
        var nothing = SamplePairs.knowing(SamplePairs.mentorA(), List.of());
        var unknown = SamplePairs.knowing(SamplePairs.mentorA(), SamplePairs.skills(null, 0, 0));

        assertThat(exclusions(SCORING.score(NEED, zero, Between.strangers()))).containsExactly(Exclusion.NO_EXPERTISE);
        assertThat(exclusions(SCORING.score(NEED, nothing, Between.strangers())))
                .containsExactly(Exclusion.NO_EXPERTISE);
        assertThat(exclusions(SCORING.score(NEED, unknown, Between.strangers())))
                .isEmpty();
    }

    @Test
    void theCodeOfConductBindsBothSides() {
        var bare = SamplePairs.mentorA();
        var mentor = SamplePairs.of(bare, SamplePairs.owned(bare.site(), OwnershipClass.PUBLIC, false), 1);

        var score = SCORING.score(NEED, mentor, Between.strangers());

        assertThat(exclusions(score)).containsExactly(Exclusion.CODE_OF_CONDUCT_NOT_ACCEPTED);
        assertThat(score.exclusions().get(0).sentence().arguments()).containsExactly(List.of("Nordhafen"));
    }

    @Test
    void ownershipCountsOnlyWhereTheProgrammeAsksForIt() {
        var bare = SamplePairs.mentorA();
        var mixed = SamplePairs.of(bare, SamplePairs.owned(bare.site(), OwnershipClass.MIXED, true), 1);

        assertThat(exclusions(SCORING.score(NEED, mixed, Between.strangers()))).isEmpty();
        assertThat(exclusions(new MatchScoring(SamplePairs.WEIGHTS, new Terms(true, true), SamplePairs.RULES)
                        .score(NEED, mixed, Between.strangers())))
                .containsExactly(Exclusion.NOT_PUBLIC);
        assertThat(exclusions(new MatchScoring(SamplePairs.WEIGHTS, new Terms(true, false), SamplePairs.RULES)
                        .score(NEED, mixed, Between.strangers())))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownCountsHalfAndSaysSo() {
        var bare = SamplePairs.mentorA();
        var site = SamplePairs.with(bare.site(), Set.of(), null, Map.of());
        var silent = new Offer(site, SamplePairs.skills(null, null, null), null, null, null, null, 1, 3);

        var score = SCORING.score(NEED, silent, Between.strangers());

        assertThat(contributions(score)).containsExactly(points("17.50 20.00 6.00 4.00 3.20 4.00 2.00 0.00 1.00"));
        assertThat(score.criteria().stream().filter(CriterionScore::known).map(CriterionScore::criterion))
                .containsExactly(MatchCriterion.LANGUAGE, MatchCriterion.PROXIMITY, MatchCriterion.HISTORY);
        assertThat(score.knownWeight()).isEqualByComparingTo("31");
    }

    @Test
    void placesAndSizesFollowTheirTables() {
        assertThat(proximity("ZM", Region.AFRICA)).isEqualTo("0.8000");
        assertThat(proximity("ZA", Region.AFRICA)).isEqualTo("1.0000");
        assertThat(proximity("MA", Region.ARAB_STATES)).isEqualTo("0.7000");
        assertThat(proximity("PE", Region.LATIN_AMERICA_AND_THE_CARIBBEAN)).isEqualTo("0.4000");
        assertThat(scale(SizeBand.M)).isEqualTo("1.0000");
        assertThat(scale(SizeBand.XL)).isEqualTo("0.5000");
        assertThat(scale(SizeBand.S)).isEqualTo("0.5000");
        assertThat(scale(SizeBand.XS)).isEqualTo("0.2500");
        assertThat(SizeBand.of(null)).isNull();
        assertThat(List.of(SizeBand.of(4_999), SizeBand.of(5_000), SizeBand.of(500_000)))
                .containsExactly(SizeBand.XS, SizeBand.S, SizeBand.XL);
    }

    @Test
    void aLaterStartAndFewerDaysCountLess() {
        assertThat(availability(100, SamplePairs.START.minusDays(30))).isEqualTo("1.0000");
        assertThat(availability(50, SamplePairs.START)).isEqualTo("0.5000");
        assertThat(availability(100, SamplePairs.START.plusDays(73))).isEqualTo("0.8000");
        assertThat(availability(50, SamplePairs.START.plusDays(73))).isEqualTo("0.4000");
        assertThat(availability(100, SamplePairs.START.plusDays(400))).isEqualTo("0.0000");
        assertThat(availability(100, null)).isEqualTo("0.5000");
        assertThat(availability(50, null)).isEqualTo("0.2500");
    }

    /** Half of the points, as the sentence says, and not half of a half. */
    @Test
    void whatIsNotKnownAtAllOfDaysAndStartCountsHalf() {
        assertThat(availability(null, null)).isEqualTo("0.5000");
    }

    @Test
    void tiesAreBrokenByExpertiseThenByLoadThenByName() {
        var scale = new MatchScoring(weights("1", "9"), Terms.open(), SamplePairs.RULES);
        var expert = scale.score(NEED, named("OP20", "Zeta", 2), Between.strangers());
        var idle = scale.score(NEED, named("OP21", "Yota", 0), Between.strangers());
        var first = scale.score(NEED, named("OP22", "Alfa", 2), Between.strangers());
        var namesake = scale.score(NEED, named("OP23", "Alfa", 2), Between.strangers());

        assertThat(MatchScoring.ranked(List.of(namesake, expert, first, idle)))
                .extracting(MatchScore::mentorName, score -> score.mentor().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Yota", "OP21"),
                        org.assertj.core.groups.Tuple.tuple("Alfa", "OP22"),
                        org.assertj.core.groups.Tuple.tuple("Alfa", "OP23"),
                        org.assertj.core.groups.Tuple.tuple("Zeta", "OP20"));
    }

    @Test
    void ofTwoWithTheSameTotalTheOneWithMoreExpertiseComesFirst() {
        // one level of billing is worth what one step of size is
        var halves = new MatchScoring(weights("24", "8"), Terms.open(), SamplePairs.RULES);
        var bare = SamplePairs.mentorA();
        var expert = SamplePairs.knowing(
                SamplePairs.of(bare, SamplePairs.with(bare.site(), Set.of(), SizeBand.L, Map.of()), 2),
                SamplePairs.skills(2, 3, 0));
        var near = SamplePairs.knowing(
                SamplePairs.of(bare, SamplePairs.with(bare.site(), Set.of(), SizeBand.M, Map.of()), 0),
                SamplePairs.skills(2, 2, 0));

        var one = halves.score(NEED, expert, Between.strangers());
        var other = halves.score(NEED, near, Between.strangers());

        assertThat(one.total()).isEqualTo(other.total());
        assertThat(MatchScoring.ranked(List.of(other, one))).containsExactly(one, other);
    }

    @Test
    void weightsThatDoNotSumToAHundredAreRefused() {
        assertRefused(points("35", "8.01"), "matching.weights.too-much", null);
        assertRefused(points("34.99", "8"), "matching.weights.too-little", null);
        assertRefused(points("-1", "8"), "matching.weights.range", "expertise");
        assertRefused(points("100.01", "8"), "matching.weights.range", "expertise");
        assertRefused(points("34.999", "8.001"), "matching.weights.decimals", "expertise");
        var lacking = points("35", "8");
        lacking.remove(MatchCriterion.SCALE);
        assertRefused(lacking, "matching.weights.missing", "scale");
        assertThat(new Weights(3, points("35.50", "7.5")).of(MatchCriterion.SCALE))
                .isEqualTo("7.50");
    }

    private static void assertRefused(Map<MatchCriterion, BigDecimal> points, String key, String field) {
        assertThatThrownBy(() -> new Weights(1, points)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static Map<MatchCriterion, BigDecimal> points(String expertise, String scale) {
        var points = new EnumMap<>(SamplePairs.WEIGHTS.points());
        points.put(MatchCriterion.EXPERTISE, new BigDecimal(expertise));
        points.put(MatchCriterion.SCALE, new BigDecimal(scale));
        return points;
    }

    private static Weights weights(String expertise, String scale) {
        var points = points(expertise, scale);
        points.put(MatchCriterion.LANGUAGE, BigDecimal.ZERO);
        var sum = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        points.put(MatchCriterion.LANGUAGE, Weights.SUM.subtract(sum));
        return new Weights(2, points);
    }

    private static Offer named(String code, String name, int load) {
        var bare = SamplePairs.mentorA();
        return SamplePairs.of(bare, SamplePairs.site(code, name, "DE", Region.EUROPE_WEST, "en"), load);
    }

    private static BigDecimal proximity(String country, Region region) {
        var offer = SamplePairs.of(SamplePairs.mentorA(), SamplePairs.site("OP77", "Other", country, region, "en"), 0);
        return SCORING.score(NEED, offer, Between.strangers())
                .of(MatchCriterion.PROXIMITY)
                .value();
    }

    private static BigDecimal scale(SizeBand size) {
        var bare = SamplePairs.mentorA();
        var site = SamplePairs.with(bare.site(), bare.site().context(), size, Map.of());
        return SCORING.score(NEED, SamplePairs.of(bare, site, 0), Between.strangers())
                .of(MatchCriterion.SCALE)
                .value();
    }

    private static BigDecimal availability(Integer days, LocalDate start) {
        var bare = SamplePairs.mentorA();
        var offer = new Offer(bare.site(), bare.skills(), days, start, null, null, 0, 3);
        return SCORING.score(NEED, offer, Between.strangers())
                .of(MatchCriterion.AVAILABILITY)
                .value();
    }

    private static List<BigDecimal> contributions(MatchScore score) {
        return score.criteria().stream().map(CriterionScore::contribution).toList();
    }

    private static BigDecimal[] points(String numbers) {
        return java.util.stream.Stream.of(numbers.split(" "))
                .map(BigDecimal::new)
                .toArray(BigDecimal[]::new);
    }

    private static List<Exclusion> exclusions(MatchScore score) {
        return score.exclusions().stream().map(Objection::code).toList();
    }

    private static List<Flag> flags(MatchScore score) {
        return score.flags().stream().map(Objection::code).toList();
    }
}
