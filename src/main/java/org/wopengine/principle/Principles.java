package org.wopengine.principle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.duties.Duties;
import org.wopengine.identity.Groups;
import org.wopengine.notification.Notifications;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;

/** The checks of the gates: what they find now, what follows from it, and what they found when a gate was decided. */
@UseCases
public class Principles {
    private static final String DECISION = "decision";

    private final PrincipleStore store;
    private final ObjectProvider<PrincipleCheck> checks;
    private final ObjectProvider<GateObstacle> obstacles;
    private final ObjectProvider<PublicationConsent> consents;
    private final Notifications notifications;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Principles(
            PrincipleStore store,
            ObjectProvider<PrincipleCheck> checks,
            ObjectProvider<GateObstacle> obstacles,
            ObjectProvider<PublicationConsent> consents,
            Notifications notifications,
            Duties duties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.obstacles = obstacles;
        this.consents = consents;
        this.notifications = notifications;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /** What the checks of a gate find now, in the order of the catalogue. */
    @Transactional(readOnly = true)
    public List<Outcome> look(Subject subject) {
        return look(subject, PrincipleAnswers.NONE);
    }

    /** Whom to ask if no gate of a partnership can be decided at present; empty if nothing stands in the way. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(PartnershipId partnership) {
        return obstacles.stream()
                .flatMap(obstacle -> obstacle.contact(partnership).stream())
                .findFirst();
    }

    /**
     * A gate is about to be decided: asks all checks once more and, if nothing speaks against the decision, keeps what they
     * found.
     *
     * @return what they found, and what speaks against the decision; if anything does, nothing was kept
     */
    public GateDecision decide(Subject subject, GateChoice choice, PrincipleAnswers answers, Actor by) {
        var problems = new ArrayList<Refused>();
        if (choice != GateChoice.DEFER) {
            obstacle(subject.partnership())
                    .ifPresent(contact -> problems.add(Refused.because(
                            "principle.not-at-present", null, new DefaultMessageSourceResolvable(contact))));
        }
        if (!answers.judgedChecks().isEmpty() && answers.judgement() == null) {
            problems.add(Refused.because("principle.say-why", "judgement"));
        } else {
            answers.judgedChecks().stream()
                    .filter(check -> answers.judgementOf(check) == null)
                    .map(check -> Refused.because("principle.say-why-each", "judgement", check.code()))
                    .forEach(problems::add);
        }
        var thresholds = thresholds();
        var outcomes = look(subject, answers, thresholds);
        if (choice == GateChoice.APPROVE) {
            outcomes.stream().filter(Outcome::stops).map(Principles::stopped).forEach(problems::add);
        }
        var wanted = choice == GateChoice.REQUEST_WAIVER
                ? outcomes.stream()
                        .filter(outcome -> answers.waivedChecks().contains(outcome.check()))
                        .filter(Principles::canBeWaived)
                        .toList()
                : List.<Outcome>of();
        waiver(subject, choice, answers, wanted, problems);
        if (problems.isEmpty()) {
            store.keep(subject, choice, thresholds.version(), outcomes, by, clock.instant());
            if (!wanted.isEmpty()) {
                store.request(subject, wanted, answers.waiverReason(), by, clock.instant());
                events.publishEvent(new Decided(
                        subject.partnership(),
                        subject.gate().stage(),
                        "WAIVER_REQUESTED",
                        wanted.stream().map(one -> one.check().code()).collect(Collectors.joining(", ")),
                        null,
                        answers.waiverReason(),
                        by));
            }
            if (choice == GateChoice.APPROVE) {
                escalate(subject, outcomes);
            }
        }
        return new GateDecision(problems, outcomes);
    }

    private void waiver(
            Subject subject,
            GateChoice choice,
            PrincipleAnswers answers,
            List<Outcome> wanted,
            List<Refused> problems) {
        if (choice != GateChoice.REQUEST_WAIVER) {
            if (!answers.waivedChecks().isEmpty() || answers.waiverReason() != null) {
                problems.add(Refused.because("principle.waiver-only-when-asked", "waivedChecks"));
            }
            return;
        }
        if (wanted.size() < answers.waivedChecks().size() || wanted.isEmpty()) {
            problems.add(Refused.because("principle.nothing-to-waive", "waivedChecks"));
        }
        if (answers.waiverReason() == null) {
            problems.add(Refused.because("principle.why-waive", "waiverReason"));
        }
        if (openWaiver(subject.partnership(), subject.gate()).isPresent()) {
            problems.add(Refused.because("principle.waiver-under-way", "waivedChecks"));
        }
    }

    /** What holds, was waived already or is only written down needs no waiver. */
    private static boolean canBeWaived(Outcome outcome) {
        return outcome.check().effect() != Effect.RECORD
                && (outcome.result() == Result.FAIL || outcome.result() == Result.WARN);
    }

    private static Refused stopped(Outcome outcome) {
        var check = outcome.check();
        return Refused.because(
                outcome.toJudge() ? "principle.judge-first" : "principle.does-not-hold",
                outcome.toJudge() ? "judgedChecks" : DECISION,
                check.code(),
                PrincipleWords.sentence(
                        check, outcome.finding().sentence(), outcome.finding().arguments()),
                PrincipleWords.cure(check));
    }

    /** The head of the secretariat hears of what the gate was passed with. */
    private void escalate(Subject subject, List<Outcome> outcomes) {
        outcomes.stream()
                .filter(outcome -> outcome.check().effect() == Effect.ESCALATE && outcome.result() == Result.WARN)
                .forEach(outcome -> {
                    notifications.tell(
                            subject.partnership(),
                            Groups.LEAD,
                            "principle-escalated",
                            outcome.check().code());
                    events.publishEvent(new Decided(
                            subject.partnership(),
                            subject.gate().stage(),
                            "PRINCIPLE_ESCALATED",
                            outcome.check().code(),
                            null,
                            null,
                            Actor.system()));
                });
    }

    /**
     * A second person decides on the waiver a gate has asked for.
     *
     * @throws Refused if it is the person who asked for it
     * @throws Conflict if nothing is asked for any more
     */
    public void decideWaiver(PartnershipId partnership, Gate gate, DecideWaiver decision, Actor by) {
        var waiver = openWaiver(partnership, gate)
                .orElseThrow(() -> Conflict.because("principle.no-open-waiver", partnership.reference()));
        duties.demandSecond(waiver.requestedBy(), by);
        var granted = decision.decision() == WaiverChoice.GRANT;
        store.decide(waiver.id(), granted, decision.comment(), by, clock.instant());
        events.publishEvent(new Decided(
                partnership,
                gate.stage(),
                "WAIVER_DECIDED",
                granted ? "GRANTED" : "REFUSED",
                null,
                decision.comment(),
                by));
    }

    /** The waiver of a gate that nobody has decided on yet. */
    @Transactional(readOnly = true)
    public Optional<Waiver> openWaiver(PartnershipId partnership, Gate gate) {
        return store.waivers(partnership).stream()
                .filter(waiver -> waiver.gate() == gate && waiver.isOpen())
                .findFirst();
    }

    /** Every waiver that was asked for, oldest first. */
    @Transactional(readOnly = true)
    public List<Waiver> waivers(PartnershipId partnership) {
        return store.waivers(partnership);
    }

    /** The checks of each gate as they were when it was decided, oldest first. */
    @Transactional(readOnly = true)
    public List<PrincipleRun> runs(PartnershipId partnership) {
        return store.runs(partnership);
    }

    /** How it stands to each principle, as far as gates were decided. */
    @Transactional(readOnly = true)
    public Scorecard scorecard(PartnershipId partnership) {
        return Scorecard.of(store.runs(partnership), store.waivers(partnership));
    }

    /** Why the accountability page may not become public; empty if it may. */
    @Transactional(readOnly = true)
    public Optional<Refused> againstPublication(PartnershipId partnership) {
        return consents.stream()
                .flatMap(consent -> consent.against(partnership).stream())
                .findFirst();
    }

    /**
     * Makes the accountability page public; once is for ever.
     *
     * @throws Refused if the partners have not agreed to it
     */
    public void publish(PartnershipId partnership, Actor by) {
        againstPublication(partnership).ifPresent(refused -> {
            throw refused;
        });
        if (store.publishedAt(partnership).isEmpty()) {
            store.publish(partnership, by, clock.instant());
            events.publishEvent(
                    new Decided(partnership, Stage.AGREEMENT, "ACCOUNTABILITY_PUBLISHED", "PUBLIC", null, null, by));
        }
    }

    /** Since when the accountability page is public. */
    @Transactional(readOnly = true)
    public Optional<Instant> publishedAt(PartnershipId partnership) {
        return store.publishedAt(partnership);
    }

    private List<Outcome> look(Subject subject, PrincipleAnswers answers) {
        return look(subject, answers, thresholds());
    }

    private List<Outcome> look(Subject subject, PrincipleAnswers answers, Thresholds thresholds) {
        var waivers = store.waivers(subject.partnership());
        var known = known();
        return Check.at(subject.gate()).stream()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .map(check -> outcome(check, subject, thresholds, answers, waivers))
                .toList();
    }

    private static Outcome outcome(
            PrincipleCheck check,
            Subject subject,
            Thresholds thresholds,
            PrincipleAnswers answers,
            List<Waiver> waivers) {
        var finding = check.look(subject, thresholds);
        var waiver = waivers.stream()
                .filter(one -> !one.isOpen()
                        && one.gate() == subject.gate()
                        && java.util.Objects.equals(one.part(), subject.part())
                        && one.covers(check.check(), finding))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return Outcome.of(check.check(), finding, answers, waiver);
    }

    private Map<Check, PrincipleCheck> known() {
        return checks.stream().collect(Collectors.toMap(PrincipleCheck::check, Function.identity()));
    }

    private Thresholds thresholds() {
        return store.thresholds(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
