package org.wopengine.partnership;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.duties.Duties;
import org.wopengine.identity.policy.Action;
import org.wopengine.identity.policy.Relation;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;
import org.wopengine.workflow.OpenTask;
import org.wopengine.workflow.Processes;

/**
 * What people do to a partnership outside its tasks: the domain changes and the processes are told, in one
 * transaction. Every verb throws {@link Conflict} if the partnership has moved on meanwhile. What the secretariat decides
 * here is decided by the same people as a task: not from one of the operators, without a conflict of interest.
 */
@UseCases
public class Interventions {
    /** Where an approved work plan is written anew: because somebody asked for it, or after a review. */
    private static final List<String> AMENDING =
            List.of("CallActivity_ApproveAmendedWorkPlan", "CallActivity_AdjustWorkPlan");

    /** All that is said of why, where people read it who may not know. */
    private static final String FOR_INTEGRITY = "Decided by the integrity reviewers.";

    private final Partnerships partnerships;
    private final Processes processes;
    private final Notifications notifications;
    private final HandOverNotices handOvers;
    private final Duties duties;
    private final ApplicationEventPublisher events;

    Interventions(
            Partnerships partnerships,
            Processes processes,
            Notifications notifications,
            HandOverNotices handOvers,
            Duties duties,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.partnerships = partnerships;
        this.processes = processes;
        this.notifications = notifications;
        this.handOvers = handOvers;
        this.events = events;
    }

