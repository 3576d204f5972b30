package org.wopengine.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who changed logins and groups, and who had documents destroyed. Append-only; the database refuses anything else. */
@Component
public class SecurityLog {
    private final JdbcTemplate database;
    private final CurrentActor actor;
    private final Clock clock;

    SecurityLog(JdbcTemplate database, CurrentActor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was done. */
    public enum Verb {
        LOGIN_CREATED,
        LOGIN_CHANGED,
        LOGIN_DELETED,
        LOGIN_UNLOCKED,
        PASSWORD_SET,
        GROUP_JOINED,
        GROUP_LEFT,
        /** Somebody tried what is against the rules on groups. */
        GROUP_REFUSED,
        /** Somebody had a document destroyed whose retention had ended. */
        DOCUMENT_DESTROYED,
        /** Somebody became a pseudonym after retention; the row names the pseudonym. */
        PERSON_ANONYMISED
    }

    /**
     * One row.
     *
     * @param number counted up
     * @param user who did it
     * @param subject the login it was done to
     * @param group null if it is not about a group
     */
    public record Entry(long number, Instant at, String user, Verb verb, String subject, String group) {}

    /** Writes a row in the transaction of the caller, in the name of who is logged in. */
    public void add(Verb verb, String subject, String group) {
        database.update(
                "insert into wop.security_log (recorded_at, user_id, verb, subject, group_id) values (?, ?, ?, ?, ?)",
                Timestamp.from(clock.instant()),
                actor.current().user(),
                verb.name(),
                subject,
                group);
    }

    /** The newest rows, newest first. */
    public List<Entry> latest(int rows) {
        return before(Long.MAX_VALUE, rows);
    }

    /** The newest rows before the one with this number, newest first. */
    public List<Entry> before(long number, int rows) {
        return database.query(
                "select id, recorded_at, user_id, verb, subject, group_id from wop.security_log where id < ?"
                        + " order by id desc limit ?",
                (row, line) -> new Entry(
                        row.getLong("id"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("user_id"),
                        Verb.valueOf(row.getString("verb")),
                        row.getString("subject"),
                        row.getString("group_id")),
                number,
                rows);
    }
}
