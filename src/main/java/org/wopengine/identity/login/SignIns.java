package org.wopengine.identity.login;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wopengine.identity.policy.Role;

/**
 * Who is signed in where, on all nodes. A session is good as long as its row is here and fits the person as it is now;
 * so whatever happens to the person takes effect with the next request, without a cache in between.
 */
@Component
class SignIns {
    private static final int LONGEST_BROWSER = 200;
    static final String FINGERPRINT = "encode(sha256(convert_to(coalesce(u.pwd_, ''), 'UTF8')), 'hex')";

    private final JdbcClient database;
    private final Clock clock;
    private final LoginSettings settings;
    private final KnownDevices devices;

    SignIns(JdbcClient database, Clock clock, LoginSettings settings, KnownDevices devices) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.devices = devices;
    }

    /**
     * What a session must fit.
     *
     * @param samePassword whether the password is still the one of the sign-in
     * @param groups that count for the person, now
     * @param chosenByAnother whether an administrator knows the password, because it chose it
     */
    record Standing(
            boolean disabled, boolean samePassword, Instant beganAt, Set<String> groups, boolean chosenByAnother) {}

    /** One place where somebody is signed in. */
    record Place(UUID id, Instant beganAt, Instant seenAt, String address, String browser) {}

    UUID begin(String user, String address, String browser) {
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        database.sql("insert into wop.sign_in (id, user_id, began_at, seen_at, address, browser, credential)"
                        + " select ?, u.id_, ?, ?, ?, ?, " + FINGERPRINT
                        + " from public.act_id_user u where u.id_ = ?")
                .params(id, now, now, address, browser, user)
                .update();
        return id;
    }

    /** How a session stands; empty if it was ended, or its person is gone. */
    Optional<Standing> look(UUID id, String user) {
        return database.sql("select a.disabled_at is not null, s.credential = " + FINGERPRINT
                        + ", s.began_at, array(select m.group_id_ from public.act_id_membership m"
                        + " where m.user_id_ = u.id_), a.password_set_by is not null"
                        + " from wop.sign_in s join public.act_id_user u on u.id_ = s.user_id"
                        + " left join wop.account a on a.user_id = s.user_id where s.id = ? and s.user_id = ?")
                .params(id, user)
                .query((row, number) -> new Standing(
                        row.getBoolean(1),
                        row.getBoolean(2),
                        row.getTimestamp(3).toInstant(),
                        Role.counting(Set.of((String[]) row.getArray(4).getArray())),
                        row.getBoolean(5)))
                .optional();
    }

    void seen(UUID id) {
        database.sql("update wop.sign_in set seen_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Whoever changed the password stays signed in where it was done; everywhere else the session no longer fits. */
    void keepAfterNewPassword(UUID id) {
        database.sql("update wop.sign_in s set credential = " + FINGERPRINT
                        + " from public.act_id_user u where u.id_ = s.user_id and s.id = ?")
                .param(id)
                .update();
    }

    /** True if there was such a place of this person. */
    boolean end(UUID id, String user) {
        return database.sql("delete from wop.sign_in where id = ? and user_id = ?")
                        .params(id, user)
                        .update()
                > 0;
    }

    /** Everywhere, and no browser is known any more. */
    int endAll(String user) {
        devices.forgetAll(user);
        return database.sql("delete from wop.sign_in where user_id = ?")
                .param(user)
                .update();
    }

    int endOthers(String user, UUID but) {
        return database.sql("delete from wop.sign_in where user_id = ? and id <> ?")
                .params(user, but)
                .update();
    }

    /** Where somebody is signed in, the latest first. */
    List<Place> of(String user) {
        return database.sql("select id, began_at, seen_at, address, browser from wop.sign_in"
                        + " where user_id = ? and seen_at > ? order by seen_at desc, began_at desc")
                .params(user, Timestamp.from(clock.instant().minus(settings.idle())))
                .query((row, number) -> new Place(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** Sessions of a node that was killed end here. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidyUp() {
        database.sql("delete from wop.sign_in where began_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.longest())))
                .update();
    }

    static String cut(String browser) {
        if (browser == null) {
            return "";
        }
        var readable = browser.replaceAll("\\p{Cntrl}", " ");
        return readable.length() > LONGEST_BROWSER ? readable.substring(0, LONGEST_BROWSER) : readable;
    }
}
