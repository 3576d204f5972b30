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

    /** One sentence about something else must not settle two checks. */
    @Test
    void eachOfSeveralChecksNeedsAPartOfItsOwn() {
        var both = List.of(Check.NFP_2, Check.NFP_3);
        var one = new PrincipleAnswers(both, "NFP-2: the fee is a direct cost.", List.of(), null);
        assertThat(one.judgementOf(Check.NFP_2)).isEqualTo("the fee is a direct cost.");
        assertThat(one.judgementOf(Check.NFP_3)).isNull();
        assertThat(Outcome.of(Check.NFP_3, DOUBTFUL, one, null)).matches(Outcome::stops);

        var each = new PrincipleAnswers(
                both, "nfp 3 – the programme pays it.\nNFP_2: the fee is a direct cost.", List.of(), null);
        assertThat(each.judgementOf(Check.NFP_2)).isEqualTo("the fee is a direct cost.");
        assertThat(each.judgementOf(Check.NFP_3)).isEqualTo("the programme pays it.");
        assertThat(each.judgementOf(Check.NFP_4)).as("not ticked").isNull();

        var nothing = new PrincipleAnswers(both, "NFP-2: NFP-3:", List.of(), null);
        assertThat(nothing.judgementOf(Check.NFP_2)).isNull();
        assertThat(nothing.judgementOf(Check.NFP_3)).isNull();
        var unnamed = new PrincipleAnswers(both, "Both are fine, as far as I can see.", List.of(), null);
        assertThat(unnamed.judgementOf(Check.NFP_2)).isNull();
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
