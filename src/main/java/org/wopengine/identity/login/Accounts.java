package org.wopengine.identity.login;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a login is in use. Switching it off keeps everything the person did, deleting it does not. */
@Component
class Accounts {
    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
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

    /** Makes the row that other things are written to. */
    void have(String user) {
        database.sql("insert into wop.account (user_id) values (?) on conflict do nothing")
                .param(user)
                .update();
    }
}
