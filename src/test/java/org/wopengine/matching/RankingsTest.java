package org.wopengine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.SqlMeter;
import org.wopengine.Story;
import org.wopengine.WopTest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.matching.score.Exclusion;
import org.wopengine.matching.score.Flag;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.operator.SampleOperators;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;

/** Whom the registry has for OP03, which works in Spanish and loses water, and what is kept of it. */
@WopTest
class RankingsTest {
    private static final String SHORTLIST = "UserTask_ShortlistCandidates";
    private static final OperatorCode OP09 = new OperatorCode("OP09");
    private static final OperatorCode OP11 = new OperatorCode("OP11");

    @Autowired
    Rankings rankings;

    @Autowired
    KeptScores scores;

    @Autowired
    Operators operators;

    @Autowired
    Desk desk;

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SqlMeter meter;

    @Test
    void thoseThatMayBeProposedComeFirstThenThoseThatLackAnInterpreterThenTheOthers() {
        var ranking = ranking(story.toMatching());

        assertThat(ranking.candidates()).isSortedAccordingTo(ScoredCandidate.IN_ORDER);
        assertThat(ranking.of(OP09).orElseThrow().score().mayBeProposed()).isTrue();
        var interpreted = ranking.of(OP11).orElseThrow();
        assertThat(interpreted.lacksOnlyInterpretation()).isTrue();
        assertThat(interpreted.rank())
                .isGreaterThan(ranking.of(OP09).orElseThrow().rank());
        assertThat(ranking.ruledOut())
                .filteredOn(one -> one.operator().value().equals("OP07"))
                .singleElement()
                .satisfies(one -> assertThat(one.score().exclusions())
                        .extracting(objection -> objection.code())
                        .contains(Exclusion.NO_COMMON_LANGUAGE, Exclusion.NO_EXPERTISE));
        assertThat(ranking.ranked())
                .extracting(ScoredCandidate::rank)
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(
                                1, ranking.ranked().size())
                        .boxed()
                        .toList());
        assertThat(ranking.ruledOut()).extracting(ScoredCandidate::rank).containsOnlyNulls();
    }

    @Test
    void theSameRegistryGivesTheSameRankingTwice() {
        var id = story.toMatching();

        assertThat(ranking(id).candidates()).isEqualTo(ranking(id).candidates());
    }

    @Test
    void anInterpreterTheOfficerBudgetsMakesACandidatePossibleAndBringsSixPoints() {
        var id = story.toMatching();
        var before = ranking(id).of(OP11).orElseThrow().score();
        var after = inTransaction(() -> rankings.of(id, Map.of(OP11, new Rankings.Noted(true, false))))
                .of(OP11)
                .orElseThrow()
                .score();

        assertThat(after.mayBeProposed()).isTrue();
        assertThat(after.total()).isEqualByComparingTo(before.total().add(new BigDecimal("6")));
        assertThat(after.of(MatchCriterion.LANGUAGE).contribution()).isEqualByComparingTo("6");
    }

    @Test
    void whoHasNeverToldWhatItKnowsIsMeasuredByHalvesAndNotRuledOutForIt() {
        var silent = inTransaction(
                () -> operators.register(SampleOperators.in("EC", Region.LATIN_AMERICA_AND_THE_CARIBBEAN, "es")));
        var scored = ranking(story.toMatching()).of(silent.code()).orElseThrow().score();

        assertThat(scored.of(MatchCriterion.EXPERTISE).contribution()).isEqualByComparingTo("17.5");
        assertThat(scored.of(MatchCriterion.EXPERTISE).known()).isFalse();
        assertThat(scored.exclusions())
                .extracting(objection -> objection.code())
                .containsExactly(Exclusion.CODE_OF_CONDUCT_NOT_ACCEPTED);
    }

    @Test
    void aMentorThatOffersItselfSeesTheMenteesOfTheRegistry() {
        var needless =
                inTransaction(() -> operators.register(SampleOperators.any())).code();
        var id = desk.express("op05", InterestAnswers.ofMentor());
        story.screened(id);
        var ranking = ranking(id);

        assertThat(ranking.of(new OperatorCode("OP10")).orElseThrow().score())
                .satisfies(score -> assertThat(score.mentor().value()).isEqualTo("OP05"))
                .satisfies(score -> assertThat(score.mentee().value()).isEqualTo("OP10"))
                .satisfies(score -> assertThat(score.mayBeProposed()).isTrue());
        assertThat(ranking.unscored())
                .as("it names no needs")
                .contains(needless)
                .doesNotContain(new OperatorCode("OP10"));
    }

    @Test
    void aTieToldInAnInterestIsFoundAndTheCandidateStaysPossible() {
        var offer = InterestAnswers.with(InterestAnswers.ofMentor(), "commercialInterests", "true");
        offer.put("commercialInterestsNote", "A sister company sells meters to Pucara.");
        var told = desk.express("op09", offer);
        var tied = ranking(story.toMatching()).of(OP09).orElseThrow();

        assertThat(tied.ties())
                .contains(
                        new CommercialTie(CommercialTie.Found.TOLD, told, "A sister company sells meters to Pucara."));
        assertThat(tied.score().mayBeProposed()).isTrue();
        assertThat(tied.score().flags()).extracting(flag -> flag.code()).contains(Flag.REVIEW_COMMERCIAL_TIE);
    }

    @Test
    void aTieThatWasFoundHasToBeLookedIntoBeforeTheCandidateIsProposed() {
        aTieToldInAnInterestIsFoundAndTheCandidateStaysPossible();
        var id = story.toMatching();
        var proposed = MatchingAnswers.proposing("OP09", "LEAD_MENTOR");

        assertThatThrownBy(() -> desk.complete(id, SHORTLIST, "secretariat", proposed))
                .hasMessageContaining("sells meters to Pucara");
        var looked = new HashMap<>(proposed);
        looked.put("candidates_1_commercialTie", "true");
        desk.complete(id, SHORTLIST, "secretariat", looked);

        assertThat(desk.openTasks(id)).doesNotContain(SHORTLIST);
        assertThat(kept(id, OP09).candidate().ties()).isNotEmpty();
    }

    @Test
    void aCandidateThatIsRuledOutCannotBeProposedAndCanBeExcluded() {
        var id = story.toMatching();

        assertThatThrownBy(() ->
                        desk.complete(id, SHORTLIST, "secretariat", MatchingAnswers.proposing("OP07", "LEAD_MENTOR")))
                .hasMessageContaining("OP07 cannot be proposed")
                .hasMessageContaining("offers nothing in the working areas");
        var shortlist = MatchingAnswers.proposing("OP11", "LEAD_MENTOR");
        shortlist.putAll(MatchingAnswers.candidate(2, "OP07", "MENTOR", "EXCLUDE"));
        desk.complete(id, SHORTLIST, "secretariat", shortlist);

        assertThat(kept(id, new OperatorCode("OP07")).candidate().rank()).isNull();
    }

    @Test
    void whatStoodBeforeTheOfficerIsKeptWithTheListAndTheBest() {
        var id = story.toMatching();
        var before = ranking(id);
        desk.complete(id, SHORTLIST, "secretariat", MatchingAnswers.proposing("OP11", "LEAD_MENTOR"));
        var kept = inTransaction(() -> scores.of(id));

        assertThat(kept).hasSizeBetween(2, KeptScores.SHOWN + 1).allSatisfy(one -> {
            assertThat(one.round()).isEqualTo(1);
            assertThat(one.generatedAt()).isNotNull();
            assertThat(one.candidate().score().criteria()).hasSize(MatchCriterion.values().length);
            assertThat(one.candidate().score().weightsVersion()).isEqualTo(before.weightsVersion());
        });
        assertThat(kept).extracting(one -> one.candidate().score().total()).allSatisfy(total -> assertThat(total)
                .isPositive());
        assertThat(kept(id, OP09).candidate().score())
                .usingRecursiveComparison(
                        org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                                .withIgnoredFieldsMatchingRegexes(".*reason", ".*sentence")
                                .build())
                .isEqualTo(before.of(OP09).map(ScoredCandidate::score).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wop.match_score set total = 100",
                "delete from wop.match_score",
                "truncate wop.match_score",
                "update wop.match_candidate set choice = 'PROPOSE' where choice = 'EXCLUDE'",
                "update wop.match_candidate set reason = 'another one'",
                "delete from wop.match_candidate"
            })
    void nobodyRewritesWhatWasDecidedBy(String statement) {
        var id = story.toMatching();
        var shortlist = MatchingAnswers.proposing("OP11", "LEAD_MENTOR");
        shortlist.putAll(MatchingAnswers.candidate(2, "OP09", "MENTOR", "EXCLUDE"));
        desk.complete(id, SHORTLIST, "secretariat", shortlist);

        assertThatThrownBy(() -> database.execute(statement))
                .rootCause()
                .hasMessageMatching("(?s).*(append-only|stays).*");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRegistry() {
        var id = story.toMatching();
        inTransaction(() -> operators.register(SampleOperators.any()));
        ranking(id);
        meter.reset();
        ranking(id);
        var few = meter.read().statements();
        for (int more = 0; more < 20; more++) {
            inTransaction(() -> operators.register(SampleOperators.any()));
        }
        meter.reset();
        ranking(id);

        assertThat(meter.read().statements()).isEqualTo(few);
    }

    private KeptScore kept(PartnershipId id, OperatorCode operator) {
        return inTransaction(() -> scores.of(id)).stream()
                .filter(one -> one.candidate().operator().equals(operator))
                .findFirst()
                .orElseThrow();
    }

    private Ranking ranking(PartnershipId id) {
        return inTransaction(() -> rankings.of(id));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
