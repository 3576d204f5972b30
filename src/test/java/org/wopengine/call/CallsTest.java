package org.wopengine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.wopengine.matching.MatchingWeights;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Refused;

@WopTest
class CallsTest {
    private static final Actor OFFICER = new Actor("secretariat", "secretariat", null);

    @Autowired
    Calls calls;

    @Autowired
    MatchingWeights weights;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Call draft;
    LocalDate today;

    @BeforeEach
    void draftACall() {
        today = LocalDate.now(clock);
        draft = in(() -> {
            var programme = calls.begin(SampleCalls.programme(), OFFICER);
            return calls.draft(programme.code(), SampleCalls.terms(today), OFFICER);
        });
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void aDraftIsKeptAsItWasSaid() {
        assertThat(draft.terms()).isEqualTo(SampleCalls.terms(today));
        assertThat(draft.status()).isEqualTo(CallStatus.PREPARED);
        assertThat(draft.weightsVersion()).isNull();
        assertThat(draft.terms().countryCodes()).containsExactly("ZM", "SN");
    }

    @Test
    void aPublishedCallKeepsTheWeightsInForce() {
        var published = in(() -> calls.publish(draft.number(), OFFICER));

        assertThat(published.status()).isEqualTo(CallStatus.TAKING_ENTRIES);
        assertThat(published.weightsVersion()).isEqualTo(weights.inForce().version());
        assertThat(published.publishedBy()).isEqualTo("secretariat");
    }

    @Test
    void itClosesWhenItsLastDayEndsInUtc() {
        in(() -> calls.publish(draft.number(), OFFICER));
        var left = Duration.between(
                clock.instant(), today.plusDays(11).atStartOfDay().toInstant(ZoneOffset.UTC));

        ClockUtil.offset(left.minusSeconds(5).toMillis());
        assertThat(status()).isEqualTo(CallStatus.TAKING_ENTRIES);
        ClockUtil.offset(left.plusSeconds(1).toMillis());
        assertThat(status()).isEqualTo(CallStatus.OVER);
    }

    @Test
    void itIsAnnouncedUntilItsFirstDay() {
        var later = in(() -> {
            var programme = calls.begin(SampleCalls.programme(), OFFICER);
            var call = calls.draft(programme.code(), SampleCalls.terms(today.plusDays(1)), OFFICER);
            return calls.publish(call.number(), OFFICER);
        });

        assertThat(later.status()).isEqualTo(CallStatus.ANNOUNCED);
    }

    @Test
    void whatIsPublishedOnlyGetsALaterDeadline() {
        in(() -> calls.publish(draft.number(), OFFICER));

        assertThatThrownBy(() -> in(() -> calls.correct(draft.number(), SampleCalls.terms(today), 2)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> in(() -> calls.publish(draft.number(), OFFICER)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> in(() -> calls.extend(draft.number(), today.plusDays(10))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("deadline"));

        var extended = in(() -> calls.extend(draft.number(), today.plusDays(12)));
        assertThat(extended.terms().deadline()).isEqualTo(today.plusDays(12));
        assertThat(extended.closesAt())
                .isEqualTo(today.plusDays(13).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @Test
    void aClosedCallIsNotOpenedAgain() {
        in(() -> calls.publish(draft.number(), OFFICER));
        ClockUtil.offset(Duration.ofDays(12).toMillis());

        assertThatThrownBy(() -> in(() -> calls.extend(draft.number(), today.plusDays(30))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theDatabaseRefusesOtherTermsOnceItIsPublished() {
        in(() -> calls.publish(draft.number(), OFFICER));

        for (var wrong : new String[] {
            "update wop.programme_call set terms = jsonb_set(terms, '{title}', '\"Other\"') where number = ?",
            "update wop.programme_call set closes_at = closes_at - interval '1 day' where number = ?",
            "delete from wop.programme_call where number = ?"
        }) {
            assertThatThrownBy(() -> database.sql(wrong).param(draft.number()).update())
                    .as(wrong)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whoIsSlowerLosesNothingOfTheOther() {
        in(() -> calls.correct(draft.number(), SampleCalls.terms(today.plusDays(1)), 1));

        assertThatThrownBy(() -> in(() -> calls.correct(draft.number(), SampleCalls.terms(today), 1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aDeadlineThatIsOverIsRefused() {
        assertThatThrownBy(() -> in(() -> calls.correct(draft.number(), SampleCalls.terms(today.minusDays(11)), 1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("deadline"));
        assertThatThrownBy(() -> in(() -> calls.draft("NO-SUCH", SampleCalls.terms(today), OFFICER)))
                .isInstanceOf(Refused.class);
    }

    private CallStatus status() {
        return in(() -> calls.find(draft.number())).orElseThrow().status();
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
