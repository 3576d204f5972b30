package org.wopengine.agreement.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wopengine.agreement.AgreementAnswers.with;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.agreement.AgreementAnswers;
import org.wopengine.agreement.DraftAgreement;
import org.wopengine.interest.ExpressInterest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.principle.Check;
import org.wopengine.principle.Finding;
import org.wopengine.principle.Papers;
import org.wopengine.principle.Result;

/** Each check of the agreement with a text that keeps it and one that does not, and the border cases of the field. */
class AgreementPrinciplesTest {
    private static final Set<String> ALL_PUBLIC = Set.of();

    private final Map<String, Object> good = distinct();

    @Test
    void everyPartyDeclaresThatItMakesNoProfit() {
        assertThat(notForProfit(good, ALL_PUBLIC, 0)).isEqualTo(Result.PASS);
        assertThat(notForProfit(with(good, "parties_2_declaresNotForProfit", "false"), ALL_PUBLIC, 0))
                .isEqualTo(Result.FAIL);
        assertThat(notForProfit(with(good, "parties_2_declaresNotForProfit", null), ALL_PUBLIC, 0))
                .isEqualTo(Result.FAIL);
        assertThat(notForProfit(good, ALL_PUBLIC, 2)).isEqualTo(Result.FAIL);
        assertThat(notForProfit(with(good, "othersDeclareNotForProfit", "true"), ALL_PUBLIC, 2))
                .isEqualTo(Result.PASS);
    }

