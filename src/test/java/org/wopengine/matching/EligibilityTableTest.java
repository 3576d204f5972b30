package org.wopengine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wopengine.WopTest;
import org.wopengine.matching.score.EligibilityFile;
import org.wopengine.matching.score.PairFacts;

/** The table as the running engine answers it. */
@WopTest
class EligibilityTableTest {
    private static final PairFacts FINE =
            new PairFacts(false, true, false, true, true, true, false, true, false, false, true);
    private static final PairFacts FULL_AND_TIED =
            new PairFacts(false, true, false, true, true, false, false, true, true, false, true);

    /** Asked in one test only: an answer is remembered. */
    private static final PairFacts FULL_ONLY =
            new PairFacts(false, true, false, true, true, false, false, true, false, false, true);

    @Autowired
    EligibilityTable table;

    @Autowired
    IdentityService identity;

    @Test
    void theEngineAnswersAsTheFileSays() {
        assertThat(table.judge(FINE)).isEmpty();
        assertThat(table.judge(FULL_AND_TIED))
                .containsExactly("MENTOR_AT_CAPACITY", "REVIEW_COMMERCIAL_TIE")
                .isEqualTo(new EligibilityFile().judge(FULL_AND_TIED));
    }

    @Test
    void whoAsksNeedsNoRightsInTheEngine() {
        identity.setAuthentication("somebody", List.of());
        try {
            assertThat(table.judge(FULL_ONLY)).containsExactly("MENTOR_AT_CAPACITY");
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("somebody");
        } finally {
            identity.clearAuthentication();
        }
    }
}
