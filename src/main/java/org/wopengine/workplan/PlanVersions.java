package org.wopengine.workplan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.document.Documents;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateChoice;
import org.wopengine.shared.GateDecided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;
import org.wopengine.worksheet.Drafts;

/** Versions of work plans: submitting, deciding, revising. At any time one is under way at most. */
@UseCases
public class PlanVersions {
    /** What the joint steering committee wrote down. */
    public static final DocumentField MINUTES = DocumentField.of("steeringMinutes", DocumentType.SC_MINUTES);

    private final PlanStore plans;
    private final BaselineStore baselines;
    private final WorkPlanSheet sheet;
    private final PlanFrames frames;
    private final Reviewing review;
    private final Drafts drafts;
    private final Documents documents;
    private final Partnerships partnerships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanVersions(
            PlanStore plans,
            BaselineStore baselines,
            WorkPlanSheet sheet,
            PlanFrames frames,
            Reviewing review,
            Drafts drafts,
            Documents documents,
            Partnerships partnerships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.baselines = baselines;
        this.sheet = sheet;
        this.frames = frames;
        this.review = review;
        this.drafts = drafts;
        this.documents = documents;
        this.partnerships = partnerships;
        this.events = events;
        this.clock = clock;
    }

    /** Planning begins. A running partnership stays active while its plan is amended. */
    public void enter(PartnershipId id, PlanReason reason) {
        if (reason == PlanReason.FIRST) {
            partnerships.moveTo(id, PartnershipStatus.DIAGNOSIS, Actor.system());
        }
    }

    /**
     * Puts what is in the worksheet on the table as a new version.
     *
     * @throws Conflict if another version is under way, for example of an amendment asked for at the same time
     * @throws Refused if it does not say why an approved plan is amended
     * @throws org.wopengine.answers.InvalidAnswers if the worksheet breaks a rule
     */
    public void submit(PartnershipId id, PlanReason reason, SubmitPlan answers, Actor by) {
        var latest = latest(id);
        if (latest.map(plan -> plan.status().isOpen()).orElse(false)) {
            throw Conflict.because("workplan.version-under-way", id.reference());
        }
        add(id, reason, answers, latest.map(WorkPlan::version).orElse(0) + 1, by);
        events.publishEvent(Decided.of(id, Stage.WORKPLAN, "PLAN_SUBMITTED", PlanStatus.SUBMITTED, by));
    }

    /**
     * Answers the changes asked for with a new version; the old one is kept.
     *
     * @throws Conflict if no changes are asked for
     */
    public void revise(PartnershipId id, SubmitPlan answers, Actor by) {
        var returned = latest(id)
                .filter(plan -> plan.status() == PlanStatus.CHANGES_REQUESTED)
                .orElseThrow(() -> Conflict.because("workplan.no-changes-requested", id.reference()));
        add(id, returned.reason(), answers, returned.version() + 1, by);
        events.publishEvent(Decided.of(id, Stage.WORKPLAN, "PLAN_REVISED", PlanStatus.SUBMITTED, by));
    }

    /**
     * The secretariat decides on the version on the table. The first approval makes the partnership active.
     *
     * @throws Refused if the officer approves without having considered the warnings
     */
    public PlanOutcome decide(PartnershipId id, DecidePlan decision, Actor by) {
        var plan = waiting(id);
        if (decision.decision() == GateChoice.APPROVE
                && !Boolean.TRUE.equals(decision.warningsConsidered())
                && !review.of(plan).warnings().isEmpty()) {
            throw Refused.because("workplan.consider-warnings", "warningsConsidered");
        }
        var outcome = outcome(decision.decision());
        if (outcome == PlanOutcome.APPROVED) {
            makeRoom(id);
        }
        plan.decide(outcome, decision, by, clock.instant());
        if (outcome == PlanOutcome.APPROVED) {
            approved(id, plan, by);
        }
        events.publishEvent(GateDecided.of(id, Gate.WORK_PLAN, "PLAN_DECIDED", outcome, decision, by));
        return outcome;
    }

    /** What is typed into the worksheet so far, and how it compares with the agreement. */
    public PlanDraft draft(PartnershipId id) {
        return review.draft(id, latest(id).map(WorkPlan::line).orElse(null));
    }

    /**
     * What the secretariat has to decide on.
     *
     * @throws Conflict if nothing is on the table
     */
    public PlanReview onTheTable(PartnershipId id) {
        return review.of(waiting(id));
    }

    /**
     * Its money, line by line.
     *
     * @throws Conflict if nothing is on the table
     */
    public PlanMoney money(PartnershipId id) {
        return PlanMoney.of(waiting(id).contents(), frames.of(id));
    }

    /** Every version, oldest first. */
    @Transactional(readOnly = true)
    public List<PlanVersionView> history(PartnershipId id) {
        return plans.findByPartnershipOrderByVersion(id.reference()).stream()
                .map(WorkPlan::line)
                .toList();
    }

    /** The version that holds gives way; written at once, because only one may be approved at any time. */
    private void makeRoom(PartnershipId id) {
        plans.findByPartnershipAndStatus(id.reference(), PlanStatus.APPROVED).ifPresent(WorkPlan::giveWay);
        plans.flush();
    }

    private void approved(PartnershipId id, WorkPlan plan, Actor by) {
        if (!plan.baselineCorrections().isEmpty()) {
            baselines
                    .findFirstByPartnershipOrderByVersionDesc(id.reference())
                    .map(set -> set.corrected(plan.baselineCorrections(), plan.version(), by, clock.instant()))
                    .ifPresent(baselines::save);
        }
        if (plan.reason() == PlanReason.FIRST) {
            partnerships.moveTo(id, PartnershipStatus.ACTIVE, by);
        }
    }

    private void add(PartnershipId id, PlanReason reason, SubmitPlan answers, int version, Actor by) {
        if (reason == PlanReason.AMENDMENT && answers.amendmentReason() == null) {
            throw Refused.because("workplan.why-amended", "amendmentReason");
        }
        if (reason == PlanReason.FIRST && answers.amendmentReason() != null) {
            throw Refused.because("workplan.not-amended", "amendmentReason");
        }
        var contents = drafts.submitted(id, sheet, by);
        documents.cite(MINUTES, answers.steeringMinutes(), id, by);
        var frame = frames.of(id);
        plans.save(new WorkPlan(
                id,
                version,
                reason,
                answers,
                contents,
                frame,
                PlanRules.baselines(contents, frame),
                by,
                clock.instant()));
        drafts.discard(id, sheet);
    }

    private WorkPlan waiting(PartnershipId id) {
        return latest(id)
                .filter(version -> version.status().isOnTheTable())
                .orElseThrow(() -> Conflict.because("workplan.already-decided", id.reference()));
    }

    private Optional<WorkPlan> latest(PartnershipId id) {
        return plans.findFirstByPartnershipOrderByVersionDesc(id.reference());
    }

    private static PlanOutcome outcome(GateChoice choice) {
        return switch (choice) {
            case APPROVE -> PlanOutcome.APPROVED;
            case REQUEST_CHANGES -> PlanOutcome.CHANGES_REQUESTED;
            case REJECT -> PlanOutcome.REJECTED;
            case DEFER -> PlanOutcome.DEFERRED;
            case REQUEST_WAIVER -> PlanOutcome.WAIVER_REQUESTED;
        };
    }
}