    @Test
    void theApplicantDeclaresItFirst() {
        var interest = InterestAnswers.ofMentee();
        assertThat(Papers.result(
                        Check.NFP_1, NotForProfitDeclared.ofInterest(Papers.read(ExpressInterest.class, interest))))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(
                        Check.NFP_1,
                        NotForProfitDeclared.ofInterest(Papers.read(
                                ExpressInterest.class,
                                InterestAnswers.with(interest, "declaresNotForProfit", "false")))))
                .isEqualTo(Result.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeOfConduct", "notForProfit", "directCostOnly"})
    void noClauseIsLeftOut(String clause) {
        var leftOut = with(with(good, clause, "false"), clause + "Text", "Our owner has a rule of its own.");

        assertThat(notForProfit(leftOut, ALL_PUBLIC, 0)).isEqualTo(Result.FAIL);
        assertThat(NotForProfitDeclared.ofAgreement(read(leftOut), ALL_PUBLIC, 0)
                        .sentence())
                .isEqualTo("clause-left-out");
    }

    @Test
    void nobodyTendersForWhatFollows() {
        assertThat(Papers.result(Check.NFP_4, commercial(good))).isEqualTo(Result.PASS);
        assertThat(Papers.result(Check.NFP_4, commercial(with(good, "nonCommercial", "false"))))
                .isEqualTo(Result.FAIL);
        var noTime = commercial(with(good, "antiTenderingMonths", 0));
        assertThat(Papers.stops(Check.NFP_4, noTime)).isTrue();
        assertThat(Papers.passesWithWords(Check.NFP_4, noTime)).isFalse();
        asksAPerson(commercial(with(good, "commercialInterests", "A sister company sells meters.")), "interests");
        asksAPerson(NonCommercial.judge(read(good), Set.of("OP11")), "tie");
        var market = with(good, "parties_2_interest", "Access to the southern African market for our suppliers.");
        asksAPerson(commercial(market), "selling");
        asksAPerson(NonCommercial.judge(read(market), Set.of("OP11")), "tie-and-selling");
    }

    @Test
    void mentorAndMenteeSayWhatTheyWant() {
        assertThat(interests(good)).isEqualTo(Result.PASS);
        assertThat(interests(with(good, "parties_1_interest", "n/a"))).isEqualTo(Result.FAIL);
        assertThat(interests(with(good, "parties_2_interest", null))).isEqualTo(Result.FAIL);
        assertThat(interests(with(good, "parties_2_interest", good.get("parties_1_interest"))))
                .isEqualTo(Result.FAIL);
    }

    @Test
    void aMentorSaysItInItsInterestAlready() {
        var interest = InterestAnswers.ofMentor();
        assertThat(Papers.result(
                        Check.MUT_1, InterestsOfBothSides.ofInterest(Papers.read(ExpressInterest.class, interest))))
                .isEqualTo(Result.PASS);
        assertThat(Papers.result(
                        Check.MUT_1,
                        InterestsOfBothSides.ofInterest(Papers.read(
                                ExpressInterest.class, InterestAnswers.with(interest, "wantsToLearn", "none")))))
                .isEqualTo(Result.FAIL);
        assertThat(Papers.result(
                        Check.MUT_1,
                        InterestsOfBothSides.ofInterest(
                                Papers.read(ExpressInterest.class, InterestAnswers.ofMentee()))))
                .isEqualTo(Result.NOT_APPLICABLE);
    }

    @Test
    void whoPaysIsNamed() {
        assertThat(Papers.result(Check.TRA_2, ValueDisclosed.judge(read(good), new BigDecimal("15075"))))
                .isEqualTo(Result.PASS);
        var nameless = ValueDisclosed.judge(
                read(with(good, "cash_1_organisation", "to be confirmed")), new BigDecimal("15075"));
        assertThat(Papers.result(Check.TRA_2, nameless)).isEqualTo(Result.FAIL);
    }

    /** USD 0 in real life: the partners work in kind. */
    @Test
    void aPartnershipWithoutMoneyPasses() {
        var nothing = read(AgreementAnswers.withoutMoney("OP03", "OP11"));
        assertThat(Papers.result(Check.TRA_2, ValueDisclosed.judge(nothing, new BigDecimal("9500"))))
                .isEqualTo(Result.PASS);
        assertThat(Papers.stops(Check.TRA_2, ValueDisclosed.judge(nothing, BigDecimal.ZERO)))
                .isFalse();
    }

    /** A "centre of expertise" whose second objective opened a market to the mentor's sector. */
    @Test
    void anObjectiveThatOpensAMarketIsReviewed() {
        var centre = with(
                good,
                "objectives_1_expectedOutputs",
                "Increased access to the Southern African market by the Dutch water and sanitation sector");
        asksAPerson(commercial(centre), "selling");
    }

    /** A performance contract paid by the mentee, whose incentive flows back into the project. */
    @Test
    void aPerformanceContractIsAPersonsDecisionWithAReason() {
        asksAPerson(commercial(with(good, "documentKind", "PERFORMANCE_CONTRACT")), "performance");
    }

    /** Private and mixed operators mentor, too; they say more about themselves. */
    @Test
    void aPrivateMentorIsAllowedWithExtraDeclarations() {
        assertThat(notForProfit(good, Set.of("OP11"), 0)).isEqualTo(Result.PASS);
        assertThat(notForProfit(with(good, "parties_2_affiliates", null), Set.of("OP11"), 0))
                .isEqualTo(Result.FAIL);
        assertThat(notForProfit(with(good, "parties_2_affiliates", null), ALL_PUBLIC, 0))
                .isEqualTo(Result.PASS);
    }

    /** Research names "aid, trade and investment" among the motives of mentors: no keyword bans them. */
    @Test
    void motivesAreNotBannedByKeyword() {
        var dutch = with(
                good, "parties_2_interest", "Staff development, social responsibility, aid, trade and investment.");
        assertThat(Papers.result(Check.NFP_4, commercial(dutch))).isEqualTo(Result.PASS);
        assertThat(interests(dutch)).isEqualTo(Result.PASS);
    }

    private static void asksAPerson(Finding finding, String sentence) {
        assertThat(finding.sentence()).isEqualTo(sentence);
        assertThat(Papers.stops(Check.NFP_4, finding)).isTrue();
        assertThat(Papers.passesWithWords(Check.NFP_4, finding)).isTrue();
    }

    private static Result notForProfit(Map<String, Object> answers, Set<String> notPublic, int others) {
        return Papers.result(Check.NFP_1, NotForProfitDeclared.ofAgreement(read(answers), notPublic, others));
    }

    private static Finding commercial(Map<String, Object> answers) {
        return NonCommercial.judge(read(answers), Set.of());
    }

    private static Result interests(Map<String, Object> answers) {
        return Papers.result(Check.MUT_1, InterestsOfBothSides.ofAgreement(read(answers), "OP11", "OP03"));
    }

    private static DraftAgreement read(Map<String, Object> answers) {
        return Papers.read(DraftAgreement.class, answers);
    }

    private static Map<String, Object> distinct() {
        return new HashMap<>(AgreementAnswers.draft("OP03", "OP11"));
    }
}
