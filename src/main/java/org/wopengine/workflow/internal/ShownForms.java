package org.wopengine.workflow.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what a person had on the screen when submitting a form, one row a form. Later it answers the auditor's question
 * what the decider saw; it outlives the engine's history.
 */
@Component
class ShownForms {
    private final JdbcTemplate database;
    private final ObjectMapper json;

    ShownForms(JdbcTemplate database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void keep(TaskEntity task, String form, Map<String, Object> shown) {
        try {
            database.update(
                    "insert into wop.shown_form (task_id, partnership, form, shown) values (?, ?, ?, ?::jsonb)",
                    task.getId(),
                    task.getExecution().getProcessBusinessKey(),
                    form,
                    json.writeValueAsString(new TreeMap<>(shown)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("What form " + form + " shows cannot be kept", unwritable);
        }
    }
}
