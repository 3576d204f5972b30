package org.wopengine.identity.login;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wopengine.identity.People;

/**
 * Keys for people who forgot their password. One a person, good once and for half an hour; a later one takes the place of
 * an earlier one, and any other change of the password makes it worthless. The database has hashes only.
 */
@Component
class PasswordResets {
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LONGEST_KEY = 100;

    /** Not for people of an organisation's login, who have no password here, and not for a login that is switched off. */
    private static final String GOOD =
            """
             from wop.password_reset r join public.act_id_user u on u.id_ = r.user_id
            left join wop.account a on a.user_id = r.user_id
            where r.key_hash = :hash and r.expires_at > :now and r.credential = %s
              and a.disabled_at is null and a.issuer is null"""
                    .formatted(SignIns.FINGERPRINT);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final People people;
    private final SignIns signIns;
    private final Accounts accounts;
    private final Clock clock;

    PasswordResets(
            JdbcClient database,
            TransactionTemplate transaction,
            People people,
            SignIns signIns,
            Accounts accounts,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.people = people;
        this.signIns = signIns;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The address a link for this login goes to; none for whoever may not have one. */
    Optional<String> mailAddress(String user) {
        return database.sql(
                        """
                        select u.email_ from public.act_id_user u left join wop.account a on a.user_id = u.id_
                        where u.id_ = ? and u.pwd_ is not null and trim(coalesce(u.email_, '')) <> ''
                          and a.disabled_at is null and a.issuer is null
                        """)
                .param(user)
                .query(String.class)
                .optional();
    }

    /** A new key, which nobody but the receiver of the mail gets to know. */
    String open(String user) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("insert into wop.password_reset (user_id, key_hash, expires_at, credential) select u.id_, :hash,"
                        + " :expires, " + SignIns.FINGERPRINT + " from public.act_id_user u where u.id_ = :user"
                        + " on conflict (user_id) do update set key_hash = excluded.key_hash,"
                        + " expires_at = excluded.expires_at, credential = excluded.credential")
                .param("hash", Throttle.fingerprint(key))
                .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                .param("user", user)
                .update();
        return key;
    }

    /** Whose key this is, if it is good. */
    Optional<String> person(String key) {
        return key == null || key.length() > LONGEST_KEY
                ? Optional.empty()
                : database.sql("select r.user_id" + GOOD)
                        .param("hash", Throttle.fingerprint(key))
                        .param("now", now())
                        .query(String.class)
                        .optional();
    }

    /** Uses the key up for another password, and ends everything the person is signed in to; false if it is not good. */
    boolean use(String key, String fresh) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var user = person(key)
                    .filter(found -> database.sql("delete from wop.password_reset where user_id = ? and key_hash = ?")
                                    .params(found, Throttle.fingerprint(key))
                                    .update()
                            == 1);
            user.ifPresent(found -> {
                people.setPassword(found, fresh);
                accounts.passwordSetBy(found, null);
                signIns.endAll(found);
            });
            return user.isPresent();
        }));
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidyUp() {
        database.sql("delete from wop.password_reset where expires_at < ?")
                .param(now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
