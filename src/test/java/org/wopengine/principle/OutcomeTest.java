package org.wopengine.principle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopengine.shared.Gate;

/** What follows from a finding: by the catalogue, by what an officer says, by a waiver. */
class OutcomeTest {
    private static final Finding BROKEN = Finding.broken("words", "margin");
    private static final Finding DOUBTFUL = Finding.doubtful("words", "margin");

    @Test
    void whatIsBrokenStopsWhereTheCatalogueSaysSo() {
        assertThat(outcome(Check.NFP_1, BROKEN)).matches(Outcome::stops).matches(one -> one.result() == Result.FAIL);
        assertThat(outcome(Check.INC_1, BROKEN)).matches(Outcome::stops);
        assertThat(outcome(Check.SUS_3, BROKEN)).matches(one -> !one.stops() && one.result() == Result.WARN);
        assertThat(outcome(Check.NFP_5, BROKEN)).matches(one -> !one.stops() && one.result() == Result.WARN);
    }

    @Test
    void aDoubtStopsUntilAPersonHasSaidWhy() {
        assertThat(outcome(Check.NFP_2, DOUBTFUL)).matches(Outcome::stops).matches(Outcome::toJudge);
        assertThat(outcome(Check.SUP_2, DOUBTFUL)).matches(Outcome::stops);
        assertThat(outcome(Check.INC_3, DOUBTFUL)).matches(one -> !one.stops() && one.result() == Result.WARN);

        var judged = new PrincipleAnswers(List.of(Check.NFP_2), "It is the name of a village.", List.of(), null);
        assertThat(Outcome.of(Check.NFP_2, DOUBTFUL, judged, null))
                .matches(one -> one.result() == Result.PASS && !one.stops())
                .matches(one -> one.judgement().contains("village"));
        assertThat(Outcome.of(Check.NFP_2, BROKEN, judged, null)).matches(Outcome::stops);
    }

    @Test
    void aWaiverCountsOnlyIfItIsGrantedAndCoversWhatWasFound() {
        var granted = waiver(true);
        assertThat(Outcome.of(Check.NFP_2, BROKEN, PrincipleAnswers.NONE, granted))
                .matches(one -> one.result() == Result.WAIVED && !one.stops());
        assertThat(Outcome.of(Check.NFP_2, BROKEN, PrincipleAnswers.NONE, waiver(false)))
                .matches(one -> one.result() == Result.FAIL && one.stops());
        assertThat(granted.covers(Check.NFP_2, BROKEN)).isTrue();
        assertThat(granted.covers(Check.NFP_2, Finding.broken("words", "profit")))
                .isFalse();
        assertThat(granted.covers(Check.NFP_3, BROKEN)).isFalse();
    }

    private static Outcome outcome(Check check, Finding finding) {
        return Outcome.of(check, finding, PrincipleAnswers.NONE, null);
    }

    private static Waiver waiver(boolean granted) {
        var covered = new Waiver.Waived(Check.NFP_2, "words", List.of("margin"));
        return new Waiver(
                1,
                Gate.WORK_PLAN,
                null,
                List.of(covered),
                "Why not",
                "secretariat",
                Instant.EPOCH,
                granted,
                "Read it",
                "lead",
                Instant.EPOCH);
    }
}
