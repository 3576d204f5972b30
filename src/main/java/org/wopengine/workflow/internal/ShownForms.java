package org.wopengine.workflow.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Actor;
import org.wopengine.shared.FormAnswers;
import org.wopengine.workflow.TaskForm;

/**
 * Keeps what a person had on the screen when submitting a form, and what was answered, one row a form. Later it answers the auditor's question
 * what the decider saw; it outlives the engine's history.
 */
@Component
class ShownForms {
    private static final String SHOWN =
            """
            insert into wop.shown_form (task_id, partnership, form, shown, answered, submitted_at, submitted_by, matter,
                duty)
            values (:task, :partnership, :form, cast(:shown as jsonb), cast(:answered as jsonb), :now, :user, :matter, :duty)
            """;

    private static final String SHOWN_AND_AUTHOR = "with kept as (" + SHOWN + ") "
            + """
            insert into wop.authorship (partnership, matter, user_id, first_at)
            values (:partnership, :matter, :user, :now) on conflict do nothing
            """;

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    ShownForms(JdbcClient database, ObjectMapper json, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.json = json;
    }

    /** Whoever wrote is an author of the matter from then on; for a decision the database asks again whether it may be. */
    void keep(
            TaskEntity task,
            TaskForm<?> form,
            String formName,
            Actor actor,
            FormAnswers answers,
            Map<String, Object> shown) {
        try {
            var duty = form.duty();
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            database.sql(duty.makesAuthor() ? SHOWN_AND_AUTHOR : SHOWN)
                    .param("task", task.getId())
                    .param("partnership", task.getExecution().getProcessBusinessKey())
                    .param("form", formName)
                    .param("shown", json.writeValueAsString(new TreeMap<>(shown)))
                    .param("answered", json.writeValueAsString(answers))
                    .param("now", now)
                    .param("user", actor.user())
                    .param("matter", form.key().process())
                    .param("duty", duty.name())
                    .update();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("What form " + formName + " shows cannot be kept", unwritable);
        }
    }
}
