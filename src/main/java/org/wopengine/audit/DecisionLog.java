package org.wopengine.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;

/** Reads the decision log. There is no verb to write it: it writes itself with every decision. */
@UseCases
public class DecisionLog {
    private final JdbcClient database;

    DecisionLog(JdbcClient database) {
        this.database = database;
    }

    /** All decisions about a partnership, oldest first, without what was said in confidence. */
    @Transactional(readOnly = true)
    public List<Decision> of(PartnershipId partnership) {
        return inFull(partnership).stream()
                .map(Decision::withoutConfidentialWords)
                .toList();
    }

    /** The same with every word: for those who may read what is said in confidence, and for nobody else. */
    @Transactional(readOnly = true)
    public List<Decision> inFull(PartnershipId partnership) {
        return inFull(List.of(partnership));
    }

    /** The same of several partnerships. */
    @Transactional(readOnly = true)
    public List<Decision> inFull(Collection<PartnershipId> partnerships) {
        return database.sql("select * from wop.decision_log where partnership = any(?) order by id")
                .param(partnerships.stream().map(PartnershipId::reference).toArray(String[]::new))
                .query(DecisionLog::decision)
                .list();
    }

    /** When this was decided for the first time, by partnership; one of which it never was is missing. */
    @Transactional(readOnly = true)
    public Map<PartnershipId, Instant> first(String verb, String outcome) {
        var first = new HashMap<PartnershipId, Instant>();
        database.sql(
                        """
                        select partnership, min(recorded_at) as at from wop.decision_log
                        where verb = ? and outcome = ? group by partnership
                        """)
                .params(verb, outcome)
                .query((row, number) -> first.put(
                        new PartnershipId(row.getString("partnership")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        return first;
    }

    /** One row of {@code wop.decision_log}, for whoever finds it in another way. */
    public static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new PartnershipId(row.getString("partnership")),
                Stage.valueOf(row.getString("stage")),
                row.getString("verb"),
                row.getString("outcome"),
                row.getString("reason_code"),
                row.getString("comment"),
                row.getString("user_id"),
                row.getString("role"),
                row.getString("task_id"),
                row.getBoolean("confidential"));
    }
}
