package org.wopengine.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.principle.Check;
import org.wopengine.shared.Gate;
import org.wopengine.shared.PartnershipId;

/** Every waiver of all partnerships, with the two people who wanted it; newest first, a page by the number it begins behind. */
@Component
class WaiverList {
    static final int PAGE = 50;

    private static final String WAIVERS =
            """
            select w.id, w.partnership, p.title, w.gate, w.part, w.reason, w.requested_by, w.requested_at,
                   ruled.granted, ruled.comment, ruled.decided_by, ruled.decided_at,
                   array(select waived.check_id from wop.principle_waived waived
                         where waived.waiver = w.id order by 1) as checks
            from wop.principle_waiver w
            join wop.partnership p on p.reference = w.partnership
            left join wop.principle_waiver_decision ruled on ruled.waiver = w.id
            where w.id < :before order by w.id desc limit :size
            """;

    private final JdbcClient database;

    WaiverList(JdbcClient database) {
        this.database = database;
    }

    List<Row> find(long before) {
        return database.sql(WAIVERS)
                .param("before", before)
                .param("size", PAGE + 1)
                .query(WaiverList::row)
                .list();
    }

    /**
     * @param granted null as long as the second person has not decided; so are the three below
     */
    record Row(
            long id,
            PartnershipId partnership,
            String title,
            Gate gate,
            Integer part,
            List<Check> checks,
            String reason,
            String requestedBy,
            Instant requestedAt,
            Boolean granted,
            String comment,
            String decidedBy,
            Instant decidedAt) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new PartnershipId(row.getString("partnership")),
                row.getString("title"),
                Gate.valueOf(row.getString("gate")),
                row.getObject("part", Integer.class),
                Arrays.stream((Object[]) row.getArray("checks").getArray())
                        .map(name -> Check.valueOf((String) name))
                        .toList(),
                row.getString("reason"),
                row.getString("requested_by"),
                moment(row, "requested_at"),
                row.getObject("granted", Boolean.class),
                row.getString("comment"),
                row.getString("decided_by"),
                moment(row, "decided_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