    /** What somebody in these groups may do now. */
    @Transactional(readOnly = true)
    public Set<PartnershipAction> allowed(PartnershipId id, Collection<String> groups) {
        var partnership = partnerships.require(id);
        var relations = relations(partnership, groups);
        return Stream.of(PartnershipAction.values())
                .filter(action -> action.access().permits(groups, relations))
                .filter(action -> isDue(action, partnership))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartnershipAction.class)));
    }

    /**
     * Which of these actions this person does not take here although its role may, and why; asks once for all. Nothing for
     * what is done in one's own cause.
     */
    @Transactional(readOnly = true)
    public Map<PartnershipAction, Refused> against(PartnershipId id, Collection<PartnershipAction> actions, Actor by) {
        var found = new EnumMap<PartnershipAction, Refused>(PartnershipAction.class);
        var decisions =
                actions.stream().filter(action -> isDecision(action, by)).toList();
        if (!decisions.isEmpty()) {
            duties.againstActing(id, by.user())
                    .ifPresent(refusal -> decisions.forEach(action -> found.put(action, refusal)));
        }
        return found;
    }

    private static boolean isDecision(PartnershipAction action, Actor by) {
        return switch (action) {
            case WITHDRAW -> false;
            case REQUEST_AMENDMENT, REQUEST_ADDENDUM, WITHDRAW_ADDENDUM -> by.operator() == null;
            case SUSPEND, RESUME, TERMINATE, BRING_FOLLOW_UP_FORWARD -> true;
        };
    }

    private boolean isDue(PartnershipAction action, PartnershipView partnership) {
        var status = partnership.status();
        return switch (action) {
            case WITHDRAW -> status.isBeforeSignature();
            case SUSPEND -> status.isAtWork();
            case RESUME -> status == PartnershipStatus.SUSPENDED;
            case TERMINATE -> status.isRunning();
            case REQUEST_AMENDMENT -> status == PartnershipStatus.ACTIVE && !isBeingAmended(partnership.id());
            case REQUEST_ADDENDUM ->
                status.isAtWork()
                        && processes.waitsFor(partnership.id(), LifecycleMessages.ADDENDUM_REQUESTED)
                        && !processes.waitsFor(partnership.id(), LifecycleMessages.ADDENDUM_WITHDRAWN);
            case WITHDRAW_ADDENDUM ->
                status.isAtWork() && processes.waitsFor(partnership.id(), LifecycleMessages.ADDENDUM_WITHDRAWN);
            case BRING_FOLLOW_UP_FORWARD ->
                processes.waitsFor(partnership.id(), LifecycleMessages.FOLLOW_UP_BROUGHT_FORWARD);
        };
    }

    private boolean isBeingAmended(PartnershipId id) {
        return AMENDING.stream().anyMatch(element -> processes.isAt(id, element));
    }

    private static Relation[] relations(PartnershipView partnership, Collection<String> groups) {
        var relations = EnumSet.of(Relation.ANY);
        if (groups.contains(partnership.applicant().group())) {
            relations.add(Relation.APPLICANT);
        }
        if (actsForLead(partnership, groups)) {
            relations.add(Relation.LEAD_PARTY);
        }
        return relations.toArray(Relation[]::new);
    }

    public void withdraw(PartnershipId id, WithdrawalReason reason, String comment, Actor by) {
        partnerships.withdraw(id, reason, comment, by);
        processes.tell(id, LifecycleMessages.WITHDRAWAL_REQUESTED);
    }

    /** Everything stops: tasks stay but cannot be completed, timers wait. */
    public void suspend(PartnershipId id, SuspensionReason reason, String comment, Actor by) {
        duties.demandImpartial(id, by);
        partnerships.suspend(id, reason, comment, by);
        processes.suspend(id);
    }

    /** Goes on: wakes the processes, or tells the monitoring if it was a review that suspended. */
    public void resume(PartnershipId id, String comment, Actor by) {
        duties.demandImpartial(id, by);
        partnerships.resume(id, comment, by);
        processes.resume(id);
        if (processes.waitsFor(id, LifecycleMessages.PARTNERSHIP_RESUMED)) {
            processes.tell(id, LifecycleMessages.PARTNERSHIP_RESUMED);
        }
    }

    public void terminate(PartnershipId id, Termination termination, Actor by) {
        duties.demandImpartial(id, by);
        end(id, termination, by);
    }

    private void end(PartnershipId id, Termination termination, Actor by) {
        if (partnerships.require(id).status() == PartnershipStatus.SUSPENDED) {
            // what sleeps hears nothing
            processes.resume(id);
        }
        partnerships.terminate(id, termination, by);
        partnerships.require(id).audience().forEach(group -> notifications.tell(id, group, "termination-decided"));
        processes.tell(id, LifecycleMessages.TERMINATION_DECIDED);
    }

    /**
     * Suspends because two people who look into concerns decided so. Whether they may was asked at the concern, of which
     * the partnership's own log learns nothing: it says what happened, and no words.
     */
    public void suspendForIntegrity(PartnershipId id, Actor by) {
        partnerships.suspend(id, SuspensionReason.INTEGRITY_CASE, null, by);
        processes.suspend(id);
    }

    /** Ends a signed partnership for the same reason and in the same way. */
    public void terminateForIntegrity(PartnershipId id, Actor by) {
        var termination = new Termination(TerminationKind.BREACH, TerminationReason.INTEGRITY, FOR_INTEGRITY, null);
        end(id, termination, by);
    }

    /** @throws Conflict if an amendment is under way already */
    public void requestAmendment(PartnershipId id, AmendmentReason reason, String comment, Actor by) {
        if (isDecision(PartnershipAction.REQUEST_AMENDMENT, by)) {
            duties.demandImpartial(id, by);
        }
        partnerships.requestAmendment(id, reason, comment, by);
        if (isBeingAmended(id)) {
            throw Conflict.because("partnership.amendment-under-way");
        }
        processes.tell(id, LifecycleMessages.AMENDMENT_REQUESTED);
    }

    /**
     * The text of the signed agreement is written anew beside everything else.
     *
     * @throws Conflict if an addendum is under way already
     */
    public void requestAddendum(PartnershipId id, AddendumReason reason, String comment, Actor by) {
        if (isDecision(PartnershipAction.REQUEST_ADDENDUM, by)) {
            duties.demandImpartial(id, by);
        }
        partnerships.requestAddendum(id, reason, comment, by);
        processes.tell(id, LifecycleMessages.ADDENDUM_REQUESTED);
    }

    /** What is not signed yet is given up; the agreement stays as it is. */
    public void withdrawAddendum(PartnershipId id, String comment, Actor by) {
        if (isDecision(PartnershipAction.WITHDRAW_ADDENDUM, by)) {
            duties.demandImpartial(id, by);
        }
        partnerships.withdrawAddendum(id, comment, by);
        processes.tell(id, LifecycleMessages.ADDENDUM_WITHDRAWN);
    }

    /** The next follow-up check begins now instead of on its date. */
    public void bringFollowUpForward(PartnershipId id, String comment, Actor by) {
        duties.demandImpartial(id, by);
        processes.tell(id, LifecycleMessages.FOLLOW_UP_BROUGHT_FORWARD);
        events.publishEvent(
                new Decided(id, Stage.FOLLOW_UP, "FOLLOW_UP_BROUGHT_FORWARD", "FOLLOW_UP", null, comment, by));
    }

    /** Whether somebody may give this task to somebody else: the secretariat, and who holds it. */
    public static boolean mayHandOver(OpenTask task, String user, Collection<String> groups) {
        return user.equals(task.assignee())
                ? Action.GIVE_TASK.permits(groups, Relation.CLAIMED)
                : Action.GIVE_TASK.permits(groups);
    }

    /**
     * Gives a task to somebody else, or back to all who may do it.
     *
     * @param to login of who has to do it from now on; null for all who may
     * @throws Refused if this person may not do it, or nothing would change
     */
    public void handOver(PartnershipId id, String task, String to, String reason, Actor by) {
        var open = processes.openTask(id, task).orElseThrow(() -> Conflict.because("workflow.task-gone"));
        if (Objects.equals(open.assignee(), to)) {
            throw Refused.because("partnership.hand-over.unchanged", "user");
        }
        processes.handOver(id, task, to);
        events.publishEvent(new Decided(
                        id,
                        partnerships.require(id).status().stage(),
                        "REASSIGNED",
                        (to == null ? HandOver.PUT_BACK : HandOver.HANDED_OVER).name(),
                        null,
                        "%s: %s > %s. %s".formatted(open.name(), login(open.assignee()), login(to), reason.strip()),
                        new Actor(by.user(), by.role(), task))
                .inConfidence());
        handOvers.tell(id, open, to, reason.strip(), by);
    }

    private static String login(String user) {
        return user == null ? "–" : user;
    }

    private static boolean actsForLead(PartnershipView partnership, Collection<String> groups) {
        return partnership.present().stream()
                .filter(party -> party.role().isLead())
                .anyMatch(party -> groups.contains(party.operator().group()));
    }
}
