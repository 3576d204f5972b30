package org.wopengine.workflow.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.workflow.FormKey;
import org.wopengine.workflow.OpenTask;
import org.wopengine.workflow.Processes;

/** {@link Processes} on the engine. Who may call was decided by the caller; the engine is asked without its own checks. */
@Component
class EngineProcesses implements Processes {
    /** Only reads: the engine's tables are never written by hand. */
    private static final String EARLIEST_DUE =
            """
            select e.business_key_, min(t.due_date_)
            from public.act_ru_task t join public.act_ru_execution e on e.id_ = t.proc_inst_id_
            where t.suspension_state_ = 1 and t.due_date_ is not null and e.business_key_ like 'WOP-%'
            """;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Unchecked unchecked;
    private final NamedParameterJdbcTemplate database;
    private final Impartiality impartiality;
    private final ProcessEngine engine;

    EngineProcesses(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            Unchecked unchecked,
            NamedParameterJdbcTemplate database,
            Impartiality impartiality,
            ProcessEngine engine) {
        this.engine = engine;
        this.impartiality = impartiality;
        this.database = database;
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.unchecked = unchecked;
    }

    @Override
    public void tell(PartnershipId partnership, String message) {
        unchecked.run(() -> {
            var waiting = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(partnership.reference())
                    .messageEventSubscriptionName(message)
                    .active()
                    .unlimitedList();
            if (waiting.isEmpty()) {
                throw Conflict.because("workflow.nothing-waits");
            }
            unlessOvertaken(
                    () -> waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId())));
            return null;
        });
    }

    @Override
    public boolean waitsFor(PartnershipId partnership, String message) {
        return unchecked.run(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(partnership.reference())
                        .messageEventSubscriptionName(message)
                        .active()
                        .count()
                > 0);
    }

    @Override
    public void suspend(PartnershipId partnership) {
        eachInstance(partnership, runtime::suspendProcessInstanceById);
    }

    @Override
    public void resume(PartnershipId partnership) {
        eachInstance(partnership, runtime::activateProcessInstanceById);
    }

    private void eachInstance(PartnershipId partnership, java.util.function.Consumer<String> change) {
        unchecked.run(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(partnership.reference())
                    .unlimitedList()
                    .forEach(instance -> unlessOvertaken(() -> change.accept(instance.getId())));
            return null;
        });
    }

    /**
     * Somebody else was faster by the blink of an eye: seen when the engine writes, as a lost lock, as a message nobody
     * waits for any more, or as a rule of the database.
     */
    private static void unlessOvertaken(Runnable change) {
        try {
            change.run();
        } catch (NullValueException | BadUserRequestException refused) {
            throw refused;
        } catch (OptimisticLockingException | ProcessEnginePersistenceException overtaken) {
            throw Conflict.because("workflow.task-gone");
        } catch (ProcessEngineException failure) {
            if (String.valueOf(failure.getMessage()).contains("does not have a subscription to a message event")) {
                throw Conflict.because("workflow.nothing-waits");
            }
            throw failure;
        }
    }

    @Override
    public boolean isAt(PartnershipId partnership, String element) {
        return unchecked.run(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(partnership.reference())
                        .activityId(element)
                        .count()
                > 0);
    }

    @Override
    public List<OpenTask> openTasks(PartnershipId partnership) {
        return unchecked.run(() ->
                tasks.createTaskQuery().processInstanceBusinessKey(partnership.reference()).unlimitedList().stream()
                        .map(this::openTask)
                        .sorted(Comparator.comparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
    }

    @Override
    public Optional<PartnershipId> partnershipOf(String task) {
        return unchecked.run(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                        .map(open -> runtime.createProcessInstanceQuery()
                                .processInstanceId(open.getProcessInstanceId())
                                .singleResult()
                                .getBusinessKey())
                        .filter(PartnershipId::fits)
                        .map(PartnershipId::new));
    }

    @Override
    public Optional<OpenTask> openTask(PartnershipId partnership, String task) {
        return openTasks(partnership).stream()
                .filter(open -> open.id().equals(task))
                .findFirst();
    }

    @Override
    public Optional<Refused> against(String task, String user) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return unchecked.run(() -> configuration.getCommandExecutorTxRequired().execute(context -> Optional.ofNullable(
                        context.getTaskManager().findTaskById(task))
                .flatMap(open -> impartiality.againstHolding(open, user, user))));
    }

    @Override
    public void handOver(PartnershipId partnership, String task, String user) {
        var open = openTask(partnership, task).orElseThrow(() -> Conflict.because("workflow.task-gone"));
        assign(open.id(), user);
    }

    @Override
    public void release(PartnershipId partnership, String user) {
        openTasks(partnership).stream()
                .filter(open -> open.duty().impartial() && user.equals(open.assignee()))
                .forEach(open -> assign(open.id(), null));
    }

    /** The reason for it is kept by the caller; the engine's own rule about reasons holds for persons. */
    private void assign(String task, String user) {
        unchecked.run(() -> {
            try {
                unlessOvertaken(() -> tasks.setAssignee(task, user));
            } catch (NullValueException gone) {
                throw Conflict.because("workflow.task-gone");
            } catch (BadUserRequestException notThisPerson) {
                throw notThisPerson.getCause() instanceof Refused refused ? refused : notThisPerson;
            }
            return null;
        });
    }

    @Override
    public boolean hasOpenTask(PartnershipId partnership, FormKey task, String user, Collection<String> groups) {
        return openTasks(partnership).stream()
                .filter(open -> open.key().equals(task))
                .anyMatch(open -> open.groups().stream().anyMatch(groups::contains));
    }

    @Override
    public Map<PartnershipId, Instant> earliestDue(Collection<PartnershipId> partnerships) {
        var earliest = new HashMap<PartnershipId, Instant>();
        if (!partnerships.isEmpty()) {
            database.query(
                    EARLIEST_DUE + " and e.business_key_ in (:references) group by e.business_key_",
                    Map.of(
                            "references",
                            partnerships.stream().map(PartnershipId::reference).toList()),
                    row -> {
                        earliest.put(
                                new PartnershipId(row.getString(1)),
                                row.getTimestamp(2).toInstant());
                    });
        }
        return earliest;
    }

    @Override
    public Set<PartnershipId> overdueAt(Instant moment) {
        return Set.copyOf(database.query(
                EARLIEST_DUE + " group by e.business_key_ having min(t.due_date_) < :moment",
                Map.of("moment", Timestamp.from(moment)),
                (row, number) -> new PartnershipId(row.getString(1))));
    }

    OpenTask openTask(Task task) {
        var definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toUnmodifiableSet());
        var key = FormKey.of(definition.getKey(), task.getTaskDefinitionKey());
        return new OpenTask(
                task.getId(),
                key,
                task.getName(),
                task.getAssignee(),
                groups,
                instant(task.getDueDate()),
                instant(task.getCreateTime()),
                impartiality.duty(key));
    }

    private static Instant instant(java.util.Date date) {
        return date == null ? null : date.toInstant();
    }
}
