package org.wopengine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wopengine.WopTest;
import org.wopengine.notification.Notice;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.OperatorCode;

@WopTest
class StaleProfilesTest {
    @Autowired
    StaleProfilesJob job;

    @Autowired
    RegistrationDesk registration;

    @Autowired
    Notifications notifications;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void dataOlderThanEighteenMonthsAreRemindedOfOnce() {
        var operator = registration.newcomer().code();
        registration.tell(operator, RegistrationDesk.figures(today().minusMonths(18)));
        job.remind();
        assertThat(notifications.of(operator)).isEmpty();

        var old = today().minusMonths(18).minusDays(1);
        registration.tell(operator, RegistrationDesk.figures(old));
        job.remind();
        job.remind();

        assertThat(notifications.of(operator)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("profile-stale");
            assertThat(notice.recipientGroup()).isEqualTo(operator.group());
            assertThat(notice.arguments()).containsExactly(old.toString());
            assertThat(notice.partnership()).isNull();
            assertThat(notice.reference()).isEqualTo(operator.value());
        });
    }

    @Test
    void theSameDataAreRemindedOfAgainAfterThreeMonthsAndNewerOldDataAtOnce() {
        var operator = registration.newcomer().code();
        registration.tell(operator, RegistrationDesk.figures(today().minusMonths(24)));
        job.remind();

        setBack(operator, today().minusMonths(3).plusDays(1));
        job.remind();
        assertThat(notifications.of(operator)).hasSize(1);
        setBack(operator, today().minusMonths(3));
        job.remind();
        assertThat(notifications.of(operator)).hasSize(2);

        registration.tell(operator, RegistrationDesk.figures(today().minusMonths(20)));
        job.remind();
        assertThat(notifications.of(operator)).extracting(Notice::kind).hasSize(3);
    }

    @Test
    void freshDataAndDataWithoutADayAreLeftAlone() {
        var fresh = registration.newcomer().code();
        registration.tell(fresh, RegistrationDesk.figures(today()));
        var unknown = registration.newcomer().code();

        job.remind();

        assertThat(notifications.of(fresh)).isEmpty();
        assertThat(notifications.of(unknown)).isEmpty();
    }

    private void setBack(OperatorCode operator, LocalDate day) {
        database.sql("update wop.operator_profile_reminder set reminded_on = ? where operator = ?")
                .params(day, operator.value())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
