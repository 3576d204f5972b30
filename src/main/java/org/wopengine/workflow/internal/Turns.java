package org.wopengine.workflow.internal;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One answer at a time for each partnership. Without turns, two people who complete the same task together would both
 * write until a key of some table stops one of them, which looks like a failure; and two leads who sign together would
 * be in each other's way although both are right.
 */
@Component
class Turns {
    private final JdbcTemplate database;

    Turns(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Waits for whoever is at work on the same partnership. The turn ends with the transaction.
     *
     * @throws OptimisticLockingException if the task was completed meanwhile
     */
    void take(TaskEntity task) {
        database.query(
                """
                select pg_advisory_xact_lock(hashtextextended(root_proc_inst_id_, 0))
                from act_ru_execution where id_ = ?
                """,
                row -> {},
                task.getProcessInstanceId());
        // a statement of its own: the one that waited sees the tables as they were before
        if (database.queryForList("select 1 from act_ru_task where id_ = ?", task.getId())
                .isEmpty()) {
            throw new OptimisticLockingException(
                    "Task " + task.getId() + " was completed, thus updated by another transaction");
        }
    }
}
