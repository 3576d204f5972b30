package org.wopengine.monitoring;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.wopengine.document.DocumentField;
import org.wopengine.document.DocumentType;
import org.wopengine.document.Documents;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.partnership.Termination;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Conflict;
import org.wopengine.shared.Decided;
import org.wopengine.shared.Gate;
import org.wopengine.shared.GateDecided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Refused;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;

/**
 * Mid-term reviews: findings, the answer of the partners, the decision how the partnership goes on. Verbs throw
 * {@link Refused} where a rule says no and {@link Conflict} where the review has moved on in the meantime.
 */
@UseCases
public class MidTermReviews {
    /** The report of whoever reviewed. */
    public static final DocumentField REPORT = DocumentField.of("report", DocumentType.MTR, DocumentType.EVALUATION);

    private static final int LONGEST_MONTHS = 60;

    private final ReviewStore reviews;
    private final PeriodStore periods;
    private final Partnerships partnerships;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MidTermReviews(
            ReviewStore reviews,
            PeriodStore periods,
            Partnerships partnerships,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.periods = periods;
        this.partnerships = partnerships;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The secretariat writes a review, or writes it again after it was sent back; the earlier versions are kept. */
    public void write(PartnershipId id, WriteReview findings, Actor by) {
        var before = reviews.findFirstByPartnershipOrderByRoundDescVersionDesc(id.reference());
        var again = before.filter(review -> review.status() == ReviewStatus.CHANGES_REQUESTED);
        if (again.isEmpty()
                && before.filter(review -> review.status() != ReviewStatus.DECIDED)
                        .isPresent()) {
            throw Conflict.because("monitoring.moved-on", id.reference());
        }
        documents.cite(REPORT, findings.report(), id, by);
        partnerships.moveTo(id, PartnershipStatus.UNDER_REVIEW, by);
        reviews.save(new Review(
                id,
                again.map(Review::round)
                        .orElseGet(() -> before.map(Review::round).orElse(0) + 1),
                again.map(Review::version).orElse(0) + 1,
                periods.findFirstByPartnershipOrderByNumberDesc(id.reference())
                        .map(ReportingPeriod::number)
                        .orElse(0),
                findings,
                by,
                clock.instant()));
        events.publishEvent(Decided.of(id, Stage.MONITORING, "REVIEW_WRITTEN", ReviewStatus.WRITTEN, by));
    }

    /**
     * The leads answer each recommendation.
     *
     * @throws Refused if it is not a lead that answers, or a recommendation is left out
     */
    public void answer(PartnershipId id, AnswerReview answer, Actor by) {
        if (by.operator() == null || !partnerships.leads(id).contains(by.operator())) {
            throw Refused.because("monitoring.only-leads", null);
        }
        var review = latest(id);
        if (answer.responses().size() != review.recommended()) {
            throw Refused.because("monitoring.answer-each", "responses_1_choice", review.recommended());
        }
        review.answered(answer, by, clock.instant());
        events.publishEvent(Decided.of(id, Stage.MONITORING, "REVIEW_ANSWERED", ReviewStatus.ANSWERED, by));
    }

    /**
     * The lead of the secretariat decides how the partnership goes on.
     *
     * @throws Refused if a new end is not later or too late
     */
    public ReviewDecision decide(PartnershipId id, DecideReview decision, Actor by) {
        var review = latest(id);
        if (decision.outcome() == ReviewOutcome.EXTEND) {
            extendable(id, decision);
        }
        review.decided(decision, by, clock.instant());
        if (decision.outcome() != null) {
            carryOut(id, decision, by);
        }
        Enum<?> choice = decision.outcome() == null ? decision.decision() : decision.outcome();
        events.publishEvent(new GateDecided(
                id,
                Gate.REVIEW,
                "REVIEW_DECIDED",
                choice,
                choice.name(),
                decision.reason(),
                decision.comment(),
                decision.outcome() == ReviewOutcome.EXTEND ? decision.newEndsOn() : decision.deferUntil(),
                Set.of(),
                false,
                by));
        return decision.decision();
    }

    private void extendable(PartnershipId id, DecideReview decision) {
        var partnership = partnerships.require(id);
        if (!decision.newEndsOn().isAfter(partnership.endsOn())) {
            throw Refused.because("monitoring.end-not-later", "newEndsOn", partnership.endsOn());
        }
        var latest = partnership.startsOn().plusMonths(LONGEST_MONTHS);
        if (decision.newEndsOn().isAfter(latest)) {
            throw Refused.because("monitoring.end-too-late", "newEndsOn", latest);
        }
    }

    private void carryOut(PartnershipId id, DecideReview decision, Actor by) {
        if (decision.outcome() == ReviewOutcome.TERMINATE) {
            partnerships.terminate(
                    id,
                    new Termination(
                            decision.terminationKind(),
                            decision.terminationReason(),
                            decision.comment(),
                            decision.noticeOn()),
                    by);
            return;
        }
        // also before a suspension, so that the partnership is active when it is resumed
        partnerships.moveTo(id, PartnershipStatus.ACTIVE, by);
        if (decision.outcome() == ReviewOutcome.EXTEND) {
            var startsOn = partnerships.require(id).startsOn();
            partnerships.reschedule(id, startsOn, decision.newEndsOn(), by);
        }
        if (decision.outcome() == ReviewOutcome.SUSPEND) {
            partnerships.suspend(id, decision.suspensionReason(), decision.comment(), by);
        }
    }

    private Review latest(PartnershipId id) {
        return reviews.findFirstByPartnershipOrderByRoundDescVersionDesc(id.reference())
                .orElseThrow(() -> new NoSuchElementException("There is no review of " + id));
    }
}
