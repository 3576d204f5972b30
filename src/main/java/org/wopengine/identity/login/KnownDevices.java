package org.wopengine.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wopengine.identity.OwnCookie;

/**
 * Browsers in which somebody was signed in before. What strangers guess elsewhere does not make the person wait there: such
 * a browser is counted for itself. It opens nothing: the password is asked for all the same, and five wrong ones from
 * there wait, too. Another password makes all of them unknown, as it ends all sessions.
 */
@Component
class KnownDevices {
    private static final Duration LIFE = Duration.ofDays(180);
    private static final int BYTES = 32;
    private static final int LENGTH = 43; // of so many bytes in Base64
    private static final int MOST = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String COOKIE = "WOP-DEVICE";

    private final JdbcClient database;
    private final Clock clock;

    KnownDevices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the browser shows of itself; empty if it shows nothing that could be ours. */
    static String shown(HttpServletRequest request) {
        return OwnCookie.value(request, COOKIE)
                .filter(token -> token.length() == LENGTH)
                .orElse("");
    }

    boolean isOf(String token, String user) {
        return !token.isEmpty()
                && database.sql("select count(*) from wop.known_device d join public.act_id_user u on u.id_ = d.user_id"
                                        + " where d.device_hash = ? and d.user_id = ? and d.last_used > ?"
                                        + " and d.credential = " + SignIns.FINGERPRINT)
                                .params(Throttle.fingerprint(token), user, oldest())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Notes that the person is signed in with this browser, and lets the browser know. */
    void remember(String user, HttpServletRequest request, HttpServletResponse response) {
        var shown = shown(request);
        var token = isOf(shown, user) ? shown : fresh();
        database.sql("insert into wop.known_device (device_hash, user_id, last_used, credential)"
                        + " select :hash, u.id_, :now, " + SignIns.FINGERPRINT
                        + " from public.act_id_user u where u.id_ = :user"
                        + " on conflict (device_hash) do update set last_used = excluded.last_used")
                .param("hash", Throttle.fingerprint(token))
                .param("user", user)
                .param("now", now())
                .update();
        database.sql("delete from wop.known_device where user_id = :user and device_hash not in (select device_hash"
                        + " from wop.known_device where user_id = :user order by last_used desc limit :most)")
                .param("user", user)
                .param("most", MOST)
                .update();
        var cookie =
                OwnCookie.of(request, COOKIE, token).maxAge(LIFE).httpOnly(true).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void forgetAll(String user) {
        database.sql("delete from wop.known_device where user_id = ?")
                .param(user)
                .update();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidyUp() {
        database.sql("delete from wop.known_device where last_used <= ?")
                .param(oldest())
                .update();
    }

    private static String fresh() {
        var token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(LIFE));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
