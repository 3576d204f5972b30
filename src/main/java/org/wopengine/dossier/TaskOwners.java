package org.wopengine.dossier;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.Groups;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.operator.Operators;
import org.wopengine.shared.OperatorCode;
import org.wopengine.workflow.OpenTask;
import org.wopengine.workflow.PrivateProcesses;
import org.wopengine.workflow.Processes;

/** Whose a task is, by name, and what keeps its reader from claiming it. Only tells: the engine decides when one claims. */
@Service
@Transactional(readOnly = true)
class TaskOwners {
    private final Processes processes;
    private final PrivateProcesses apart;
    private final Operators operators;
    private final Words words;
    private final MessageSource messages;

    TaskOwners(Processes processes, PrivateProcesses apart, Operators operators, Words words, MessageSource messages) {
        this.apart = apart;
        this.processes = processes;
        this.operators = operators;
        this.words = words;
        this.messages = messages;
    }

    /**
     * What Tasklist says beside a task.
     *
     * @param groups the names of the groups whose members may do it
     * @param refusal why the reader cannot claim it; null if nothing speaks against it
     */
    record Owner(String groups, String refusal) {}

    /** Empty if no such task is open, or it is not for these eyes. */
    Optional<Owner> of(String task, String user, Set<String> groups) {
        return processes
                .partnershipOf(task)
                .flatMap(partnership -> processes
                        .openTask(partnership, task)
                        .filter(open -> mayRead(open, user, groups))
                        .map(open -> owner(open, user, groups)))
                .or(() -> apart.openTask(task)
                        .filter(open -> isCandidate(open, groups))
                        .map(open -> new Owner(names(open), apartRefusal(task, user))));
    }

    private String apartRefusal(String task, String user) {
        return apart.against(task, user)
                .map(refused ->
                        messages.getMessage(refused.messageKey(), refused.arguments(), LocaleContextHolder.getLocale()))
                .orElse(null);
    }

    private String names(OpenTask task) {
        return task.groups().stream().sorted().map(this::name).collect(Collectors.joining(", "));
    }

    private Owner owner(OpenTask task, String user, Set<String> groups) {
        var names = names(task);
        return new Owner(names, refusal(task, user, groups, names));
    }

    private String refusal(OpenTask task, String user, Set<String> groups, String names) {
        if (!task.groups().isEmpty() && !isCandidate(task, groups)) {
            return text("dossier.task.somebody-elses", names);
        }
        return processes.against(task.id(), user).isPresent() ? text("dossier.task.obstacle", names) : null;
    }

    private static boolean mayRead(OpenTask task, String user, Set<String> groups) {
        return isCandidate(task, groups) || user.equals(task.assignee())
                ? Action.ASK_WHOSE_TASK.permits(groups, Relation.TASK)
                : Action.ASK_WHOSE_TASK.permits(groups);
    }

    private static boolean isCandidate(OpenTask task, Set<String> groups) {
        return task.groups().stream().anyMatch(groups::contains);
    }

    /** An operator by its name: the reader of a task knows it as a partner. */
    private String name(String group) {
        var code = group.startsWith(Groups.OPERATOR) ? group.substring(Groups.OPERATOR.length()) : "";
        return OperatorCode.fits(code)
                ? operators
                        .find(new OperatorCode(code))
                        .map(operator -> code + " " + operator.shortName())
                        .orElseGet(() -> words.group(group))
                : words.group(group);
    }

    private String text(String key, String names) {
        return messages.getMessage(key, new Object[] {names}, LocaleContextHolder.getLocale());
    }
}
