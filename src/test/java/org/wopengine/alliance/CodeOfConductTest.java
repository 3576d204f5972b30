package org.wopengine.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.Desk;
import org.wopengine.WopTest;
import org.wopengine.interest.InterestAnswers;
import org.wopengine.operator.Operators;
import org.wopengine.operator.SampleOperators;
import org.wopengine.shared.Actor;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;

/** Who has accepted the Code of Conduct, until when, and what is refused without it. */
@WopTest
class CodeOfConductTest {
    private static final Actor SOMEBODY = new Actor("ada", "operator-OP99", null);

    @Autowired
    CodeOfConduct conduct;

    @Autowired
    Operators operators;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    OperatorCode operator;
    LocalDate today;

    @BeforeEach
    void registerAnOperator() {
        operator =
                inTransaction(() -> operators.register(SampleOperators.any())).code();
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void anOperatorThatNeverAcceptedIsRefusedAndToldWhatToDo() {
        assertThat(conduct.standing(operator)).isEqualTo(new ConductStanding(operator, null, false, false));
        assertThatThrownBy(() -> inTransaction(() -> {
                    conduct.demandAcceptedBy(operator, "choice");
                    return null;
                }))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("alliance.conduct.accept-first");
                    assertThat(refused.field()).isEqualTo("choice");
                });
    }

    @Test
    void anAcceptanceCountsForSixtyMonthsFromItsDay() {
        var acceptance = inTransaction(() -> conduct.accept(operator, answers(conduct.current()), SOMEBODY));

        assertThat(acceptance.version()).isEqualTo("2022");
        assertThat(acceptance.acceptedOn()).isEqualTo(today);
        assertThat(acceptance.validUntil()).isEqualTo(today.plusMonths(60));
        assertThat(conduct.isAcceptedBy(operator)).isTrue();
        assertThat(acceptance.holdsOn(today.plusMonths(60))).isTrue();
        assertThat(acceptance.holdsOn(today.plusMonths(60).plusDays(1))).isFalse();
        assertThat(acceptance.holdsOn(today.minusDays(1))).isFalse();
    }

    @Test
    void anAcceptanceThatEndedYesterdayDoesNotCountAndOneThatEndsTodayDoes() {
        accepted(today.minusMonths(60).minusDays(1));
        assertThat(conduct.isAcceptedBy(operator)).isFalse();

        accepted(today.minusMonths(60));
        assertThat(conduct.standing(operator)).isEqualTo(new ConductStanding(operator, today, true, true));
    }

    @Test
    void anEarlierAcceptanceIsOneOfTheVersionThatWasInForceThen() {
        accepted(LocalDate.of(2022, 5, 8));
        accepted(LocalDate.of(2022, 5, 9));

        assertThat(conduct.history(operator)).extracting(Acceptance::version).containsExactly("2022", "first");
    }

    @Test
    void acceptingAgainProlongsAndKeepsWhatWasBefore() {
        accepted(today.minusMonths(58).minusDays(20));
        assertThat(conduct.standing(operator).endsSoon()).isTrue();

        inTransaction(() -> conduct.accept(operator, answers(conduct.current()), SOMEBODY));

        assertThat(conduct.standing(operator).endsSoon()).isFalse();
        assertThat(conduct.history(operator)).hasSize(2);
    }

    @Test
    void nobodyAcceptsAVersionTheyDidNotRead() {
        assertThatThrownBy(() -> inTransaction(
                        () -> conduct.accept(operator, new AcceptConduct("first", "Ada", "Director", true), SOMEBODY)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("alliance.conduct.changed"));
        assertThat(conduct.history(operator)).isEmpty();
    }

    @Test
    void theDatabaseKeepsWhatWasAccepted() {
        accepted(today);

        for (var change : new String[] {
            "update wop.conduct_acceptance set valid_until = valid_until + 1", "delete from wop.conduct_acceptance"
        }) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void anInterestWithAPartnerThatHasNotAcceptedIsRefusedAndNothingIsWritten() {
        var before = partnerships();

        assertThatThrownBy(() -> desk.express("op12", InterestAnswers.joint(operator.value())))
                .hasMessageContaining("has no acceptance of the Code of Conduct that counts today");

        assertThat(partnerships()).isEqualTo(before);
        accepted(today);
        assertThat(desk.express("op12", InterestAnswers.joint(operator.value())))
                .isNotNull();
    }

    private void accepted(LocalDate day) {
        inTransaction(() -> {
            conduct.acceptedOn(operator, day, "Ada Head", "Director", SOMEBODY);
            return null;
        });
    }

    private static AcceptConduct answers(ConductVersion version) {
        return new AcceptConduct(version.version(), "Ada Head", "Director", true);
    }

    private Map<String, Object> partnerships() {
        return database.sql("select count(*) as n from wop.partnership").query().singleRow();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
