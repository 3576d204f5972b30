package org.wopengine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.StatementCount;
import org.wopengine.WopTest;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.matching.score.MatchCriterion;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Region;
import org.wopengine.operator.SampleOperators;
import org.wopengine.partnership.WorkingArea;
import org.wopengine.shared.Actor;

@WopTest
class RankingTest {
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    @Autowired
    Calls calls;

    @Autowired
    Entries entries;

    @Autowired
    Ranking ranking;

    @Autowired
    Operators operators;

    @Autowired
    CodeOfConduct conduct;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Call call;

    @BeforeEach
    void publishACall() {
        var today = LocalDate.now(clock);
        call = in(() -> {
            var programme = calls.begin(SampleCalls.programme(), OFFICER);
            return calls.publish(
                    calls.draft(programme.code(), SampleCalls.terms(today), OFFICER)
                            .number(),
                    OFFICER);
        });
    }

    @Test
    void eachRequestHasItsMentorsTheBestFirst() {
        var mentee = hand("ZM", Region.AFRICA, SampleCalls.request());
        var good = hand("DE", Region.EUROPE_WEST, offer(4, List.of(), "en"));
        var fair = hand("DE", Region.EUROPE_WEST, offer(2, List.of(), "en"));

        var request = only(mentee);
        assertThat(request.isEligible()).isTrue();
        assertThat(own(request, good, fair))
                .extracting(candidate -> candidate.score().mentor())
                .containsExactly(good.code(), fair.code());
        assertThat(request.candidates()
                        .get(0)
                        .score()
                        .of(MatchCriterion.EXPERTISE)
                        .known())
                .isTrue();
    }

    @Test
    void whoSharesNoLanguageIsRuledOutAndStillListedWithTheReason() {
        var mentee = hand("ZM", Region.AFRICA, SampleCalls.request());
        var mute = hand("PE", Region.LATIN_AMERICA_AND_THE_CARIBBEAN, offer(4, List.of(), "es"));

        assertThat(own(only(mentee), mute)).singleElement().satisfies(candidate -> {
            assertThat(candidate.isPossible()).isFalse();
            assertThat(candidate.score().exclusions()).hasSize(1);
        });
    }

    @Test
    void aMentorThatMustNotTravelThereIsNotPossible() {
        var mentee = hand("ZM", Region.AFRICA, SampleCalls.request());
        var careful = hand("DE", Region.EUROPE_WEST, offer(4, List.of(Region.AFRICA), "en"));

        assertThat(own(only(mentee), careful)).singleElement().satisfies(candidate -> {
            assertThat(candidate.score().mayBeProposed()).isTrue();
            assertThat(candidate.isPossible()).isFalse();
        });
    }

    @Test
    void anOfferThatWaitsWithoutACallCountsToo() {
        var mentee = hand("ZM", Region.AFRICA, SampleCalls.request());
        var waiting = operator("DE", Region.EUROPE_WEST);
        submit(null, waiting, offer(4, List.of(), "en"));

        assertThat(own(only(mentee), waiting)).hasSize(1);
        in(() -> entries.takeBack(null, EntryKind.OFFER, waiting.code(), by(waiting)));
        assertThat(own(only(mentee), waiting)).isEmpty();
    }

    @Test
    void theCapacityIsWhatTheOfferSays() {
        var mentee = hand("ZM", Region.AFRICA, SampleCalls.request());
        var mentor = hand("DE", Region.EUROPE_WEST, offer(4, List.of(), "en"));

        assertThat(own(only(mentee), mentor).get(0).offer().free()).isEqualTo(2);
    }

    @Test
    void howManyTheyAreTheDatabaseIsAskedEquallyOften() throws Exception {
        hand("ZM", Region.AFRICA, SampleCalls.request());
        hand("DE", Region.EUROPE_WEST, offer(4, List.of(), "en"));
        in(() -> ranking.of(call));
        var few = StatementCount.of(() -> in(() -> ranking.of(call)));
        for (var number = 0; number < 4; number++) {
            hand("ZM", Region.AFRICA, SampleCalls.request());
            hand("DE", Region.EUROPE_WEST, offer(4, List.of(), "en"));
        }

        var many = StatementCount.of(() -> in(() -> ranking.of(call)));

        assertThat(many).hasSameSizeAs(few);
        assertThat(few).hasSizeLessThan(15);
    }

    private static MentorOffer offer(int level, List<Region> excluded, String language) {
        return SampleCalls.offer(List.of(SampleCalls.LOSSES, WorkingArea.LABORATORY), level, 2, excluded, language);
    }

    /** Others may wait without a call: this database is everybody's. */
    private static List<Candidate> own(RankedRequest request, OperatorView... mentors) {
        var codes = List.of(mentors).stream().map(OperatorView::code).toList();
        return request.candidates().stream()
                .filter(candidate -> codes.contains(candidate.score().mentor()))
                .toList();
    }

    private RankedRequest only(OperatorView mentee) {
        return in(() -> ranking.of(call)).requests().stream()
                .filter(request -> request.operator().code().equals(mentee.code()))
                .findFirst()
                .orElseThrow();
    }

    private OperatorView hand(String country, Region region, Record said) {
        var operator = operator(country, region);
        submit(call.number(), operator, said);
        return operator;
    }

    private void submit(Long of, OperatorView operator, Record said) {
        in(() -> entries.submit(of, operator.code(), said, 0, by(operator)));
    }

    private OperatorView operator(String country, Region region) {
        return in(() -> {
            var made = operators.register(SampleOperators.in(country, region, "en"));
            conduct.acceptedOn(made.code(), LocalDate.now(clock), "Hugo Head", "Head", OFFICER);
            return made;
        });
    }

    private static Actor by(OperatorView operator) {
        return new Actor("ada", operator.code().group(), null);
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
