package org.wopengine.workflow.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.workflow.PastPeople;

/**
 * {@link PastPeople} in the engine's own tables of history. The engine has no command for it; nothing that runs reads them.
 * What it would read, such as who holds a task, is left alone.
 */
@Component
class EnginePastPeople implements PastPeople {
    private record Place(String table, String column) {}

    private static final List<Place> PLACES = List.of(
            new Place("act_hi_procinst", "start_user_id_"),
            new Place("act_hi_actinst", "assignee_"),
            new Place("act_hi_taskinst", "assignee_"),
            new Place("act_hi_taskinst", "owner_"),
            new Place("act_hi_identitylink", "user_id_"),
            new Place("act_hi_identitylink", "assigner_id_"),
            new Place("act_hi_varinst", "text_"),
            new Place("act_hi_detail", "text_"),
            new Place("act_hi_decinst", "user_id_"),
            new Place("act_hi_comment", "user_id_"),
            new Place("act_hi_attachment", "user_id_"),
            new Place("act_hi_op_log", "user_id_"),
            new Place("act_hi_op_log", "org_value_"),
            new Place("act_hi_op_log", "new_value_"));

    private final JdbcClient database;

    EnginePastPeople(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long named(String user) {
        return PLACES.stream()
                .mapToLong(place -> database.sql(
                                "select count(*) from public.%s where %s = ?".formatted(place.table(), place.column()))
                        .param(user)
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Override
    public void replace(String user, String pseudonym) {
        PLACES.forEach(place -> database.sql(
                        "update public.%s set %s = ? where %2$s = ?".formatted(place.table(), place.column()))
                .params(pseudonym, user)
                .update());
    }
}
