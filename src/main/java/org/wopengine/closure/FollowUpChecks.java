package org.wopengine.closure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateDecided;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;
import org.wopengine.workplan.CapacityLevel;

/** The follow-up checks after a closure: planning, reporting, acknowledging. The last one archives the partnership. */
@UseCases
public class FollowUpChecks {
    private final FollowUpStore followUps;
    private final FollowUpReports reports;
    private final ClosureReports closures;
    private final GateDecisions decisions;
    private final FollowUpSettings settings;
    private final Partnerships partnerships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUpChecks(
            FollowUpStore followUps,
            FollowUpReports reports,
            ClosureReports closures,
            GateDecisions decisions,
            FollowUpSettings settings,
            Partnerships partnerships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.reports = reports;
        this.closures = closures;
        this.decisions = decisions;
        this.settings = settings;
        this.partnerships = partnerships;
        this.events = events;
        this.clock = clock;
    }

    /** How many months after a closure partnerships are looked at again, one check for each. */
    public List<Integer> months() {
        return settings.months();
    }

    /**
     * Plans the check of this month.
     *
     * @return when the mentee is asked: so many months after the closure
     * @throws NoSuchElementException if the partnership is not closed
     */
    public Instant plan(PartnershipId id, int month) {
        return find(id, month).map(FollowUp::dueAt).orElseGet(() -> {
            var closedAt = partnerships.require(id).closedAt();
            if (closedAt == null) {
                throw new NoSuchElementException(id + " is not closed");
            }
            var dueAt = closedAt.atOffset(ZoneOffset.UTC).plusMonths(month).toInstant();
            followUps.save(new FollowUp(id, month, dueAt));
            return dueAt;
        });
    }

    /**
     * The mentee reports. The first report begins the follow-up phase.
     *
     * @throws Refused if somebody else reports, or names a capacity the partnership did not have, or does not say why a
     *     level has fallen
     * @throws Conflict if there is a report already
     */
    public void report(PartnershipId id, int month, ReportFollowUp answers, Actor by) {
        submit(id, month, answers, FollowUp::reported, "FOLLOW_UP_REPORTED", by);
        partnerships.moveTo(id, PartnershipStatus.FOLLOW_UP, by);
    }

    /**
     * Answers the changes asked for with a new version; the old one is kept.
     *
     * @throws Conflict if no changes are asked for; otherwise as {@link #report}
     */
    public void correct(PartnershipId id, int month, ReportFollowUp answers, Actor by) {
        submit(id, month, answers, FollowUp::corrected, "FOLLOW_UP_CORRECTED", by);
    }

    /** Nothing is touched before every rule has been asked. */
    private void submit(
            PartnershipId id, int month, ReportFollowUp answers, ToIntFunction<FollowUp> step, String verb, Actor by) {
        mentee(id, by);
        var levels = levels(id, answers);
        var version = step.applyAsInt(followUp(id, month));
        reports.save(new FollowUpReport(id, month, version, answers, levels, by, clock.instant()));
        var finding = levels.stream().allMatch(KeptLevel::isSustained)
                ? FollowUpFinding.SUSTAINED
                : FollowUpFinding.FALLEN_BACK;
        events.publishEvent(new Decided(id, Stage.FOLLOW_UP, verb, finding.name(), null, answers.contractNote(), by));
    }

    private List<KeptLevel> levels(PartnershipId id, ReportFollowUp answers) {
        var then = levelsAtClosure(id);
        var levels = new ArrayList<KeptLevel>();
        for (int row = 0; row < answers.outcomes().size(); row++) {
            var outcome = answers.outcomes().get(row);
            var field = "outcomes_" + (row + 1) + "_";
            var level = then.get(outcome.code());
            if (level == null) {
                throw Refused.because("closure.no-such-outcome", field + "code", outcome.code());
            }
            if (outcome.levelNow().compareTo(level) < 0 && outcome.comment() == null) {
                throw Refused.because("closure.why-fallen", field + "comment", outcome.code());
            }
            levels.add(new KeptLevel(outcome.code(), level, outcome.levelNow(), outcome.comment()));
        }
        if (levels.isEmpty() && !then.isEmpty()) {
            throw Refused.because("closure.tell-outcomes", "outcomes_1_code");
        }
        return levels;
    }

    /**
     * The secretariat answers. After the last check the partnership is archived, accepted or not.
     *
     * @throws Conflict if it has been answered already
     */
    public ClosureOutcome acknowledge(PartnershipId id, int month, AcknowledgeFollowUp decision, Actor by) {
        var followUp = followUp(id, month);
        followUp.demandReport();
        var outcome = ClosureOutcome.of(decision.decision());
        switch (outcome) {
            case APPROVED, REJECTED -> {
                followUp.end(decision.reasonCode(), by, clock.instant());
                if (settings.isLast(month)) {
                    partnerships.moveTo(id, PartnershipStatus.ARCHIVED, by);
                }
            }
            case CHANGES_REQUESTED -> followUp.sendBack(decision.comment());
            case DEFERRED, WAIVER_REQUESTED -> {
                // stays on the table
            }
        }
        decisions.save(new GateDecision(id, month, followUp.currentVersion(), outcome, decision, by, clock.instant()));
        events.publishEvent(GateDecided.of(id, Gate.FOLLOW_UP, "FOLLOW_UP_ACKNOWLEDGED", outcome, decision, by));
        return outcome;
    }

    /** What the report of a check begins with: a line for each capacity, as far as the form has lines. */
    @Transactional(readOnly = true)
    public ReportFollowUp begun(PartnershipId id) {
        return ReportFollowUp.begin(levelsAtClosure(id).keySet().stream()
                .limit(ReportFollowUp.OUTCOMES)
                .map(code -> new SustainedOutcome(code, null, null))
                .toList());
    }

    /** Every check planned so far, in the order of the months. */
    @Transactional(readOnly = true)
    public List<FollowUpView> of(PartnershipId id) {
        return followUps.findByPartnershipOrderByMonth(id.reference()).stream()
                .map(followUp -> FollowUpView.of(
                        followUp,
                        reports.findFirstByPartnershipAndMonthOrderByVersionDesc(id.reference(), followUp.month())
                                .orElse(null)))
                .toList();
    }

    /**
     * The check of one month.
     *
     * @throws NoSuchElementException if it is not planned
     */
    @Transactional(readOnly = true)
    public FollowUpView require(PartnershipId id, int month) {
        return of(id).stream()
                .filter(followUp -> followUp.month() == month)
                .findFirst()
                .orElseThrow();
    }

    /** The level both sides agreed on at the closure, by code of the capacity outcome; empty without a report. */
    @Transactional(readOnly = true)
    public Map<String, CapacityLevel> levelsAtClosure(PartnershipId id) {
        var levels = new LinkedHashMap<String, CapacityLevel>();
        closures.findFirstByPartnershipOrderByVersionDesc(id.reference()).ifPresent(report -> report.contents()
                .capacities()
                .forEach(capacity -> levels.put(capacity.code(), capacity.agreed())));
        return levels;
    }

    private void mentee(PartnershipId id, Actor by) {
        OperatorCode operator = by.operator();
        if (operator == null
                || partnerships.require(id).present().stream()
                        .noneMatch(party -> party.role().isMentee() && operator.equals(party.operator()))) {
            throw Refused.because("closure.only-mentees", null);
        }
    }

    private Optional<FollowUp> find(PartnershipId id, int month) {
        return followUps.findById(new FollowUp.Key(id.reference(), month));
    }

    private FollowUp followUp(PartnershipId id, int month) {
        return find(id, month).orElseThrow();
    }
}
