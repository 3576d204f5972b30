package org.wopengine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wopengine.answers.AnswerReader;
import org.wopengine.answers.InvalidAnswers;
import org.wopengine.answers.Problem;

class ReviewAgreementTest {
    private final AnswerReader reader =
            new AnswerReader(Validation.buildDefaultValidatorFactory().getValidator(), new SilentMessages());

    @Test
    void aReviewIsADecision() {
        assertThat(problems(AgreementAnswers.approve())).isEmpty();
        assertThat(problems(Map.of())).containsExactly("decision");
    }

    @Test
    void requestedChangesNeedWordsAndADay() {
        assertThat(problems(Map.of("decision", "REQUEST_CHANGES")))
                .containsExactlyInAnyOrder("changesDueOn", "comment");
        assertThat(problems(AgreementAnswers.requestChanges("Please write down who pays for travel.")))
                .isEmpty();
    }

    @Test
    void aRejectionNeedsAReasonOfThisStage() {
        assertThat(problems(Map.of("decision", "REJECT"))).containsExactly("reasonCode");
        assertThat(problems(Map.of("decision", "REJECT", "reasonCode", "NOT_PUBLIC")))
                .containsExactly("reasonCode");
        assertThat(problems(Map.of("decision", "REJECT", "reasonCode", "NO_MUTUAL_BENEFIT")))
                .isEmpty();
    }

    @Test
    void aDeferralNeedsADayToCome() {
        assertThat(problems(Map.of("decision", "DEFER", "deferUntil", "2020-01-01")))
                .containsExactly("deferUntil");
    }

    private List<String> problems(Map<String, Object> answers) {
        try {
            reader.read(ReviewAgreement.class, new HashMap<>(answers));
            return List.of();
        } catch (InvalidAnswers invalid) {
            return invalid.problems().stream().map(Problem::field).toList();
        }
    }
}
