package org.wopengine.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminationKindTest {
    @ParameterizedTest
    @CsvSource({
        "MUTUAL_CONSENT, BREACH",
        "NOTICE_BY_PARTY, MUTUAL",
        "BREACH, MUTUAL LOSS_OF_COMMITMENT FORCE_MAJEURE PARTNER_DISSOLVED FUNDING_WITHDRAWN",
        "FORCE_MAJEURE, MUTUAL BREACH LOSS_OF_COMMITMENT PARTNER_DISSOLVED FUNDING_WITHDRAWN INTEGRITY"
    })
    void someReasonsContradictTheWayItEnds(TerminationKind kind, String contradicting) {
        assertThat(Arrays.stream(TerminationReason.values())
                        .filter(reason -> !kind.fits(reason))
                        .map(Enum::name))
                .containsExactly(contradicting.split(" "));
    }
}
