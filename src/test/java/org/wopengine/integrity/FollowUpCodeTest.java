package org.wopengine.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FollowUpCodeTest {
    @Test
    void codesAreLongAndNeverTheSame() {
        assertThat(Stream.generate(FollowUpCode::draw).limit(1_000))
                .allMatch(code -> code.matches("([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void howItIsTypedMakesNoDifferenceButWhatDoes() {
        var code = "ABCDE-FGHJK-23456-789MN";

        assertThat(FollowUpCode.fingerprint(" abcde fghjk23456 789mn"))
                .isEqualTo(FollowUpCode.fingerprint(code))
                .hasSize(64);
        assertThat(FollowUpCode.fingerprint("ABCDE-FGHJK-23456-789MP")).isNotEqualTo(FollowUpCode.fingerprint(code));
    }
}
