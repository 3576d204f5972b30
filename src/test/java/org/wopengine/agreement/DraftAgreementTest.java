package org.wopengine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;

class DraftAgreementTest {
    private final AnswerReader reader =
            new AnswerReader(Validation.buildDefaultValidatorFactory().getValidator(), new SilentMessages());

    private final Map<String, Object> good = AgreementAnswers.draft("OP03", "OP11");

    @Test
    void aFullTextIsTaken() {
        var draft = reader.read(DraftAgreement.class, good);

        assertThat(draft.parties()).hasSize(2);
        assertThat(draft.cashTotal()).hasToString("USD 120000.50");
        assertThat(draft.clausesLeftOut()).isEmpty();
    }

    @Test
    void anAgreementWithoutMoneyIsTaken() {
        var draft = reader.read(DraftAgreement.class, AgreementAnswers.withoutMoney("OP03", "OP11"));

        assertThat(draft.cash()).isEmpty();
        assertThat(draft.cashTotal()).hasToString("USD 0.00");
        assertThat(draft.parties()).noneMatch(AgreedParty::givesInKind);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01", "2026-12-31", "2032-01-02"})
    void theEndLiesAfterTheStartAndWithinSixtyMonths(String end) {
        assertThat(problems("endsOn", end)).containsExactly("endsOn");
    }

    @Test
    void sixtyMonthsAreAllowed() {
        assertThat(problems("endsOn", "2032-01-01")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeOfConduct", "notForProfit", "directCostOnly", "nonCommercial"})
    void aClauseLeftOutNeedsAReason(String clause) {
        var without = AgreementAnswers.with(good, clause, false);

        assertThat(problems(without)).containsExactly(clause + "Text");
        assertThat(reader.read(
                                DraftAgreement.class,
                                AgreementAnswers.with(without, clause + "Text", "Our owner has a rule of its own."))
                        .clausesLeftOut())
                .hasSize(1);
    }

    @Test
    void theClauseAgainstTenderingNamesItsMonths() {
        assertThat(problems("antiTenderingMonths", null)).containsExactly("antiTenderingMonths");
        assertThat(problems("antiTenderingMonths", 61)).containsExactly("antiTenderingMonths");
        assertThat(problems("antiTenderingMonths", 0)).isEmpty();
    }

    @Test
    void whoDoesNotPublishSaysWhy() {
        assertThat(problems("publishes", false)).containsExactly("publicationExceptions");
    }

    @Test
    void aPartyIsNamedOnceAndTheRowOfTheFormIsTold() {
        var shifted = AgreementAnswers.with(good, "parties_4_operator", "OP03");
        shifted.put("parties_4_responsibilities", "Again");
        shifted.put("parties_4_interest", "Again");

        assertThat(problems(shifted)).containsExactly("parties_4_operator");
    }

    @Test
    void everyPartyNeedsResponsibilitiesAndInterest() {
        assertThat(problems("parties_2_interest", null)).containsExactly("parties_2_interest");
        assertThat(problems("parties_2_responsibilities", " ")).containsExactly("parties_2_responsibilities");
    }

    @Test
    void staffDaysAndTheirCostComeTogether() {
        assertThat(problems("parties_1_directDayCost", null)).containsExactly("parties_1_directDayCost");
        assertThat(problems("parties_1_staffDays", null)).containsExactly("parties_1_staffDays");
        assertThat(problems("parties_1_directDayCost", "12.345")).containsExactly("parties_1_directDayCost");
        assertThat(problems("parties_1_directDayCost", "-1")).containsExactly("parties_1_directDayCost");
    }

    @Test
    void theQuorumIsNotLargerThanTheCommittee() {
        assertThat(problems("steeringQuorum", 3)).containsExactly("steeringQuorum");
    }

    @Test
    void everyGoverningLanguageHasAnOriginal() {
        assertThat(problems("originals", 1)).containsExactly("originals");
        assertThat(problems("governingLanguages", List.of())).containsExactly("governingLanguages");
    }

    @ParameterizedTest
    @CsvSource({"29", "91"})
    void noticeIsBetweenThirtyAndNinetyDays(int days) {
        assertThat(problems("terminationNoticeDays", days)).containsExactly("terminationNoticeDays");
    }

    @Test
    void amountsAreNeverNegative() {
        assertThat(problems("cash_1_amount", "-0.01")).containsExactly("cash_1_amount");
        assertThat(problems("cash_1_amount", "0")).isEmpty();
    }

    @Test
    void whatTheAgreementCannotDoWithoutIsAskedFor() {
        assertThat(problems(Map.of()))
                .contains(
                        "documentKind",
                        "background",
                        "startsOn",
                        "endsOn",
                        "reportingRhythm",
                        "objectives_1_objective",
                        "parties_1_operator",
                        "codeOfConduct",
                        "notForProfit",
                        "directCostOnly",
                        "nonCommercial",
                        "confidentiality",
                        "publishes",
                        "steeringMembers_1_name",
                        "staffSafety",
                        "socialValues",
                        "amendments",
                        "disputeResolution",
                        "terminationNoticeDays",
                        "forceMajeure",
                        "governingLanguages",
                        "originals")
                .doesNotContain("cash", "annexes");
    }

    private List<String> problems(String key, Object value) {
        return problems(AgreementAnswers.with(good, key, value));
    }

    private List<String> problems(Map<String, Object> answers) {
        try {
            reader.read(DraftAgreement.class, new HashMap<>(answers));
            return List.of();
        } catch (InvalidAnswers invalid) {
            return invalid.problems().stream().map(Problem::field).toList();
        }
    }
}
