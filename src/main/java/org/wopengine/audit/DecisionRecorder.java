package org.wopengine.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.shared.WopEvent;

/**
 * Writes every decision down while it happens: in its transaction and before anybody else hears of it. If the row
 * cannot be written, the decision does not happen; if the decision is rolled back, so is the row.
 */
@Component
class DecisionRecorder {
    private final JdbcClient database;
    private final Clock clock;

    DecisionRecorder(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(WopEvent event) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql(
                        """
                        insert into wop.decision_log (recorded_at, partnership, stage, verb, outcome, reason_code,
                            comment, user_id, role, task_id, confidential, late)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, exists (
                            select from public.act_hi_taskinst task
                            where task.id_ = ? and coalesce(task.end_time_, ?) > task.due_date_))
                        """)
                .params(
                        now,
                        event.partnership().reference(),
                        event.stage().name(),
                        event.verb(),
                        event.outcome(),
                        event.reasonCode(),
                        event.comment(),
                        event.by().user(),
                        event.by().role(),
                        event.by().taskId(),
                        event.confidential(),
                        // the engine writes that the task is over only at the end of the transaction; its moments have
                        // no zone
                        event.by().taskId(),
                        now.toLocalDateTime())
                .update();
    }
}
