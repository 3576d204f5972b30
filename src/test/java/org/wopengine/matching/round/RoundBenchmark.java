package org.wopengine.matching.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two thousand mentees and mentors with twenty candidates each, under ten seconds and 1 GB. By its name it is no part of
 * the build: {@code mvn test -Dtest=RoundBenchmark -DargLine=-Xmx1g}.
 */
class RoundBenchmark {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoThousandTimesTwoThousand(boolean scarce) {
        for (var size : new int[] {250, 500, 1_000, 2_000}) {
            var problem = SampleRounds.large(1, size, 20, scarce);
            var thread = ManagementFactory.getThreadMXBean();
            var worked = thread.getCurrentThreadCpuTime();
            var started = System.nanoTime();
            var plan = RoundPlanner.plan(problem, Watch.LET_RUN);
            var took = Duration.ofNanos(System.nanoTime() - started);
            System.out.printf(
                    "%d%s: %d ms, of which %d ms at work, total %s, gap %s, with teams %s, gap %s, minima cost %s, best without minima %s, "
                            + "greedy %s, stable %s, %s%n",
                    size,
                    scarce ? " scarce" : "",
                    took.toMillis(),
                    Duration.ofNanos(thread.getCurrentThreadCpuTime() - worked).toMillis(),
                    plan.total(),
                    plan.gap(),
                    plan.totalWithTeams(),
                    plan.gapWithTeams(),
                    plan.fairness(),
                    plan.comparison().optimum(),
                    plan.comparison().greedy(),
                    plan.comparison().stable(),
                    plan.work());
            assertThat(plan.gap()).isEqualByComparingTo("0");
            assertThat(took).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void itRunsWithAGigabyte() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(1L << 30);
    }
}
