package org.wopengine.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/**
 * B10: what comes in is steered by what it reaches in the code. All readers in turn, for as long as a build can wait;
 * {@code .ci/fuzz} takes each for longer.
 */
@Tag("fuzz")
class ReadersFuzzIT {
    @FuzzTest(maxDuration = "40s")
    void nothingReadFromOutsideFails(FuzzedDataProvider data) {
        var one = System.getProperty("wop.fuzz");
        (one == null ? data.pickValue(FuzzTargets.values()) : FuzzTargets.valueOf(one)).read(data);
    }

    @AfterAll
    static void tell() {
        System.out.println(FuzzTargets.told());
        if (System.getenv("JAZZER_FUZZ") != null && System.getProperty("wop.fuzz") == null) {
            assertThat(FuzzTargets.values()).allMatch(target -> target.runs() > 0);
            BadInputPage.holds(
                    "ReadersFuzzIT#nothingReadFromOutsideFails",
                    Arrays.stream(FuzzTargets.values())
                            .mapToLong(FuzzTargets::runs)
                            .sum());
        }
    }
}
