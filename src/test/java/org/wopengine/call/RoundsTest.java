package org.wopengine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.WopTest;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Region;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;

@WopTest
class RoundsTest {
    private static final Actor OFFICER = CallScenes.OFFICER;
    private static final RoundWish PLAIN = new RoundWish(1, List.of(), List.of());

    @Autowired
    CallScenes scenes;

    @Autowired
    Rounds rounds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    Call call;
    OperatorView one;
    OperatorView other;
    OperatorView strong;
    OperatorView weak;
    List<Runnable> waiting;
    RoundJob job;

    /** Two mentees want the stronger of two mentors, and each mentor takes one. */
    @BeforeEach
    void closeACallWithTwoOfEach() {
        call = scenes.published();
        one = scenes.hand(call, "ZM", Region.AFRICA, SampleCalls.request());
        other = scenes.hand(call, "SN", Region.AFRICA, SampleCalls.request());
        strong = scenes.hand(call, "ZM", Region.AFRICA, offer(4));
        weak = scenes.hand(call, "DE", Region.EUROPE_WEST, offer(2));
        ClockUtil.offset(Duration.ofDays(11).toMillis());
        call = scenes.now(call);
        waiting = new ArrayList<>();
        job = new RoundJob(rounds, transaction, waiting::add);
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void everybodyFindsAMentorAndNoBetterPlanIsPossible() {
        var round = run(PLAIN);

        assertThat(round.status()).isEqualTo(RoundStatus.CALCULATED);
        assertThat(round.requests()).isEqualTo(2);
        assertThat(round.plan().leads())
                .extracting(KeptPlan.Lead::mentee)
                .containsExactlyInAnyOrder(one.code().value(), other.code().value());
        assertThat(round.plan().gap()).isEqualByComparingTo("0");
        assertThat(round.plan().complete()).isTrue();
        assertThat(round.plan().comparison().greedy())
                .isLessThanOrEqualTo(round.plan().total());
        assertThat(round.startedBy()).isEqualTo("secretariat");
        assertThat(round.weightsVersion()).isEqualTo(call.weightsVersion());
    }

    @Test
    void whatAnOfficerDecidesIsKeptWithItsReasonAndItsPrice() {
        var free = run(PLAIN);
        var apart = free.plan().leads().get(0);
        var round = run(new RoundWish(
                0,
                List.of(),
                List.of(new RoundWish.Ruled(
                        PairDecision.KEEP_APART, apart.mentee(), apart.mentor(), "They quarrelled last year"))));

        assertThat(round.plan().leads()).doesNotContain(apart);
        assertThat(round.plan().costs()).singleElement().satisfies(cost -> {
            assertThat(cost.reason()).isEqualTo("They quarrelled last year");
            assertThat(cost.points())
                    .isEqualByComparingTo(
                            free.plan().total().subtract(round.plan().total()));
        });
    }

    @Test
    void aMinimumOfARegionSaysWhatIsLacking() {
        var round = run(new RoundWish(
                0, List.of(new RoundWish.Minimum(Region.AFRICA, 2), new RoundWish.Minimum(Region.ASIA, 1)), List.of()));

        assertThat(round.plan().served()).containsEntry(Region.AFRICA, 2);
        assertThat(round.plan().missing()).containsOnlyKeys(Region.ASIA);
        assertThat(round.plan().fairness()).isNotNull();
    }

    @Test
    void aRulingThatCannotBeKeptIsRefusedAndNothingBegins() {
        var nobody = new RoundWish.Ruled(
                PairDecision.BRING_TOGETHER, one.code().value(), other.code().value(), "They know each other");

        assertThatThrownBy(() -> job.begin(call, new RoundWish(0, List.of(), List.of(nobody)), OFFICER))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("matching.ruling.not-possible"));
        assertThat(in(() -> rounds.of(call.number()))).isEmpty();
    }

    @Test
    void aRoundThatIsStoppedKeepsWhatItFoundAndSaysHowFarItMayBeOff() {
        var number = job.begin(call, PLAIN, OFFICER);
        assertThat(job.percent(number)).contains(0);
        job.stop(number);
        waiting.forEach(Runnable::run);

        var round = find(number);
        assertThat(round.status()).isEqualTo(RoundStatus.ENDED_EARLY);
        assertThat(round.plan().complete()).isFalse();
        assertThat(round.plan().gap()).isPositive();
        assertThat(job.percent(number)).isEmpty();
    }

    @Test
    void whileOneIsCalculatedNoOtherBegins() {
        job.begin(call, PLAIN, OFFICER);

        assertThatThrownBy(() -> job.begin(call, PLAIN, OFFICER)).isInstanceOf(Conflict.class);
        waiting.forEach(Runnable::run);
        assertThat(job.begin(call, PLAIN, OFFICER)).isPositive();
    }

    @Test
    void aCallThatTakesEntriesHasNoRoundYet() {
        var open = scenes.published();

        assertThatThrownBy(() -> job.begin(open, PLAIN, OFFICER))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.messageKey())
                        .isEqualTo("call.round.still-open"));
    }

    @Test
    void whatWasCalculatedWhenTheApplicationEndedIsBrokenOff() {
        var number = job.begin(call, PLAIN, OFFICER);
        job.breakOffAbandoned();

        assertThat(find(number).status()).isEqualTo(RoundStatus.BROKEN_OFF);
        waiting.forEach(Runnable::run);
        assertThat(find(number).plan()).isNull();
    }

    @Test
    void theDatabaseKeepsWhatCameOut() {
        var round = run(PLAIN);

        for (var wrong : List.of(
                "update wop.call_round set plan = '{}' where number = ?",
                "update wop.call_round set status = 'BROKEN_OFF' where number = ?",
                "delete from wop.call_round where number = ?")) {
            assertThatThrownBy(() -> database.sql(wrong).param(round.number()).update())
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void withoutAPartnershipThatLooksForOneNothingIsHandedOver() {
        var round = run(PLAIN);

        assertThatThrownBy(() -> in(() -> Optional.of(rounds.propose(round.number(), one.code(), OFFICER))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("call.round.no-partnership"));
    }

    private Round run(RoundWish wish) {
        waiting.clear();
        var number = job.begin(call, wish, OFFICER);
        waiting.forEach(Runnable::run);
        return find(number);
    }

    private Round find(long number) {
        return in(() -> rounds.find(number)).orElseThrow();
    }

    private static MentorOffer offer(int level) {
        return SampleCalls.offer(List.of(SampleCalls.LOSSES, WorkingArea.LABORATORY), level, 1, List.of(), "en");
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
