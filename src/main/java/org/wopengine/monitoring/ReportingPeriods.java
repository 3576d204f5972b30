package org.wopengine.monitoring;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.wopengine.agreement.Agreements;
import org.wopengine.partnership.PartnershipStatus;
import org.wopengine.partnership.Partnerships;
import org.wopengine.shared.Actor;
import org.wopengine.shared.Decided;
import org.wopengine.shared.PartnershipId;
import org.wopengine.shared.Stage;
import org.wopengine.shared.UseCases;

/** Reporting periods: opening one after the other, and what comes between them. */
@UseCases
public class ReportingPeriods {
    private final PeriodStore periods;
    private final ReportStore reports;
    private final ReportVersionStore versions;
    private final ReportDecisionStore decisions;
    private final ReviewStore reviews;
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final ApplicationEventPublisher events;

    ReportingPeriods(
            PeriodStore periods,
            ReportStore reports,
            ReportVersionStore versions,
            ReportDecisionStore decisions,
            ReviewStore reviews,
            Agreements agreements,
            Partnerships partnerships,
            ApplicationEventPublisher events) {
        this.periods = periods;
        this.reports = reports;
        this.versions = versions;
        this.decisions = decisions;
        this.reviews = reviews;
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.events = events;
    }

    /**
     * Opens the next period, or says that there is none left. While one is open, that is the next one.
     *
     * @throws java.util.NoSuchElementException if no agreement is signed
     */
    public Optional<PeriodView> openNext(PartnershipId id, Actor by) {
        var last = periods.findFirstByPartnershipOrderByNumberDesc(id.reference());
        if (last.filter(ReportingPeriod::isOpen).isPresent()) {
            return last.map(ReportingPeriod::view);
        }
        var next = plan(id).next(last.map(ReportingPeriod::endsOn).orElse(null));
        if (next.isEmpty()) {
            events.publishEvent(Decided.of(id, Stage.MONITORING, "MONITORED", MonitoringOutcome.COMPLETED, by));
            return Optional.empty();
        }
        var number = last.map(ReportingPeriod::number).orElse(0) + 1;
        var opened = periods.save(new ReportingPeriod(id, number, next.get()));
        events.publishEvent(new Decided(
                id,
                Stage.MONITORING,
                "PERIOD_OPENED",
                PeriodStatus.OPEN.name(),
                null,
                next.get().from() + " > " + next.get().to(),
                by));
        return Optional.of(opened.view());
    }

    /**
     * What follows the accepted report on a period. The mid-term review comes once, behind the middle period or, if its
     * report was rejected, behind the first accepted one after it; never behind the last, which the closure follows.
     */
    public WhatFollows next(PartnershipId id, int number, Actor by) {
        if (endsEarly(id, number)) {
            return WhatFollows.CLOSE_EARLY;
        }
        if (reviewIsDue(id, number)) {
            partnerships.moveTo(id, PartnershipStatus.UNDER_REVIEW, by);
            return WhatFollows.REVIEW;
        }
        return WhatFollows.CONTINUE;
    }

    /** The partners and the secretariat agreed that everything is reached before the agreed end. */
    public void concludeEarly(PartnershipId id, Actor by) {
        events.publishEvent(Decided.of(id, Stage.MONITORING, "CONCLUDED_EARLY", MonitoringOutcome.COMPLETED, by));
    }

    /** Whether no period follows this one. */
    boolean isLast(PartnershipId id, int number) {
        return plan(id).next(periods.require(id, number).endsOn()).isEmpty();
    }

    private boolean endsEarly(PartnershipId id, int number) {
        var report = reports.require(id, number);
        return versions.require(id, report).answers().proposesEarlyClosure()
                && decisions.findByPartnershipAndPeriodOrderById(id.reference(), number).stream()
                        .anyMatch(DecisionOnReport::agreesEarlyClosure);
    }

    private boolean reviewIsDue(PartnershipId id, int number) {
        var left = plan(id).from(periods.require(id, number).endsOn()).size();
        var middle = (number + left + 1) / 2;
        return left > 0 && number >= middle && !reviews.existsByPartnership(id.reference());
    }

    /** The days come from the partnership, which may have been extended; the rhythm from what was signed. */
    private PeriodPlan plan(PartnershipId id) {
        var partnership = partnerships.require(id);
        return new PeriodPlan(
                partnership.startsOn(),
                partnership.endsOn(),
                agreements.terms(id).rhythm());
    }
}
