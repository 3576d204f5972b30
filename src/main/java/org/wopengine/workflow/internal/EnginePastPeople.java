package org.wopengine.workflow.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.PastPeople;

/**
 * {@link PastPeople} in the engine's history: found by reading its tables, ended by its own commands, which take a process as a
 * whole. What stands in the audit store stays.
 */
@Component
class EnginePastPeople implements PastPeople {
    private record Place(String table, String column) {
        /** Which process a row belongs to. */
        String process() {
            return table.equals("act_hi_identitylink")
                    ? "(select t.proc_inst_id_ from public.act_hi_taskinst t where t.id_ = task_id_)"
                    : "proc_inst_id_";
        }
    }

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
    private final HistoryService history;
    private final Unchecked unchecked;

    EnginePastPeople(JdbcClient database, HistoryService history, Unchecked unchecked) {
        this.database = database;
        this.history = history;
        this.unchecked = unchecked;
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
    public void forget(String user) {
        var processes = found(Place::process, user, place -> true);
        if (!processes.isEmpty()) {
            var running = database.sql(
                            "select count(*) from public.act_ru_execution where proc_inst_id_ in (:processes)")
                    .param("processes", processes)
                    .query(Long.class)
                    .single();
            if (running > 0) {
                throw Refused.because("retention.still-runs", null);
            }
            var kept = database.sql("select id_ from public.act_hi_procinst where id_ in (:processes)")
                    .param("processes", processes)
                    .query(String.class)
                    .list();
            if (!kept.isEmpty()) {
                unchecked.run(() -> {
                    history.deleteHistoricProcessInstances(kept);
                    return kept;
                });
            }
        }
        var operations = found(place -> "id_", user, place -> place.table().equals("act_hi_op_log"));
        unchecked.run(() -> {
            operations.forEach(history::deleteUserOperationLogEntry);
            return operations;
        });
    }

    /** Only reads: what names the login is deleted by the engine. */
    private Set<String> found(Function<Place, String> column, String user, Predicate<Place> where) {
        return PLACES.stream()
                .filter(where)
                .flatMap(place -> database
                        .sql("select distinct %s as one from public.%s where %s = ?"
                                .formatted(column.apply(place), place.table(), place.column()))
                        .param(user)
                        .query(String.class)
                        .list()
                        .stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
