package org.wopengine.workflow.internal;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.TaskDue;

/** What the timers of user tasks do: they tell, they never cancel. */
@Configuration(proxyBeanMethods = false)
class Reminders {
    private static final String TIMES_ESCALATED = "timesEscalated";
    private static final String LEVELS = "escalation-level";

    @Bean
    TaskListener remindOfTask(ApplicationEventPublisher events, Privacy privacy) {
        return task -> {
            if (privacy.covers(task)) {
                privacy.late(task, false);
            } else {
                events.publishEvent(due(task, null));
            }
        };
    }

    /** Who is told depends on how long and how often; the table is {@code bpmn/escalation-level.dmn}. */
    @Bean
    TaskListener escalateTask(
            ApplicationEventPublisher events, ObjectProvider<DecisionService> decisions, Clock clock, Privacy privacy) {
        return task -> {
            if (privacy.covers(task)) {
                privacy.late(task, true);
                return;
            }
            var before = task.getVariableLocal(TIMES_ESCALATED) instanceof Integer times ? times : 0;
            var overdue = Duration.between(task.getDueDate().toInstant(), clock.instant());
            String level = decisions
                    .getObject()
                    .evaluateDecisionTableByKey(LEVELS)
                    .variables(Variables.createVariables()
                            .putValue("daysOverdue", Math.toIntExact(Math.max(0, overdue.toDays())))
                            .putValue(TIMES_ESCALATED, before)
                            .putValue("gate", isGate(task)))
                    .evaluate()
                    .getSingleEntry();
            task.setVariableLocal(TIMES_ESCALATED, before + 1);
            events.publishEvent(due(task, level));
        };
    }

    private static boolean isGate(DelegateTask task) {
        return TaskAnnouncement.groups(task).contains("secretariat")
                || TaskAnnouncement.groups(task).contains("lead");
    }

    private static TaskDue due(DelegateTask task, String level) {
        return new TaskDue(
                new PartnershipId(task.getExecution().getProcessBusinessKey()),
                task.getId(),
                task.getName(),
                TaskAnnouncement.groups(task),
                task.getDueDate().toInstant(),
                level);
    }
}
