package org.wopengine.identity.login;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Sha256;

/**
 * Slows guessing down. A few tries are free, then each one has to wait, from one minute to a quarter of an hour; nobody
 * is locked out for good, so nobody can lock others out for good. A try is counted before it is judged, so that many at
 * once are not more than a few.
 */
@Component
class Throttle {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int LINKS_PER_PERSON = 3;
    private static final int LINKS_PER_ADDRESS = 10;
    private static final Duration MEMORY = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;
    private final LoginSettings settings;

    Throttle(JdbcClient database, Clock clock, LoginSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** What is counted. */
    enum Kind {
        /** Wrong passwords for one login, whether it exists or not. */
        PERSON,
        /** Wrong passwords from one browser of {@link KnownDevices}, which count nowhere else. */
        DEVICE,
        /** Wrong passwords of somebody who is signed in and asked again. */
        OWN,
        /** Wrong passwords from one address. */
        ADDRESS,
        /** Wrong second factors for one login. */
        CODE,
        /** Links for a new password, for one login. */
        LINK,
        /** The same from one address. */
        LINK_FROM
    }

    /** Counts one try; false if this one has to wait, and then it is not counted. */
    boolean admits(Kind kind, String subject) {
        var limit =
                switch (kind) {
                    case PERSON, DEVICE, OWN, CODE -> settings.triesPerPerson();
                    case ADDRESS -> settings.triesPerAddress();
                    case LINK -> LINKS_PER_PERSON;
                    case LINK_FROM -> LINKS_PER_ADDRESS;
                };
        return database.sql(
                                """
                        insert into wop.login_throttle as known (kind, subject, tries, last_try)
                        values (:kind, :subject, 1, :now)
                        on conflict (kind, subject) do update set
                            tries = case when known.last_try < :forgotten then 1 else known.tries + 1 end,
                            last_try = :now,
                            blocked_until = case
                                when known.last_try < :forgotten or known.tries + 1 < :limit then null
                                else cast(:now as timestamptz) + least(:longest, :first * power(2, least(known.tries + 1 - :limit, 10)))
                                    * interval '1 second' end
                        where known.blocked_until is null or known.blocked_until <= :now
                        """)
                        .param("kind", kind.name())
                        .param("subject", fingerprint(subject))
                        .param("now", now())
                        .param("forgotten", Timestamp.from(clock.instant().minus(MEMORY)))
                        .param("limit", limit)
                        .param("first", FIRST_WAIT.toSeconds())
                        .param("longest", LONGEST_WAIT.toSeconds())
                        .update()
                == 1;
    }

    /** The right person: what was wrong before is forgotten. */
    void forget(Kind kind, String subject) {
        database.sql("delete from wop.login_throttle where kind = ? and subject = ?")
                .params(kind.name(), fingerprint(subject))
                .update();
    }

    /** A try that was right does not count; but it does not excuse those before, which may have been for others. */
    void giveBack(Kind kind, String subject) {
        database.sql(
                        """
                        update wop.login_throttle
                        set tries = greatest(tries - 1, 0),
                            blocked_until = case when tries - 1 < ? then null else blocked_until end
                        where kind = ? and subject = ?
                        """)
                .params(settings.triesPerAddress(), kind.name(), fingerprint(subject))
                .update();
    }

    /** Whether the next try has to wait. */
    boolean blocks(Kind kind, String subject) {
        return database.sql(
                                "select count(*) from wop.login_throttle where kind = ? and subject = ? and blocked_until > ?")
                        .params(kind.name(), fingerprint(subject), now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    void tidyUp() {
        database.sql("delete from wop.login_throttle where last_try < ?")
                .param(Timestamp.from(clock.instant().minus(MEMORY).minus(LONGEST_WAIT)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static String fingerprint(String text) {
        return Sha256.of(text);
    }
}
