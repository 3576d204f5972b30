package org.wopengine.identity.login;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a login is in use. Switching it off keeps everything the person did, deleting it does not. */
@Component
class Accounts {
    private static final Pattern LOGIN = Pattern.compile("[a-zA-Z0-9-]{1,64}");

    private final JdbcClient database;
    private final LoginSettings settings;
    private final Clock clock;

    Accounts(JdbcClient database, LoginSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One login in the list of all.
     *
     * @param groups names of the groups, one after the other
     * @param places number of sessions that are signed in
     */
    record Line(String login, String name, String groups, boolean disabled, boolean secondFactor, int places) {}

    /** Whether a login could have this name. */
    static boolean couldBe(String login) {
        return LOGIN.matcher(login).matches();
    }

    List<Line> all() {
        return database.sql(
                        """
                        select u.id_, trim(concat_ws(' ', u.first_, u.last_)),
                            coalesce((select string_agg(m.group_id_, ', ' order by m.group_id_)
                                from public.act_id_membership m
                                where m.user_id_ = u.id_ and m.group_id_ <> 'camunda-admin'), ''),
                            a.disabled_at is not null, a.totp_secret is not null,
                            (select count(*) from wop.sign_in s where s.user_id = u.id_ and s.seen_at > ?)
                        from public.act_id_user u left join wop.account a on a.user_id = u.id_
                        order by u.id_
                        """)
                .param(Timestamp.from(clock.instant().minus(settings.idle())))
                .query((row, number) -> new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getInt(6)))
                .list();
    }

    boolean disabled(String user) {
        return database.sql("select count(*) from wop.account where user_id = ? and disabled_at is not null")
                        .param(user)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void disable(String user, String by) {
        have(user);
        database.sql("update wop.account set disabled_at = ?, disabled_by = ? where user_id = ?")
                .params(Timestamp.from(clock.instant()), by, user)
                .update();
    }

    void enable(String user) {
        database.sql("update wop.account set disabled_at = null, disabled_by = null where user_id = ?")
                .param(user)
                .update();
    }

    /** Notes that somebody else chose the password; null: the person itself did. */
    void passwordSetBy(String user, String another) {
        if (another != null) {
            have(user);
        }
        database.sql("update wop.account set password_set_by = ? where user_id = ?")
                .params(another, user)
                .update();
    }

    boolean isPasswordOfAnother(String user) {
        return database.sql("select count(*) from wop.account where user_id = ? and password_set_by is not null")
                        .param(user)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Makes the row that other things are written to. */
    void have(String user) {
        database.sql("insert into wop.account (user_id) values (?) on conflict do nothing")
                .param(user)
                .update();
    }
}
