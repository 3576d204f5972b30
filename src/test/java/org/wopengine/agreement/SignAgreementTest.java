package org.wopengine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;

class SignAgreementTest {
    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    private final AnswerReader reader = new AnswerReader(
            Validation.byDefaultProvider()
                    .configure()
                    .clockProvider(() -> Clock.fixed(NOON, ZoneOffset.UTC))
                    .buildValidatorFactory()
                    .getValidator(),
            new SilentMessages());

    private final Map<String, Object> signed = Map.of(
            "answer", "SIGN",
            "signatoryName", "Julio Mamani",
            "signatoryPosition", "General manager",
            "signedOn", "2026-06-15",
            "place", "Pucara",
            "signedFile", "D-1/1");

    @Test
    void aSignatureHasNamePositionDatePlaceAndTheSignedFile() {
        assertThat(problems(signed)).isEmpty();
        assertThat(problems(Map.of("answer", "SIGN")))
                .containsExactlyInAnyOrder("place", "signatoryName", "signatoryPosition", "signedFile", "signedOn");
    }

    @Test
    void aSignatureIsNotDatedInTheFuture() {
        assertThat(problems(AgreementAnswers.with(signed, "signedOn", "2026-06-17")))
                .containsExactly("signedOn");
    }

    @Test
    void whereTheNextDayHasBegunAlreadyItMayBeSignedOnThatDay() {
        assertThat(problems(AgreementAnswers.with(signed, "signedOn", "2026-06-16")))
                .isEmpty();
    }

    @Test
    void aRefusalHasReasonWishAndWords() {
        assertThat(problems(AgreementAnswers.refuse("RENEGOTIATE", "The notice is too short.")))
                .isEmpty();
        assertThat(problems(Map.of("answer", "REFUSE")))
                .containsExactlyInAnyOrder("comment", "refusalReason", "refusalWish");
    }

    @Test
    void aSignatureAndARefusalDoNotMix() {
        assertThat(problems(AgreementAnswers.with(signed, "refusalWish", "DROP_OUT")))
                .containsExactly("refusalWish");
        assertThat(problems(AgreementAnswers.with(
                        AgreementAnswers.refuse("DROP_OUT", "No money."), "signatoryName", "Julio Mamani")))
                .containsExactly("signatoryName");
    }

    private List<String> problems(Map<String, Object> answers) {
        try {
            reader.read(SignAgreement.class, new HashMap<>(answers));
            return List.of();
        } catch (InvalidAnswers invalid) {
            return invalid.problems().stream().map(Problem::field).toList();
        }
    }
}
