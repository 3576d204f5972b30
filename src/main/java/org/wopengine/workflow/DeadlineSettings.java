package org.wopengine.workflow;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people have, {@code wop.deadlines.*}.
 *
 * @param tasks working days by the name the models use
 * @param remindBefore working days before the due date
 * @param escalateEvery time between two escalations of an overdue task
 * @param escalations how often an overdue task is escalated
 */
@ConfigurationProperties("wop.deadlines")
record DeadlineSettings(
        Map<String, Integer> tasks,
        @DefaultValue("3") int remindBefore,
        @DefaultValue("14d") Duration escalateEvery,
        @DefaultValue("3") int escalations) {

    int workingDays(String name) {
        var days = tasks.get(name);
        if (days == null) {
            throw new IllegalArgumentException("There is no deadline called " + name + " in wop.deadlines.tasks");
        }
        return days;
    }
}
