package org.wopengine.identity.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.filter.FilterQuery;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wopengine.identity.Groups;
import org.wopengine.identity.NewGroup;
import org.wopengine.identity.NewMember;
import org.wopengine.identity.policy.Action;

/**
 * The lists of Tasklist. A list shows only what its reader may see, so operators and platforms share one. None uses an
 * expression: who "me" is stands in a list of each person's own, and the lists by date get a new date every few
 * minutes.
 */
@Component
@Order(2)
class TasklistFilters implements NewGroup, NewMember {
    static final String ASSIGNED_TO_ME = "Assigned to me";
    static final String OVERDUE = "Overdue";
    static final String DUE_SOON = "Due within 7 days";
    static final String OURS = "Our open tasks";

    private static final Logger LOG = LoggerFactory.getLogger(TasklistFilters.class);
    private static final String DEEP = "#0b4f6c";
    private static final String WATER = "#2b7a99";
    private static final String ALERT = "#9c1f2b";
    private static final String AMBER = "#a8650c";

    /** Which processes belong to which stage's list, in the order of the stages. */
    private static final List<StageList> STAGES = List.of(
            new StageList("Stage: interest", "interest-screening"),
            new StageList("Stage: matching", "partner-matching"),
            new StageList("Stage: agreement", "agreement-signing"),
            new StageList("Stage: work plan", "workplan-approval"),
            new StageList("Stage: monitoring", "progress-monitoring", "progress-report", "partnership-review"),
            new StageList("Stage: closure", "partnership-closure", "follow-up-check", "partnership-exit"));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final EngineAuthorizations rights;
    private final Clock clock;

    TasklistFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            EngineAuthorizations rights,
            Clock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void prepare(String group, String name) {
        if (!Action.OPEN_TASKLIST.mayAtAll(Set.of(group))) {
            return;
        }
        if (group.equals(Groups.SECRETARIAT)) {
            share(group, "Secretariat", "Tasks of the secretariat, claimed or not", 10, DEEP, ofGroup(group));
            share(group, "All open tasks", "Every open task of every partnership", 50, WATER, tasks.createTaskQuery());
        } else if (group.equals(Groups.LEAD)) {
            share(group, "For the lead", "Tasks only the head of the secretariat may do", 15, DEEP, ofGroup(group));
            return; // leads are members of the secretariat and have the other lists from there
        } else {
            share(group, OURS, "Every task we may do, claimed or not", 10, DEEP, tasks.createTaskQuery());
        }
        share(group, OVERDUE, "Past the due date", 30, ALERT, overdue());
        share(group, DUE_SOON, "Due in the next seven days", 40, AMBER, dueSoon());
        if (group.equals(Groups.INTEGRITY)) {
            return; // concerns have no stage
        }
        for (int position = 0; position < STAGES.size(); position++) {
            var stage = STAGES.get(position);
            share(group, stage.name(), "Tasks of one stage", 60 + position, WATER, stage.query(tasks));
        }
    }

    /** Gives a person the list of what it has claimed. */
    @Override
    public void prepare(String user, Set<String> groups) {
        if (!Action.OPEN_TASKLIST.mayAtAll(groups)) {
            return;
        }
        if (named(ASSIGNED_TO_ME).filterOwner(user).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(ASSIGNED_TO_ME).setOwner(user);
        describe(filter, "Tasks I have claimed", 20, DEEP);
        filter.setQuery(tasks.createTaskQuery().taskAssignee(user));
        filters.saveFilter(filter);
        // the engine lets an owner change and delete a list; lists are ours to keep
        authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .userIdIn(user)
                .resourceType(Resources.FILTER)
                .resourceId(filter.getId())
                .unlimitedList()
                .forEach(grant -> {
                    grant.setPermissions(new Permission[] {READ});
                    authorizations.saveAuthorization(grant);
                });
    }

    /** Moves the dates of the lists that depend on today. */
    @Scheduled(initialDelayString = "${wop.filters.first:PT5M}", fixedDelayString = "PT5M")
    void followTheClock() {
        try {
            renew(OVERDUE, overdue());
            renew(DUE_SOON, dueSoon());
        } catch (OptimisticLockingException anotherNodeWasFaster) {
            LOG.debug("The lists by date were renewed by another node");
        }
    }

    private void renew(String name, TaskQuery query) {
        var filter = named(name).singleResult();
        if (filter != null) {
            filter.setQuery(query);
            filters.saveFilter(filter);
        }
    }

    private void share(String group, String name, String description, int priority, String color, TaskQuery query) {
        var found = named(name).singleResult();
        var filter = found == null ? filters.newTaskFilter(name) : found;
        describe(filter, description, priority, color);
        filter.setQuery(query);
        filters.saveFilter(filter);
        rights.grant(group, Grant.on(Resources.FILTER, filter.getId(), READ));
    }

    private FilterQuery named(String name) {
        return filters.createTaskFilterQuery().filterName(name);
    }

    private TaskQuery ofGroup(String group) {
        return tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks();
    }

    private TaskQuery overdue() {
        return tasks.createTaskQuery().dueBefore(Date.from(clock.instant()));
    }

    private TaskQuery dueSoon() {
        var now = clock.instant();
        return tasks.createTaskQuery().dueAfter(Date.from(now)).dueBefore(Date.from(now.plus(Duration.ofDays(7))));
    }

    private static void describe(Filter filter, String description, int priority, String color) {
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                priority,
                "color",
                color,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        Map.of("name", "viewReference", "label", "Reference"),
                        Map.of("name", "viewTitle", "label", "Title"),
                        Map.of("name", "viewStage", "label", "Stage"),
                        Map.of("name", "viewCountry", "label", "Country"))));
    }

    private record StageList(String name, String... processes) {
        TaskQuery query(TaskService tasks) {
            return tasks.createTaskQuery().processDefinitionKeyIn(processes);
        }
    }
}
