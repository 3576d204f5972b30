package org.wopengine.identity.login;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second factor: a code that an app on the person's telephone makes every half minute (TOTP, RFC 6238), or, when
 * the telephone is gone, a code from a list. Each code is good once.
 */
@Component
class SecondFactors {
    static final int RECOVERY_CODES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int STEPS_OFF = 1;
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern RECOVERY = Pattern.compile("[A-Z2-9]{12}");
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int RECOVERY_LENGTH = 12;
    private static final int RECOVERY_GROUP = 4;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final SecretKeys keys;
    private final LoginSettings settings;
    private final Clock clock;

    SecondFactors(
            JdbcClient database,
            TransactionTemplate transaction,
            Accounts accounts,
            SecretKeys keys,
            LoginSettings settings,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.accounts = accounts;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether second factors can be set up here at all. */
    boolean available() {
        return keys.available();
    }

    boolean enrolled(String user) {
        return kept(user).isPresent();
    }

    boolean required(Set<String> groups) {
        return settings.needsSecondFactor(groups);
    }

    /** Whether somebody must not work in these groups before it has set up a second factor. */
    boolean missing(String user, Set<String> groups) {
        return required(groups) && !enrolled(user);
    }

    /** A new secret, as people type it into an app that cannot see the picture. */
    static String newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base32.toBase32String(secret);
    }

    /** Sets up a secret if the code shows that the person's app has it; gives the recovery codes, this once. */
    Optional<List<String>> enrol(String user, String secret, String typed) {
        var step = step(secret, plain(typed), 0);
        if (step.isEmpty() || !available()) {
            return Optional.empty();
        }
        return Optional.ofNullable(transaction.execute(status -> {
            accounts.have(user);
            database.sql("update wop.account set totp_secret = ?, totp_step = ?, totp_since = ? where user_id = ?")
                    .params(keys.close(user, secret), step.get(), Timestamp.from(clock.instant()), user)
                    .update();
            return newRecoveryCodes(user);
        }));
    }

    /** Whether this is a code of the person, not used before; it is used up by that. */
    boolean accept(String user, String typed) {
        var code = plain(typed);
        if (RECOVERY.matcher(code).matches()) {
            return database.sql("delete from wop.recovery_code where user_id = ? and code_hash = ?")
                            .params(user, keys.fingerprint(user, code))
                            .update()
                    == 1;
        }
        return kept(user)
                .flatMap(kept -> step(kept.secret, code, kept.step))
                .filter(step -> database.sql("update wop.account set totp_step = ? where user_id = ? and totp_step < ?")
                                .params(step, user, step)
                                .update()
                        == 1)
                .isPresent();
    }

    /** Ten new recovery codes in the place of those before. */
    List<String> newRecoveryCodes(String user) {
        var fresh = new ArrayList<String>();
        while (fresh.size() < RECOVERY_CODES) {
            var code = new StringBuilder();
            RANDOM.ints(RECOVERY_LENGTH, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
            fresh.add(code.toString());
        }
        transaction.executeWithoutResult(status -> {
            database.sql("delete from wop.recovery_code where user_id = ?")
                    .param(user)
                    .update();
            fresh.forEach(code -> database.sql("insert into wop.recovery_code (user_id, code_hash) values (?, ?)")
                    .params(user, keys.fingerprint(user, code))
                    .update());
        });
        return fresh.stream().map(SecondFactors::grouped).toList();
    }

    int recoveryCodesLeft(String user) {
        return database.sql("select count(*) from wop.recovery_code where user_id = ?")
                .param(user)
                .query(Integer.class)
                .single();
    }

    /** Takes the second factor away: by the person itself, or by an administrator when telephone and list are lost. */
    void remove(String user) {
        transaction.executeWithoutResult(status -> {
            database.sql("update wop.account set totp_secret = null, totp_since = null where user_id = ?")
                    .param(user)
                    .update();
            database.sql("delete from wop.recovery_code where user_id = ?")
                    .param(user)
                    .update();
        });
    }

    static String grouped(String text) {
        return text.replaceAll("(.{" + RECOVERY_GROUP + "})(?=.)", "$1 ");
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** The half minute of this code, if it is now, just before or just after, and later than the last one used. */
    private Optional<Long> step(String secret, String code, long last) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        var key = new SecretKeySpec(Base32.decode(secret), codes.getAlgorithm());
        var length = codes.getTimeStep();
        Optional<Long> found = Optional.empty();
        for (int off = -STEPS_OFF; off <= STEPS_OFF; off++) {
            var moment = clock.instant().plus(length.multipliedBy(off));
            var step = moment.getEpochSecond() / length.toSeconds();
            try {
                var right = codes.generateOneTimePasswordString(key, moment, Locale.ROOT);
                if (step > last && MessageDigest.isEqual(bytes(right), bytes(code))) {
                    found = Optional.of(step);
                }
            } catch (InvalidKeyException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Kept> kept(String user) {
        return database.sql("select totp_secret, totp_step from wop.account"
                        + " where user_id = ? and totp_secret is not null")
                .param(user)
                .query((row, number) -> new Kept(opened(user, row.getBytes(1)), row.getLong(2)))
                .optional();
    }

    /** A secret that cannot be read fits no code; so the person stays out, and is not let in without. */
    private String opened(String user, byte[] closed) {
        try {
            return keys.open(user, closed);
        } catch (IllegalStateException otherKey) {
            LOG.error(
                    "The second factor of {} cannot be read: wop.login.secret-key is not the one it was kept with."
                            + " Bring the key back, or take the second factor away on the page of the person.",
                    SignInLog.encoded(user));
            return newSecret();
        }
    }

    private record Kept(String secret, long step) {}
}
