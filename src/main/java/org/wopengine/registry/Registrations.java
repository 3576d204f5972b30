package org.wopengine.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.alliance.CodeOfConduct;
import org.wopengine.duties.Duties;
import org.wopengine.identity.Groups;
import org.wopengine.notification.Notifications;
import org.wopengine.operator.NewOperator;
import org.wopengine.operator.OperatorView;
import org.wopengine.operator.Operators;
import org.wopengine.operator.Performance;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;
import org.wopengine.workflow.OpenTask;
import org.wopengine.workflow.PrivateProcesses;

/**
 * The registration of operators: the operator hands its profile in, the secretariat or the platform of its region checks it.
 * Whoever calls has asked whether the person may.
 */
@UseCases
public class Registrations {
    /** Id of the process that checks a profile. */
    public static final String PROCESS = "operator-registration";

    private static final RegistrationStore.Said NOTHING = new RegistrationStore.Said(null, null, null);

    private final RegistrationStore store;
    private final Profiles profiles;
    private final Operators operators;
    private final CodeOfConduct conduct;
    private final Duties duties;
    private final Notifications notifications;
    private final PrivateProcesses processes;
    private final Clock clock;

    Registrations(
            RegistrationStore store,
            Profiles profiles,
            Operators operators,
            CodeOfConduct conduct,
            Duties duties,
            Notifications notifications,
            PrivateProcesses processes,
            Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.operators = operators;
        this.conduct = conduct;
        this.duties = duties;
        this.notifications = notifications;
        this.processes = processes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RegistrationView of(OperatorCode operator) {
        return store.of(operator);
    }

    /** When each of these operators was accepted last; those that never were are missing. */
    @Transactional(readOnly = true)
    public Map<OperatorCode, LocalDate> acceptedOn(Collection<OperatorCode> codes) {
        return store.acceptedOn(codes);
    }

    /** What keeps a profile from being handed in and accepted, each with what to do; empty if nothing does. */
    @Transactional(readOnly = true)
    public List<Refused> obstacles(Profile profile) {
        var obstacles = new ArrayList<Refused>();
        var missing = profiles.missing(profile).size();
        if (missing > 0) {
            obstacles.add(Refused.because("registry.hand-in.missing", null, missing));
        }
        profiles.staleSince(profile)
                .ifPresent(day -> obstacles.add(Refused.because("registry.hand-in.stale", null, day)));
        if (!conduct.isAcceptedBy(profile.code())) {
            obstacles.add(Refused.because("registry.hand-in.no-conduct", null));
        }
        return obstacles;
    }

    /** What was changed in a profile since it stood like this, the newest first. */
    @Transactional(readOnly = true)
    public List<FieldChange> changesSince(OperatorCode operator, SeenProfile seen) {
        return profiles.history(operator).stream()
                .filter(change -> change.version() > seen.version(change.section()))
                .toList();
    }

    /** The task of the registration that waits now. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> openTask(OperatorCode operator) {
        return processes.openTasks(PROCESS, List.of(operator.value())).get(operator.value()).stream()
                .findFirst();
    }

    /**
     * Enters an operator into the registry under the next free code, and makes the group whose members act for it.
     *
     * @throws Refused if there is an operator of this name in this country
     */
    public OperatorView register(RegisterOperator said, Actor by) {
        return enter(
                new NewOperator(
                        operators.nextCode(),
                        said.legalName(),
                        said.shortName(),
                        said.country(),
                        said.region(),
                        said.city(),
                        said.utilityType(),
                        null,
                        null,
                        null,
                        said.workingLanguages(),
                        Performance.unknown(),
                        said.focalPointName(),
                        said.focalPointEmail(),
                        said.headName()),
                by);
    }

    /** Enters an operator with all that is known of it, under a code that nobody has. */
    OperatorView enter(NewOperator said, Actor by) {
        var operator = operators.register(said);
        store.add(operator.code(), RegistrationVerb.REGISTERED, NOTHING, seen(profiles.require(operator.code())), by);
        return operator;
    }

    /**
     * Hands a profile in, for the first time or after it was accepted once.
     *
     * @throws Conflict if it is being checked already
     * @throws Refused if something is missing
     */
    public void handIn(OperatorCode operator, Actor by) {
        operators.hold(operator);
        if (!store.of(operator).canBegin()) {
            throw Conflict.because("registry.hand-in.under-way");
        }
        handIn(operator, RegistrationVerb.HANDED_IN, NOTHING, by);
        processes.begin(PROCESS, operator.value());
    }

    /** @throws Refused if something that is needed for this verdict was not said, or the profile cannot be accepted */
    public void check(OperatorCode operator, CheckProfile check, Actor by) {
        operators.hold(operator);
        var profile = profiles.require(operator);
        if (check.verdict() == ProfileVerdict.ACCEPT) {
            accept(profile, check, by);
        } else {
            sendBack(profile, check, by);
        }
    }

    /** @throws Refused if something is missing still */
    public void correct(OperatorCode operator, CorrectProfile correction, Actor by) {
        operators.hold(operator);
        handIn(
                operator,
                RegistrationVerb.HANDED_IN_AGAIN,
                new RegistrationStore.Said(correction.answer(), null, null),
                by);
    }

    /**
     * A task is nearly due, or late: whoever can do it hears so, and the secretariat when it is late.
     *
     * @param groups of the task
     * @param overdue whether it is late
     */
    public void late(OperatorCode operator, Set<String> groups, boolean overdue) {
        var told = new TreeSet<>(groups);
        if (overdue) {
            told.add(Groups.SECRETARIAT);
        }
        told.forEach(group ->
                notifications.tellAbout(operator, group, overdue ? "registration-overdue" : "registration-due"));
    }

    /** The people whose task the check is: the secretariat, and the platform of the operator's region. */
    @Transactional(readOnly = true)
    public Set<String> checkers(OperatorCode operator) {
        return Set.of(Groups.SECRETARIAT, operators.require(operator).region().platformGroup());
    }

    /** What keeps somebody from checking: who comes from the operator, or wrote or handed in what is checked. */
    @Transactional(readOnly = true)
    public Optional<Refused> againstChecking(OperatorCode operator, String user) {
        var wrote = store.of(operator).entries().stream()
                        .anyMatch(entry -> entry.verb().leadsTo() == RegistrationStatus.IN_CHECK
                                && entry.by().equals(user))
                || profiles.history(operator).stream()
                        .anyMatch(change -> change.by().equals(user));
        return wrote
                ? Optional.of(Refused.because("registry.check.own-words", null))
                : duties.againstJudging(operator, user);
    }

    private void handIn(OperatorCode operator, RegistrationVerb verb, RegistrationStore.Said said, Actor by) {
        var profile = profiles.require(operator);
        demandNoObstacle(profile);
        store.add(operator, verb, said, seen(profile), by);
        checkers(operator).forEach(group -> notifications.tellAbout(operator, group, "profile-handed-in"));
    }

    private void accept(Profile profile, CheckProfile check, Actor by) {
        if (!Boolean.TRUE.equals(check.legalStatusProven())) {
            throw Refused.because("registry.check.legal-status", "legalStatusProven");
        }
        if (!Boolean.TRUE.equals(check.contactVerified())) {
            throw Refused.because("registry.check.contact", "contactVerified");
        }
        if (check.contactVerifiedHow() == null) {
            throw Refused.because("registry.check.contact-how", "contactVerifiedHow");
        }
        demandNoObstacle(profile);
        var handedIn = store.of(profile.code()).handedIn().orElseThrow().seen();
        store.add(
                profile.code(),
                RegistrationVerb.ACCEPTED,
                new RegistrationStore.Said(check.comment(), check.contactVerifiedHow(), null),
                seen(profile).of(handedIn.versions()),
                by);
        notifications.tellAbout(profile.code(), profile.code().group(), "profile-accepted");
    }

    private void sendBack(Profile profile, CheckProfile check, Actor by) {
        if (check.comment() == null) {
            throw Refused.because("registry.check.say-what", "comment");
        }
        if (check.changesDueOn() == null || !check.changesDueOn().isAfter(LocalDate.now(clock))) {
            throw Refused.because("registry.check.due", "changesDueOn");
        }
        store.add(
                profile.code(),
                RegistrationVerb.CHANGES_REQUESTED,
                new RegistrationStore.Said(check.comment(), null, check.changesDueOn()),
                seen(profile),
                by);
        notifications.tellAbout(
                profile.code(), profile.code().group(), "profile-changes", check.comment(), check.changesDueOn());
    }

    private void demandNoObstacle(Profile profile) {
        obstacles(profile).stream().findFirst().ifPresent(refused -> {
            throw refused;
        });
    }

    private SeenProfile seen(Profile profile) {
        return new SeenProfile(
                profile.versions(),
                profiles.missing(profile).stream().map(Missing::field).toList(),
                profiles.doubts(profile).stream().map(Doubt::field).toList(),
                profile.figures().dataAsOf(),
                conduct.standing(profile.code()).validUntil());
    }
}
