package org.wopengine.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.wopengine.WopTest;
import org.wopengine.audit.Decision;
import org.wopengine.principle.Check;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;

@WopTest
class DecisionWordsTest {
    private static final Map<String, String> NAMES = Map.of("OP01", "Water of One", "OP02", "Water of Two");

    @Autowired
    DecisionWords words;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PERIOD_OPENED     | 2023-12-01 > 2026-11-30                   | 1 Dec 2023 to 30 Nov 2026
            RESCHEDULED       | null > 2026-11-30                         | null > 2026-11-30
            PARTY_JOINED      | OP01                                      | Water of One (OP01)
            PARTY_JOINED      | The Fund > of all                         | The Fund > of all
            PARTY_LEFT        | OP09                                      | OP09
            PARTY_REPLACED    | OP01 > OP02                               | Water of Two (OP02) takes the place of Water of One (OP01)
            REASSIGNED        | Review agreement: amy > –. He is ill.     | Review agreement, from amy to nobody in particular: He is ill.
            PROPOSED_BY_ROUND | /calls/2026-1/rounds/3: 87.5              | Round 3 of the call 2026-1, with a score of 87.5
            PROPOSED_BY_ROUND | /calls/standing/rounds/3: 87.5            | Round 3 without a call, with a score of 87.5
            REVIEWED          | 2023-12-01 > 2026-11-30                   | 2023-12-01 > 2026-11-30
            """)
    void whatTheMachineSaidIsSaidInWords(String verb, String kept, String said) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(words.comment(decision(verb, "OPEN", kept), NAMES)).isEqualTo(said);
    }

    @Test
    void anOutcomeIsALabelANameOrWhatACheckAsks() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(words.outcome(decision("SIGNED", "OP01", null), NAMES)).isEqualTo("Water of One (OP01)");
        assertThat(words.outcome(decision("SIGNED", "OP09", null), NAMES)).isEqualTo("OP09");
        assertThat(words.outcome(decision("WAIVER_REQUESTED", "NFP-3, SUS-2", null), NAMES))
                .startsWith("NFP-3 ")
                .contains("; SUS-2 ");
        assertThat(words.outcome(decision("PERSON_ANONYMISED", "person-7F_2", null), NAMES))
                .isEqualTo("person-7F_2");
        assertThat(words.outcome(decision("REVIEWED", "CHANGES_REQUESTED", null), NAMES))
                .isEqualTo("Changes requested");
        assertThat(words.comment(decision("REVIEWED", "APPROVED", null), NAMES)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"fr, du 1er déc. 2023 au 30 nov. 2026", "es, del 1 dic 2023 al 30 nov 2026"})
    void monthsAreThoseOfTheLanguage(String language, String said) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(words.comment(decision("PERIOD_OPENED", "OPEN", "2023-12-01 > 2026-11-30"), NAMES))
                .isEqualTo(said);
    }

    static Stream<Check> checks() {
        return Stream.of(Check.values());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void everyCheckThatIsWaivedIsNamed(Check check) {
        for (var language : List.of("en", "fr", "es")) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

            assertThat(words.outcome(decision("WAIVER_REQUESTED", check.code(), null), NAMES))
                    .startsWith(check.code() + " ")
                    .hasSizeGreaterThan(check.code().length() + 5);
        }
    }

    @Test
    void onlyAReasonIsCalledOne() {
        assertThat(words.saysWhy(decision("PARTY_JOINED", "MENTOR", "OP01"))).isFalse();
        assertThat(words.saysWhy(decision("PERIOD_OPENED", "OPEN", "2023-12-01 > 2026-11-30")))
                .isFalse();
        assertThat(words.saysWhy(decision("REVIEWED", "APPROVED", "All is well")))
                .isTrue();
        assertThat(words.saysWhy(decision("REVIEWED", "APPROVED", null))).isFalse();
    }

    @Test
    void operatorsAreFoundInOutcomesAndComments() {
        assertThat(DecisionWords.operators(decision("PARTY_REPLACED", "OP03", "OP01 > OP02")))
                .extracting(OperatorCode::value)
                .containsExactly("OP03", "OP01", "OP02");
        assertThat(DecisionWords.operators(decision("REVIEWED", "APPROVED", "Ask OP01")))
                .isEmpty();
    }

    private static Decision decision(String verb, String outcome, String comment) {
        return new Decision(
                1,
                Instant.EPOCH,
                PartnershipId.of(2026, 1),
                Stage.AGREEMENT,
                verb,
                outcome,
                null,
                comment,
                "somebody",
                "secretariat",
                null,
                false);
    }
}
