package org.wopengine.viewing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.UseCases;

/**
 * The record of who looked. The first look of a person at a page on a day is kept, further ones that day are not: who read what
 * and when is what auditors ask, how often is nobody's business.
 */
@UseCases
public class Viewings {
    private final JdbcClient database;
    private final Clock clock;

    Viewings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps that somebody looks at a page now, if it is the first time today. */
    public void note(PartnershipId partnership, String page, String user) {
        var now = clock.instant();
        database.sql(
                        """
                        insert into wop.viewing (partnership, user_id, page, viewed_on, viewed_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        partnership.reference(),
                        user,
                        page,
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who looked at what of a partnership, who came first first. */
    @Transactional(readOnly = true)
    public List<Viewing> of(PartnershipId partnership) {
        return database.sql(
                        """
                        select user_id, page, min(viewed_at) as first, count(*) as days, max(viewed_at) as last
                        from wop.viewing where partnership = ? group by user_id, page order by first, user_id, page
                        """)
                .param(partnership.reference())
                .query(Viewings::viewing)
                .list();
    }

    private static Viewing viewing(ResultSet row, int number) throws SQLException {
        return new Viewing(
                row.getString("user_id"),
                row.getString("page"),
                instant(row, "first"),
                row.getInt("days"),
                instant(row, "last"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
